import type { ListChoice } from './list-filter';

const KEY = 'variorum-preview';
const SOURCE_KEY = 'variorum-preview-source';
/** From here on rows, preview and pane have room beside each other; up to there all stand one above the other. */
const BOTH = '(min-width: 1800px), (max-width: 900px)';

/** What stands beside the rows: the list, the pane, the preview of the post, or both where there is room. What was chosen of the
 * preview last on this device is remembered. */
export class Side {
	/** Has whoever works here the pane open? */
	#pane = $state(true);
	#preview = $state(false);
	#both = $state(true);
	/** Which rows the list has. */
	listed = $state<ListChoice>('all');
	/** Does the preview show the source beside each paragraph? */
	bilingual = $state(false);

	/** Call once the page lives.
	 * @returns what ends it */
	begin(): () => void {
		const both = matchMedia(BOTH);
		const see = (): void => void (this.#both = both.matches);
		see();
		this.#preview = localStorage.getItem(KEY) === 'yes';
		this.bilingual = localStorage.getItem(SOURCE_KEY) === 'yes';
		both.addEventListener('change', see);
		return () => both.removeEventListener('change', see);
	}

	/** Is the pane in sight? In a window of middle size the preview takes its place. */
	get pane(): boolean {
		return this.#pane && (this.#both || !this.#preview);
	}

	set pane(open: boolean) {
		this.#pane = open;
		if (open && !this.#both) this.preview = false;
	}

	get preview(): boolean {
		return this.#preview;
	}

	set preview(open: boolean) {
		this.#preview = open;
		localStorage.setItem(KEY, open ? 'yes' : 'no');
	}

	setBilingual(on: boolean): void {
		this.bilingual = on;
		localStorage.setItem(SOURCE_KEY, on ? 'yes' : 'no');
	}
}
