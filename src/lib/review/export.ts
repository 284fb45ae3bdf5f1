import type { RowFlaw } from '$lib/core/release/written';
import type { Problem } from './api';

/** Where markup of a row would be shown as its characters, with the address of the row. */
export type MarkupProblem = RowFlaw & { label: string; href: string };

export interface ExportCheck {
	problems: MarkupProblem[];
	/** Can the imported file be written back? */
	fromSource: boolean;
}

/** What a person wants of an edition. */
export interface Wish {
	format: string;
	english: boolean;
}

const flag = (on: boolean): string => (on ? '1' : '0');

/** Addresses and answers of the exports of one document and language. */
export class Exports {
	readonly #base: string;
	constructor(document: string, lang: string) {
		this.#base = `/api/v1/documents/${encodeURIComponent(document)}/${lang}/export`;
	}

	href = ({ format, english }: Wish): string => `${this.#base}?format=${format}&english=${flag(english)}`;

	/** What stands in the way; nothing is known while the server does not answer.
	 * @param draft of the texts as they stand now instead of the newest edition */
	async check(draft: boolean): Promise<ExportCheck | null> {
		const response = await this.#get(`${this.#base}/check?draft=${flag(draft)}`);
		return response?.ok ? ((await response.json()) as ExportCheck) : null;
	}

	/** The text of an export, or the refusal; null when no answer came. */
	async text(wish: Wish): Promise<{ text: string } | { problem: Problem } | null> {
		const response = await this.#get(this.href(wish));
		if (!response) return null;
		if (response.ok) return { text: await response.text() };
		return { problem: (await response.json()) as Problem };
	}

	async #get(address: string): Promise<Response | null> {
		try {
			return await fetch(address);
		} catch {
			// The network is gone: fetch says so by throwing.
			return null;
		}
	}
}

/** Puts a text on the clipboard; HTML both as what it is and as its characters, for whatever it is pasted into.
 * @returns false when the browser refused */
export async function putOnClipboard(text: string, html: boolean): Promise<boolean> {
	try {
		if (!html) await navigator.clipboard.writeText(text);
		else {
			const as = (type: string): Blob => new Blob([text], { type });
			const item = new ClipboardItem({ 'text/html': as('text/html'), 'text/plain': as('text/plain') });
			await navigator.clipboard.write([item]);
		}
		return true;
	} catch {
		// The browser refuses by throwing; nothing was copied.
		return false;
	}
}
