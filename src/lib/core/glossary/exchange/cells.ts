import { readItems, writeItems } from '../cell';
import type { TermElement, TermExample } from '../concept';
import { LANGS, SAID } from './tbx-entry';
import { ATTRIBUTES } from './tbx-vocabulary';

/* Examples and what is kept, each in one cell of a table. */

const EXAMPLE = /^(\w\w): ?(.*)$/su;

/** Writes examples as `en: … | ko: …`. */
export const writeExamples = (examples: readonly TermExample[]): string =>
	writeItems(examples.map(({ lang, text }) => `${lang}: ${text}`));

/** Reads `en: … | ko: …`; null where a language is missing. */
export function readExamples(cell: string): TermExample[] | null {
	const read = readItems(cell).map((item) => {
		const [, named, text] = EXAMPLE.exec(item) ?? [];
		const lang = LANGS.find((known) => known === named);
		return lang === undefined ? null : { lang, text: text! };
	});
	return read.includes(null) ? null : (read as TermExample[]);
}

const MAX_DEPTH = 40;

/** Reads what is kept of a concept, as JSON; null for anything else than elements of TBX. */
export function readKept(json: string): TermElement | null {
	try {
		return element(JSON.parse(json), 0);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function element(value: unknown, depth: number): TermElement | null {
	if (!isRecord(value) || depth > MAX_DEPTH) return null;
	const { name, attributes, content } = value;
	if (typeof name !== 'string' || !isRecord(attributes) || !Array.isArray(content)) return null;
	const known = ATTRIBUTES[name];
	const strange = ([key, text]: [string, unknown]) => typeof text !== 'string' || ![...known!, SAID].includes(key);
	if (!known || Object.entries(attributes).some(strange)) return null;
	const parts = content.map((part: unknown) => (typeof part === 'string' ? part : element(part, depth + 1)));
	return parts.includes(null)
		? null
		: { name, attributes: attributes as Record<string, string>, content: parts as TermElement['content'] };
}
