import type { Attachment } from 'svelte/attachments';
import { composes } from '$lib/ui/composing';
import { platform } from '$lib/ui/platform.svelte';
import { isChord } from './keys';

/** Some input methods send the key again when they have ended, in milliseconds. */
const ECHO = 150;

/** Mod+Enter sends the form of a text box, also in the middle of a composition: it is kept and done once, when that has
 * ended. A plain Enter breaks the line, or is the input method's. */
export const sendKeys: Attachment<HTMLTextAreaElement> = (field) => {
	let kept = false;
	let sent = -Infinity;
	const send = (): void => {
		sent = performance.now();
		field.form?.requestSubmit();
	};
	const down = (event: KeyboardEvent): void => {
		if (!isChord('Mod+Enter', event, platform.mac)) return;
		event.preventDefault();
		if (composes(event)) kept = true;
		else if (performance.now() - sent > ECHO) send();
	};
	const ended = (): void => {
		if (!kept) return;
		kept = false;
		// By then the field has the last syllable.
		setTimeout(send, 0);
	};
	field.addEventListener('keydown', down);
	field.addEventListener('compositionend', ended);
	return () => {
		field.removeEventListener('keydown', down);
		field.removeEventListener('compositionend', ended);
	};
};
