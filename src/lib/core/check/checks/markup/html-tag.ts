import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { outside, pairChanges, spansOf, type Change } from '../../../latex/changed';
import { withoutPartner } from '../../../latex/compare';
import { tagsIn, unbalancedTags, type Tag } from '../../../latex/tags';
import type { Span } from '../../../segment/segment';

/** Flags HTML tags that the target changed, translated, lost or left unbalanced. Tags are a multiset of names with the
 * attributes that no reader reads; what HTML does not know (`<think>`) blocks nothing. */
export const htmlTag: SegmentCheck = {
	id: 'markup.html-tag',
	category: 'markup/html',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { source: '<', target: '<' },
	*run(input) {
		const { source, target } = input;
		const ours = source === null ? [] : tagsIn(source, input.sourceReading?.markup ?? []);
		const theirs = tagsIn(target, input.targetReading.markup);
		if (source === null || ours.length > 0) yield* compare(ours, theirs, input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'The <b>small</b> lamp',
			target: '＜b＞小さい</b>ランプ',
			flags: ['＜b＞'],
			fixed: '<b>小さい</b>ランプ'
		},
		{
			lang: 'ko',
			source: 'The <b>small</b> lamp',
			target: '<b>작은<b> 램프',
			flags: ['<b>'],
			fixed: '<b>작은</b> 램프'
		},
		{ lang: 'ko', source: 'See <em>this</em>.', target: '<em>이것을 보세요.', flags: ['</em>'] },
		{ lang: 'ja', source: null, target: '<b>小さいランプ', flags: ['<b>'] },
		{ lang: 'ja', source: 'The <b>small</b> lamp', target: '<b>小さい</b>ランプ', flags: [] },
		{ lang: 'ko', source: 'a < b and c > d', target: 'a < b이고 c > d', flags: [] }
	]
};

type Piece = Span & { name: string };

/** Raised and lowered characters say what <sup> and <sub> say. */
const RAISED = /[²³¹⁰-₎]/;

const DAMAGED =
	/[<＜〈《][ \u3000]?[/／]?[ \u3000]?[^<>＜＞〈〉《》\n]{1,200}[>＞〉》]|&lt;\/?[A-Za-z][^<>&\n]{0,200}&gt;/g;

function* compare(ours: readonly Tag[], theirs: readonly Tag[], input: CheckInput): Generator<Hit> {
	const keyed = (tags: readonly Tag[]) => tags.map((tag) => ({ ...tag, tag, name: `${tag.name} ${tag.fixed}` }));
	const [was, is] = [keyed(ours), keyed(theirs)];
	const raised = RAISED.test(input.target);
	const lost = withoutPartner(was, is).filter(({ tag }) => !(raised && /^\/?su[bp]$/.test(tag.name)));
	const extra = withoutPartner(is, was);
	if (input.source === null || (lost.length === 0 && extra.length === 0)) yield* unbalanced(theirs, ours, input);
	else if (lost.length > 0) yield* changes(lost, extra, input);
	else for (const { tag } of extra) if (tag.known) yield hit({ is: tag }, input, true);
}

/** Where the numbers agree a tag may still stand on the wrong side. */
function* unbalanced(theirs: readonly Tag[], ours: readonly Tag[], input: CheckInput): Generator<Hit> {
	if (unbalancedTags(ours).length === 0) for (const tag of unbalancedTags(theirs)) yield hit({ is: tag }, input, true);
}

function* changes(lost: readonly Lost[], extra: readonly Lost[], input: CheckInput): Generator<Hit> {
	const { target, targetReading } = input;
	const names = new Set(lost.map(({ tag }) => tag.name));
	const written = new Set(extra.map(({ start }) => start));
	const pieces = outside(spansOf(target, DAMAGED), targetReading.markup).filter((p) => resembles(p, names));
	const strange = [
		...extra.map(({ tag, start, end }) => ({ start, end, name: target.slice(start, end), tag })),
		...pieces
	];
	strange.sort((a, b) => a.start - b.start);
	const fold = (piece: Piece & { tag?: Tag }): string => piece.tag?.name.split(' ')[0] ?? folded(piece.name);
	for (const change of pairChanges(lost, strange, fold))
		if (change.was || written.has(change.is?.start ?? -1))
			yield hit(change, input, change.was ? change.was.tag.known : true);
}

type Lost = Tag & { tag: Tag };

const NAME = /^(?:[<〈《]|&lt;)\s?(\/?)\s?([^\s/<>〈〉《》&]{1,60})/;

/** Name of a tag as it would be without the damage, slash included. */
function folded(written: string): string {
	const [, slash = '', name = ''] = NAME.exec(written.normalize('NFKC')) ?? [];
	return slash + name.toLowerCase();
}

/** Brackets around other words are quotation, unless they have the slash or the name of a lost tag, or stand where
 * nothing but a translated tag would: full of letters of the target alone. */
function resembles({ name }: Piece, lost: ReadonlySet<string>): boolean {
	const text = folded(name);
	return lost.has(text) || /^[<＜][ \u3000]?[/／]/.test(name) || /^[<＜][^\x00-\x7f]{1,12}[>＞]$/.test(name);
}

function hit({ was, is }: Change<Tag, Piece>, { source, target }: CheckInput, known: boolean): Hit {
	const expected = was ? (source ?? '').slice(was.start, was.end) : '—';
	const certain =
		was !== undefined && is !== undefined && folded(is.name) === was.name.split(' ')[0] && was.fixed === '';
	return {
		...(was && { source: { start: was.start, end: was.end } }),
		...(is && { target: { start: is.start, end: is.end } }),
		evidence: { expected, found: is ? target.slice(is.start, is.end) : '—' },
		fixes: was && is ? [{ start: is.start, end: is.end, replacement: expected, certain }] : [],
		...(!known && { severity: 'minor', blocks: false })
	};
}
