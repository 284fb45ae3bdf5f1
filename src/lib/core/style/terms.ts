import type { CheckInput } from '../check/check';
import type { TermIndex } from '../glossary/match';
import type { TargetLang } from '../segment/segment';

/** Renderings that a termbase accepts in one language, and which words were looked up in them. */
interface Spellings {
	texts: string;
	known: Map<string, boolean>;
}

const spellings = new WeakMap<TermIndex, Partial<Record<TargetLang, Spellings>>>();

function spellingsOf(terms: TermIndex, lang: TargetLang): Spellings {
	let byLang = spellings.get(terms);
	if (!byLang) spellings.set(terms, (byLang = {}));
	return (byLang[lang] ??= {
		texts: terms.concepts
			.flatMap(({ renderings }) => renderings.filter((r) => r.lang === lang && r.status !== 'forbidden'))
			.map(({ text }) => text)
			.join('\n'),
		known: new Map()
	});
}

/** Is a word written so in a rendering that the termbase accepts? What it says of a word goes before the style. */
export function isTermSpelling({ terms, lang }: Pick<CheckInput, 'terms' | 'lang'>, word: string): boolean {
	const { texts, known } = spellingsOf(terms, lang);
	let is = known.get(word);
	if (is === undefined) known.set(word, (is = new RegExp(`${word}(?!ー)`, 'u').test(texts)));
	return is;
}
