// Which checks have anything to see in a row. Most rows hold no markup at all, and a check of markup waits for one of a few
// characters: they are looked for once a row, instead of by every check again.
import { signsIn, signTable } from '../signs';
import type { Check, CheckInput, DocumentCheck, SegmentCheck, Wake } from './check';

/** Characters that checks wait for, at most 31 groups; whoever waits for one of a group is woken by all of it. */
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
	'(',
	'-+|#',
	'.·'
];

const SIGNS = signTable(GROUPS.map((group, bit) => [1 << bit, group]));

/** The groups of characters that a text holds, a bit each. */
export const signsOf = (text: string): number => signsIn(text, SIGNS);

/** A check of single rows with the signs that wake it; all bits where it looks at every row. */
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

/** Does the row hold what the check waits for? */
export function isWoken({ source, target }: Waiting, { sourceReading, targetReading }: CheckInput): boolean {
	if (source === -1) return true;
	return (source & (sourceReading?.signs ?? 0)) !== 0 || (target & targetReading.signs) !== 0;
}

function waiting(check: SegmentCheck): Waiting {
	return { check, source: awaited(check, 'source'), target: awaited(check, 'target') };
}

function awaited({ id, wake }: SegmentCheck, side: keyof Wake): number {
	if (!wake) return -1;
	const signs = wake[side] ?? '';
	for (const sign of signs) if (signsOf(sign) === 0) throw new Error(`${id} waits for "${sign}", which is in no group`);
	return signsOf(signs);
}
