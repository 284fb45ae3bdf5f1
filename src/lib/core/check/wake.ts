// Which checks have anything to see in a row. Most rows hold no markup at all, and a check of markup waits for one of a few
// characters: they are looked for once a row, instead of by every check again.
import { NAME_SIGNS } from '../name/read';
import { KIND_BITS, KIND_GROUPS } from '../number/signs';
import { SMALL_LETTERS } from '../sentence/english';
import { signsIn, signTable, type SignGroup } from '../signs';
import type { Check, DocumentCheck, SegmentCheck, Wake } from './check';

/** Characters that checks wait for, at most 24 groups; whoever waits for one of a group is woken by all of it. */
const GROUPS = [
	'\\¥₩￦￥＼',
	'$',
	'`',
	'*＊',
	'_',
	'@＠',
	'<',
	'{',
	'[［【',
	':：',
	'/',
	'%',
	'0123456789',
	'(（',
	')）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
	']］】〔〕《》〈〉',
	'-+|#',
	'.·',
	NAME_SIGNS,
	SMALL_LETTERS,
	'"“”「」『』',
	'倍배곱',
	'것수때중'
];

/** The first bits are those of the kinds of characters that numbers and dates are read by: one pass finds both. */
const SIGNS = signTable([...KIND_GROUPS, ...GROUPS.map((group, i): SignGroup => [1 << (i + KIND_BITS), group])]);
const KINDS = (1 << KIND_BITS) - 1;

/** The groups of characters that a text holds, a bit each; below them what `kindsIn` says of it. */
export const signsOf = (text: string): number => signsIn(text, SIGNS);

/** Waits for nothing and looks at every row: all bits. */
export const ALWAYS = -1;

/** A check of single rows with the signs that wake it, of the source or of the target. */
export interface Waiting {
	check: SegmentCheck;
	source: number;
	target: number;
}

/** Checks by what they look at, each kind in the order given. */
export interface Waking {
	rows: Waiting[];
	documents: DocumentCheck[];
}

const known = new WeakMap<readonly Check[], Waking>();

/** The checks, made ready to run; remembered by the identity of the list. */
export function wakingOf(checks: readonly Check[]): Waking {
	let waking = known.get(checks);
	if (!waking) {
		const rows = checks.filter((check) => check.scope === 'segment');
		const documents = checks.filter((check) => check.scope === 'document');
		known.set(checks, (waking = { rows: rows.map(waiting), documents }));
	}
	return waking;
}

function waiting(check: SegmentCheck): Waiting {
	return { check, source: awaited(check, 'source'), target: awaited(check, 'target') };
}

/** The groups that characters are in, a bit each. */
export const groupsOf = (characters: string): number => signsOf(characters) & ~KINDS;

function awaited({ id, wake }: SegmentCheck, side: keyof Wake): number {
	if (!wake) return ALWAYS;
	const signs = wake[side] ?? '';
	for (const sign of signs)
		if (groupsOf(sign) === 0) throw new Error(`${id} waits for "${sign}", which is in no group`);
	return groupsOf(signs);
}
