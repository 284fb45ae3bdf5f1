import type { CheckInput, Fix, Hit, SegmentCheck } from '../../check';
import { addressesIn, type Address } from '../../../latex/compare';
import { setApart } from '../../../latex/insert';
import { pageTitlesIn } from '../../../latex/page-title';

/** Flags an address of the source that the target has changed or lost. Addresses that were cut off or replaced by the
 * title of their page are the business of the checks beside this one. */
export const urlChanged: SegmentCheck = {
	id: 'markup.url-changed',
	category: 'markup/url',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	wake: { source: '/.' },
	*run(input) {
		const { source, sourceReading, target, targetReading } = input;
		if (source === null || !sourceReading || !/\/|www\./.test(source)) return;
		const ours = addressesIn(source, sourceReading.markup).filter(({ truncated }) => !truncated);
		if (ours.length === 0) return;
		const theirs = addressesIn(target, targetReading.markup);
		const changed = unmatched(theirs, ours).filter(({ truncated }) => !truncated);
		const excused =
			theirs.filter(({ truncated }) => truncated).length + pageTitlesIn(target, targetReading.markup).length;
		yield* pair(unmatched(ours, theirs), changed, excused, input);
	},
	examples: [
		{
			lang: 'ko',
			source: 'See https://example.org/a/lamp.',
			target: 'https://example.org/a/lump 참고.',
			flags: ['https://example.org/a/lump'],
			fixed: 'https://example.org/a/lamp 참고.'
		},
		{ lang: 'ja', source: 'See https://example.org/a.', target: 'リンクを参照。', flags: ['https://example.org/a'] },
		{ lang: 'ja', source: 'See https://example.org/a.', target: 'https://example.org/a を参照。', flags: [] },
		{ lang: 'ko', source: 'See \\url{https://example.org/a}', target: 'https://example.org/a 참고', flags: [] }
	]
};

const plain = ({ address }: Address): string => address.replace(/\/$/, '');

/** Those of `list` whose address is not among `others`. */
function unmatched(list: readonly Address[], others: readonly Address[]): Address[] {
	const known = new Set(others.map(plain));
	return list.filter((address) => !known.has(plain(address)));
}

/** Pairs each changed address with the lost one that it resembles most. */
function* pair(
	lost: readonly Address[],
	changed: readonly Address[],
	excused: number,
	input: CheckInput
): Generator<Hit> {
	const left = [...lost];
	for (const is of changed) {
		const was = left.sort((a, b) => likeness(b, is) - likeness(a, is)).shift();
		if (was) yield changedHit(was, is, input.target);
	}
	for (const was of left.slice(excused))
		yield {
			source: { start: was.start, end: was.end },
			evidence: { expected: was.address, found: '—' },
			fixes: readd(was, input)
		};
}

function changedHit(was: Address, is: Address, target: string): Hit {
	const replacement = is.wrapped ? was.address : setApart(target, is, was.address);
	const fix: Fix = { start: is.start, end: is.end, replacement, certain: likeness(was, is) >= 12 };
	return {
		source: { start: was.start, end: was.end },
		target: { start: is.start, end: is.end },
		evidence: { expected: was.address, found: is.address },
		fixes: [fix]
	};
}

/** Length of the beginning and of the end that two addresses share, in UTF-16 code units. */
function likeness({ address: a }: Address, { address: b }: Address): number {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	return head + tail;
}

/** Where the source ends with the address, so may the target. */
function readd(was: Address, { source, target }: CheckInput): Fix[] {
	const atEnd = source !== null && source.slice(was.end).length <= 2;
	return atEnd ? [{ start: target.length, end: target.length, replacement: ` ${was.address}`, certain: false }] : [];
}
