import type { OtherText } from '$lib/core/check/check';
import { isTargetLang } from '$lib/core/language/registry';
import type { Db } from '../db/client';
import { machineTexts } from '../db/desk';
import { textMark, textsOf } from '../db/row-text';
import type { DocumentLangTable } from '../db/schema';

/** Documents and languages whose texts are kept; the one used longest ago goes first. */
const KEPT = 32;

type Others = ReadonlyMap<string, OtherText>;
const NONE: Others = new Map();

/** What the other language of a document says, as the lists know it: a few seconds old at most while somebody writes there. It
 * bears witness, no decision rests on it. */
export class OtherTexts {
	readonly #kept = new Map<string, { mark: string; texts: Others }>();

	/** Texts by row of the language that stands beside one; none where there is no other, or nothing was read of it yet. */
	async of(db: Db, document: string, lang: string, langs: readonly DocumentLangTable[]): Promise<Others> {
		const other = langs.find((one) => one.lang !== lang)?.lang;
		if (!other || !isTargetLang(other)) return NONE;
		const mark = await textMark(db, document, other);
		if (mark === null) return NONE;
		const key = `${document} ${other}`;
		const known = this.#kept.get(key);
		const now = known?.mark === mark ? known : { mark, texts: await this.#read(db, document, other) };
		this.#kept.delete(key);
		this.#kept.set(key, now);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return now.texts;
	}

	async #read(db: Db, document: string, lang: OtherText['lang']): Promise<Others> {
		const machine = await machineTexts(db, document, lang);
		const texts = await textsOf(db, document, lang);
		return new Map([...texts].map(([id, text]) => [id, { lang, text, changed: text !== machine.get(id) }]));
	}
}
