import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A document as this browser keeps it, for work without a connection. */
export class LocalCopy {
	/** Is all that was written kept here? Some browsers refuse storage in private windows, others run out of it. */
	kept = false;
	readonly #name: string;
	readonly #doc: Y.Doc;
	readonly #onChange: () => void;
	#store: IndexeddbPersistence | null = null;
	#ended = false;
	/** What was begun, one after another. */
	#work: Promise<void>;

	/** @param onChange called when the copy has come into the document, and when `kept` changes */
	constructor(name: string, doc: Y.Doc, onChange: () => void) {
		this.#name = name;
		this.#doc = doc;
		this.#onChange = onChange;
		this.#work = this.#open();
	}

	/** Lets go of the copy; it stays in the browser. */
	close(): Promise<void> {
		this.#end();
		return (this.#work = this.#work.then(() => this.#release()));
	}

	/** Takes the copy out of the browser. */
	drop(): Promise<void> {
		this.#end();
		return (this.#work = this.#work.then(() => this.#remove()));
	}

	async #open(): Promise<void> {
		if (!(await canStore()) || this.#ended) return;
		const store = new IndexeddbPersistence(this.#name, this.#doc);
		this.#store = store;
		void store.whenSynced.then(() => {
			// A write that fails takes its transaction with it, and what comes after builds on it.
			store.db?.addEventListener('abort', () => this.#tell(false));
			this.#tell(true);
		});
	}

	#tell(kept: boolean): void {
		if (this.#ended) return;
		this.kept = kept;
		this.#onChange();
	}

	#end(): void {
		this.#ended = true;
		this.kept = false;
	}

	async #release(): Promise<void> {
		await this.#store?.destroy();
		this.#store = null;
	}

	async #remove(): Promise<void> {
		await this.#release();
		if (typeof indexedDB !== 'undefined') await clearDocument(this.#name);
	}
}

const canStore = (): Promise<boolean> =>
	new Promise((resolve) => {
		if (typeof indexedDB === 'undefined') return resolve(false);
		const request = indexedDB.open('variorum');
		request.onerror = () => resolve(false);
		request.onsuccess = () => {
			request.result.close();
			resolve(true);
		};
	});
