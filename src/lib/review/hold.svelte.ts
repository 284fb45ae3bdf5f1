import { m } from '$lib/i18n/paraglide/messages';
import type { Announcer } from '$lib/ui/announcer.svelte';

/** Shorter waits are over before anybody could wonder, in milliseconds. */
const NOTICEABLE = 1500;

/** Tells that changes by others wait for the end of a composition. While they wait it is only shown, since nothing is spoken
 * into a composition; that they have come in is said. */
export class Hold {
	shown = $state(false);
	readonly #voice: Pick<Announcer, 'say'>;
	#timer?: ReturnType<typeof setTimeout>;

	constructor(voice: Pick<Announcer, 'say'>) {
		this.#voice = voice;
	}

	readonly change = (held: boolean): void => {
		clearTimeout(this.#timer);
		if (held) this.#timer = setTimeout(() => (this.shown = true), NOTICEABLE);
		else if (this.shown) {
			this.shown = false;
			this.#voice.say(m.workbench_others_in());
		}
	};
}
