import type { CheckInput } from '../check/check';
import type { TermIndex } from '../glossary/match';
import type { TargetLang } from '../segment/segment';

const known = new WeakMap<TermIndex, Partial<Record<TargetLang, string>>>();

/** Is a word written so in a rendering that the termbase accepts? What it says of a word goes before the style. */
export function isTermSpelling({ terms, lang }: Pick<CheckInput, 'terms' | 'lang'>, word: string): boolean {
	let texts = known.get(terms);
	if (!texts) known.set(terms, (texts = {}));
	texts[lang] ??= terms.concepts
		.flatMap(({ renderings }) => renderings.filter((r) => r.lang === lang && r.status !== 'forbidden'))
		.map(({ text }) => `\n${text}\n`)
		.join('');
	return new RegExp(`${word}(?!ー)`, 'u').test(texts[lang]);
}
