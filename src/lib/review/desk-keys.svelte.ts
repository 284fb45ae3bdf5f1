import { createContext } from 'svelte';
import type { Command } from '$lib/core/keys/commands';
import { keyMap, type KeyChoice, type OwnKeys } from '$lib/core/keys/own-keys';
import { m } from '$lib/i18n/paraglide/messages';
import { platform } from '$lib/ui/platform.svelte';
import type { KeySettings } from './keys';

/** Where browsers kept the switch before accounts did. */
const IN_BROWSER = 'variorum-single-keys';

/** The keys of the person at the desk: what they chose above the standard. Whatever shows or hears a key asks here. */
export class DeskKeys {
	#choice = $state.raw<KeyChoice>({ own: {}, singleKeys: null });
	#here = $state(true);
	readonly #map = $derived(keyMap(this.#choice.own));

	/** @param choice as the account has it
	 * @param keep stores a choice with the account; resolves to why it could not, or null
	 * @param tell told what is wrong */
	constructor(
		choice: KeyChoice,
		readonly keep: (choice: KeyChoice) => Promise<string | null>,
		readonly tell: (problem: string) => void
	) {
		this.#choice = choice;
	}

	/** Call once the page lives. */
	read(): void {
		this.#here = localStorage.getItem(IN_BROWSER) !== 'off';
		if (this.fellBack) this.tell(m.keys_fell_back());
	}

	get bindings() {
		return this.#map.bindings;
	}

	/** Had some of the chosen keys to fall back to the standard? */
	get fellBack(): boolean {
		return this.#map.faults.length > 0;
	}

	/** What was chosen and can be used. */
	get own(): OwnKeys {
		const { faults } = this.#map;
		return Object.fromEntries(Object.entries(this.#choice.own ?? {}).filter(([slot]) => !faults.includes(slot)));
	}

	/** May letters alone act while the focus is in the list (WCAG 2.1.4)? */
	get singleKeys(): boolean {
		return this.#choice.singleKeys ?? this.#here;
	}

	settings = (): KeySettings => ({ bindings: this.bindings, mac: platform.mac, singleKeys: this.singleKeys });

	/** First chord of a command, to show; empty where it has none. */
	chordOf = (command: Command): string => this.bindings.find((b) => b.command === command)?.chords[0] ?? '';

	setSingleKeys = (singleKeys: boolean): Promise<void> => this.#change({ own: this.own, singleKeys });

	setOwn = (own: OwnKeys): Promise<void> => this.#change({ ...this.#choice, own });

	/** At once here; taken back where it cannot be kept. */
	async #change(choice: KeyChoice): Promise<void> {
		const before = this.#choice;
		this.#choice = choice;
		const problem = await this.keep(choice);
		if (problem === null) return;
		this.tell(problem);
		if (this.#choice === choice) this.#choice = before;
	}
}

export const [deskKeys, giveDeskKeys] = createContext<DeskKeys>();
