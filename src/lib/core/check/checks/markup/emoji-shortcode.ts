import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { foldMarkup, outside, pairChanges, spansOf } from '../../../latex/changed';
import { withoutPartner } from '../../../latex/compare';
import { SHORTCODES } from '../../../markdown/shortcodes.data';
import type { Span } from '../../../segment/segment';

/** Points out emoji shortcodes, which many pages show as they are typed. One that the translation changed renders nowhere. */
export const emojiShortcode: SegmentCheck = {
	id: 'markup.emoji-shortcode',
	category: 'markup/emoji',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	wake: { source: ':', target: ':' },
	*run(input) {
		const { source, target } = input;
		if (!/[:：]/.test(target) && !source?.includes(':')) return;
		const theirs = shortcodes(target, input.targetReading.markup);
		for (const { start, end, name } of theirs) yield left(start, end, name);
		if (source?.includes(':')) yield* changed(theirs, input, source);
	},
	examples: [
		{ lang: 'ko', source: null, target: ':fire: 이번 주 논문', flags: [':fire:'], fixed: '🔥 이번 주 논문' },
		{
			lang: 'ja',
			source: ':rocket: Released today',
			target: ':ロケット: 本日公開',
			flags: [':ロケット:'],
			fixed: ':rocket: 本日公開'
		},
		{ lang: 'ko', source: 'From 10:30:45 on', target: '10:30:45부터 std::vector::begin', flags: [] },
		{ lang: 'ja', source: null, target: '比率は 3:one:2 です', flags: [] }
	]
};

type Piece = Span & { name: string };

const SHORTCODE = /:(?:[a-z][a-z0-9_+-]{0,40}|[+-]1|100|1st_place_medal):/g;
const BENT = /[:：][ \u3000]?[^\s:：]{1,20}(?:[ \u3000][^\s:：]{1,20})?[ \u3000]?[:：]/g;

/** Those of the table, outside addresses and code, and not inside `a:x:b`. */
function shortcodes(text: string, markup: readonly Span[]): Piece[] {
	const shaped = spansOf(text, SHORTCODE).filter(({ name }) => SHORTCODES.has(name.slice(1, -1)));
	return outside(shaped, markup).filter(({ start, end }) => !isWord(text[start - 1]) || !isWord(text[end]));
}

const isWord = (character = ''): boolean => /[A-Za-z0-9]/.test(character);

const left = (start: number, end: number, name: string): Hit => ({
	target: { start, end },
	evidence: { expected: '—', found: name },
	fixes: [{ start, end, replacement: SHORTCODES.get(name.slice(1, -1)) ?? '', certain: true }]
});

/** A lost one whose character stands there was rendered; one that was left out is the translator's choice. */
function* changed(
	theirs: readonly Piece[],
	{ sourceReading, target, targetReading }: CheckInput,
	source: string
): Generator<Hit> {
	const ours = shortcodes(source, sourceReading?.markup ?? []);
	const lost = withoutPartner(ours, theirs).filter(
		({ name }) => !target.includes(SHORTCODES.get(name.slice(1, -1)) ?? name)
	);
	if (lost.length === 0) return;
	const strange = outside(outside(spansOf(target, BENT), targetReading.markup), theirs);
	for (const { was, is } of pairChanges(lost, strange, ({ name }) => foldMarkup(name)))
		if (was && is)
			yield {
				source: { start: was.start, end: was.end },
				target: { start: is.start, end: is.end },
				evidence: { expected: was.name, found: target.slice(is.start, is.end) },
				fixes: [{ start: is.start, end: is.end, replacement: was.name, certain: foldMarkup(is.name) === was.name }],
				severity: 'minor'
			};
}
