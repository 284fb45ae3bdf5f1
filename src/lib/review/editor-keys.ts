import type { Extension } from '@codemirror/state';
import { createContext } from 'svelte';
import { chords, type Chord } from './editor/chords';
import { BINDINGS, type Pressed } from './keys';

/** The keys of the screen as an editor hears them: the page gives them once, every editor takes them. */
export const [editorKeys, giveEditorKeys] = createContext<Extension>();

/** How the editor's chords write `Alt+Down`. */
const written = (chord: string): string =>
	chord.replace(/Down$|Up$/, (arrow) => (/Page/.test(chord) ? arrow : `Arrow${arrow}`)).replaceAll('+', '-');

/** Every chord with Mod or Alt that means something while a row is edited. They are kept through a composition, so they
 * belong to the editor; Esc and letters belong to the input method first and are heard by the page. */
export function chordsFor(run: (pressed: Pick<Pressed, 'command' | 'number'>) => void): Extension {
	const list = BINDINGS.filter(({ where }) => where !== 'list' && where !== 'comment').flatMap(({ command, chords }) =>
		chords.map((chord, n): Chord => {
			const act = (): boolean => {
				run({ command, number: n + 1 });
				return true;
			};
			return { key: written(chord), run: act };
		})
	);
	return chords(list.filter(({ key }) => /^(Mod|Alt)-/.test(key)));
}
