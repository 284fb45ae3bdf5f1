import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A document as this browser keeps it, for work without a connection. */
export class LocalCopy {
	/** Is all that was written kept here? Some browsers refuse storage in private windows, others run out of it. */
	kept = false;
	/** Resolves when the copy has come into the document, or will not: nothing is kept here, or nothing can be. */
	readonly opened: Promise<void>;
	readonly #name: string;
	readonly #doc: Y.Doc;
	readonly #onChange: () => void;
	#store: IndexeddbPersistence | null = null;
	#ended = false;
	/** What was begun, one after another. */
	#work: Promise<void> = Promise.resolve();

	/** @param onChange called when the copy has come into the document, and when `kept` changes */
	constructor(name: string, doc: Y.Doc, onChange: () => void) {
		this.#name = name;
		this.#doc = doc;
		this.#onChange = onChange;
		this.opened = new Promise((resolve) => {
			this.#work = this.#open(resolve);
		});
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

	async #open(opened: () => void): Promise<void> {
		if (!(await canStore()) || this.#ended) return opened();
		const store = new IndexeddbPersistence(this.#name, this.#doc);
		this.#store = store;
		void store.whenSynced.then(() => {
			// A write that fails takes its transaction with it, and what comes after builds on it.
			store.db?.addEventListener('abort', () => this.#tell(false));
			this.#tell(true);
			opened();
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
