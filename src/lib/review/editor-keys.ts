import type { Extension } from '@codemirror/state';
import { createContext } from 'svelte';
import { chords } from './editor/chords';
import { pressed, type KeySettings, type Pressed } from './keys';

/** The keys of the screen as an editor hears them: the page gives them once, every editor takes them. */
export const [editorKeys, giveEditorKeys] = createContext<Extension>();

/** Every chord with Mod or Alt that means something while a row is edited. They are kept through a composition, so they
 * belong to the editor; Esc and letters belong to the input method first and are heard by the page.
 * @param settings asked at every key, so that new keys count at once */
export const chordsFor = (
	run: (pressed: Pick<Pressed, 'command' | 'number'>) => void,
	settings: () => KeySettings
): Extension =>
	chords((event) => {
		const hit = pressed(event, 'editor', settings());
		if (!hit?.chord) return null;
		const act = (): boolean => {
			run(hit);
			return true;
		};
		return { name: `${hit.command} ${hit.number}`, run: act };
	});
