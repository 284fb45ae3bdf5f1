import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import type { NumberValue } from './value';

/** A number as a limit: `up` for more than, at least, 以上, 초과; `down` for less than, at most, 未満, 이하. */
export interface Bound extends Span {
	direction: 'up' | 'down';
}

interface Words {
	/** Any word below; texts without it are passed over. */
	any: RegExp;
	before: { up: RegExp; down: RegExp };
	after: { up: RegExp; down: RegExp };
	/** What turns the words before and after round. */
	notBefore: RegExp;
	notAfter: RegExp;
}

const ABOUT = '\\s?(?:about |around |roughly |approximately |just |the |約|약 ?)?[~$£€¥₩]?\\s?$';
const MORE = 'more|greater|higher|larger|longer|better|bigger';
const LESS = 'less|fewer|lower|smaller|shorter|worse';
/** An arrow, a quotation mark of Markdown and the end of a tag are no comparison. */
const GREATER = '(?<![-=<\\w"\'/~)}])>=?|≥|⩾|≧|\\\\geq?|\\\\gt';
const LESSER = '<=?|≤|⩽|≦|\\\\leq?|\\\\lt';
/** What may stand between a number and the word that makes it a limit: a counter, a unit, a short noun. */
const COUNTER_JA = '^[^\\s\\d、。，,.;()（）「」のはがにでと]{0,6}?';
const COUNTER_KO = '^(?:[^\\d,.;()의은는가에]{0,6}?)';

const WORDS: Record<Language['code'], Words> = {
	en: {
		any: /\b(?:than|over|under|above|below|least|most|up to|exceed|minimum|maximum|or)\b|exceed|[<>≤≥⩾⩽]|\\[gl](?:e|t)/i,
		before: {
			up: new RegExp(
				`(?:\\b(?:(?:${MORE}) than(?: or equal to)?|over|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|(?:a )?minimum of|upwards of)|${GREATER})${ABOUT}`,
				'i'
			),
			down: new RegExp(
				`(?:\\b(?:(?:${LESS}) than(?: or equal to)?|under|below|at most|up to|(?:a )?maximum of)|${LESSER})${ABOUT}`,
				'i'
			)
		},
		after: {
			up: /^\s?(?:[a-z%]+\s){0,2}(?:or|and) (?:more|above|higher|greater|longer|larger)\b/,
			down: /^\s?(?:[a-z%]+\s){0,2}(?:or|and) (?:less|fewer|below|lower|under|shorter|smaller)\b/
		},
		notBefore: /(?:\bno|\bnot|n't|\bnever|\bwithout|\bcannot)\s(?:\w+\s)?$/,
		notAfter: /^\b$/
	},
	ja: {
		any: /以[上下内]|超|未満|[上下]回|より|なくとも|最[大低小]|満たない|高々|[<>≤≥≧≦]|\\[gl](?:e|t)/,
		before: {
			up: new RegExp(`(?:少なくとも|最低(?:でも)?|最小で|${GREATER})、?${ABOUT}`),
			down: new RegExp(`(?:最大(?:で|でも)?|高々|せいぜい|多くとも|${LESSER})、?${ABOUT}`)
		},
		after: {
			up: new RegExp(`${COUNTER_JA}(?:以上|超(?!電|伝)|を?(?:超え|超過|上回)|より(?:も)?(?:大き|多|高|長|上))`),
			down: new RegExp(`${COUNTER_JA}(?:以下|未満|以内|に満たない|を?下回|より(?:も)?(?:小さ|少な|低|短|下))`)
		},
		notBefore: /^\b$/,
		notAfter: /^[るらりし]?(?:ない|ません|なかった|ことは?(?:な[いく]|ありません))/
	},
	ko: {
		any: /이상|이하|초과|미만|넘|웃돌|상회|하회|밑도|이내|보다|최소|최대|적어도|못 미|미치지|[<>≤≥]|\\[gl](?:e|t)/,
		before: {
			up: new RegExp(`(?:최소(?:한)?|적어도|${GREATER})${ABOUT}`),
			down: new RegExp(`(?:최대(?:한)?|기껏해야|많아야|${LESSER})${ABOUT}`)
		},
		after: {
			up: new RegExp(
				`${COUNTER_KO}\\s?(?:이상(?!적|하|한)|초과|[을를]\\s?(?:넘|초과|웃도|웃돌|상회)|보다\\s?(?:더\\s)?(?:크|큰|많|높|긴|길))`
			),
			down: new RegExp(
				`${COUNTER_KO}\\s?(?:이하|미만|이내|[을를]\\s?(?:밑도|밑돌|하회)|에\\s?(?:못 미|미치지)|보다\\s?(?:더\\s)?(?:작|적|낮|짧))`
			)
		},
		notBefore: /^\b$/,
		notAfter: /^[가-힣]{0,3}지\s?(?:않|못|아니)/
	}
};

const turned = { up: 'down', down: 'up' } as const;
const BACK = 28;
const ON = 26;

/** May a text have limits at all? */
export const mayBound = (text: string, language: Language): boolean => WORDS[language.code].any.test(text);

function before(text: string, { start }: Span, words: Words): Bound | null {
	const from = Math.max(0, start - BACK);
	const slice = text.slice(from, start);
	for (const direction of ['up', 'down'] as const) {
		const m = words.before[direction].exec(slice);
		if (!m) continue;
		const not = words.notBefore.exec(slice.slice(0, m.index));
		return {
			direction: not ? turned[direction] : direction,
			start: from + (not?.index ?? m.index),
			end: start
		};
	}
	return null;
}

function after(text: string, { end }: Span, words: Words): Bound | null {
	const slice = text.slice(end, end + ON);
	for (const direction of ['up', 'down'] as const) {
		const m = words.after[direction].exec(slice);
		if (!m) continue;
		const not = words.notAfter.exec(slice.slice(m[0].length));
		return {
			direction: not ? turned[direction] : direction,
			start: end,
			end: end + m[0].length + (not?.[0].length ?? 0)
		};
	}
	return null;
}

/** The limit that a number is; null for none, and for one that says both. The span covers number and words. */
export function boundOf(text: string, number: NumberValue, language: Language): Bound | null {
	const words = WORDS[language.code];
	const { phrase } = number;
	const [first, last] = [before(text, phrase, words), after(text, phrase, words)];
	if (first && last && first.direction !== last.direction) return null;
	const found = first ?? last;
	return (
		found && {
			direction: found.direction,
			start: first?.start ?? phrase.start,
			end: Math.max(last?.end ?? 0, phrase.end)
		}
	);
}
