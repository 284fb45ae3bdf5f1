import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { foldMarkup, outside, pairChanges, spansOf, type Change } from '../../../latex/changed';
import { withoutPartner } from '../../../latex/compare';
import type { Markup } from '../../../latex/markup';
import type { Span } from '../../../segment/segment';

/** Flags an e-mail address that the target changed, lost or damaged (full-width signs, spaces around its @). */
export const email: SegmentCheck = {
	id: 'markup.email',
	category: 'markup/email',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	wake: { source: '@', target: '@' },
	*run(input) {
		const { source, sourceReading, target } = input;
		if (!source?.includes('@') && !target.includes('＠')) return;
		if (source && /[}\]]@/.test(source)) yield* listHits(input);
		const ours = addresses(source !== null && source.includes('@') ? (sourceReading?.markup ?? []) : []);
		const theirs = addresses(input.targetReading.markup);
		const strange = [...withoutPartner(theirs, ours), ...damaged(input)].sort((a, b) => a.start - b.start);
		for (const change of pairChanges(withoutPartner(ours, theirs), strange, ({ name }) => foldMarkup(name)))
			yield* hit(change, input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'Write to lamp@example.org for the weights.',
			target: '重みについては lamp＠example．org までご連絡ください。',
			flags: ['lamp＠example．org'],
			fixed: '重みについては lamp@example.org までご連絡ください。'
		},
		{
			lang: 'ko',
			source: 'Write to lamp@example.org.',
			target: 'lump@example.org으로 문의해 주세요.',
			flags: ['lump@example.org'],
			fixed: 'lamp@example.org으로 문의해 주세요.'
		},
		{
			lang: 'ko',
			source: 'Write to lamp@example.org.',
			target: '이메일로 문의해 주세요.',
			flags: ['lamp@example.org']
		},
		{
			lang: 'ko',
			source: 'Write to lamp@example.org.',
			target: 'lamp@example.org으로 문의해 주세요.',
			flags: []
		},
		{
			lang: 'ja',
			source: 'Ask \\{kim, lee\\}@lamp.example for it.',
			target: '\\{kim, lee\\}@ランプ.example にお問い合わせください。',
			flags: ['ランプ.example'],
			fixed: '\\{kim, lee\\}@lamp.example にお問い合わせください。'
		},
		{ lang: 'ja', source: 'We report pass@1.', target: 'pass＠1を報告します。', flags: [] }
	]
};

type Piece = Span & { name: string };

/** `pass@k.We`, where a space is missing behind a sentence, is none. */
const addresses = (markup: readonly Markup[]): Piece[] =>
	markup
		.filter(({ kind, name }) => kind === 'email' && !/\.[A-Z][a-z]+$/.test(name))
		.map((m) => ({ ...m, name: m.name.toLowerCase() }));

/** `\{kim, lee\}@example.org`, by its host: what stands in the braces are names. */
const LISTED = /[}\]｝]\s?[@＠]\s?((?:[\p{L}\p{N}-]{1,63}\.){1,4}[A-Za-z]{2,24})/gu;

function* listHits({ source, target }: CheckInput): Generator<Hit> {
	const [ours, theirs] = [listed(source ?? ''), listed(target)];
	for (const change of pairChanges(withoutPartner(ours, theirs), withoutPartner(theirs, ours), ({ name }) => name)) {
		const { was, is } = change;
		if (was)
			yield {
				...{ source: { start: was.start, end: was.end } },
				...(is && { target: { start: is.start, end: is.end } }),
				evidence: { expected: was.name, found: is?.name ?? '—' },
				fixes: is ? [{ start: is.start, end: is.end, replacement: was.name, certain: false }] : []
			};
	}
}

const listed = (text: string): Piece[] =>
	[...text.matchAll(LISTED)].map(({ 0: whole, 1: host = '', index }) => {
		const end = index + whole.length;
		return { name: host, start: end - host.length, end };
	});

const AT = /[@＠]/g;
const BEFORE = /[A-Za-z0-9._%+\-Ａ-Ｚａ-ｚ０-９．＿－]{1,64}[ \u3000]{0,2}$/;
const BEHIND =
	/^[ \u3000]{0,2}[A-Za-z0-9\-Ａ-Ｚａ-ｚ０-９－]{1,63}(?:[ \u3000]?[.．。][ \u3000]?[A-Za-z0-9\-Ａ-Ｚａ-ｚ０-９－]{2,63}){1,4}/;

/** A host whose name was written in the script of the target. */
const TRANSLATED = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.[A-Za-z]{2,24}/u;

/** What was an address before its sign, its stops or the gaps around them were changed. */
function damaged({ target, targetReading }: CheckInput): Piece[] {
	const found: Piece[] = [];
	for (const { start: at } of outside(spansOf(target, AT), targetReading.markup)) {
		const before = BEFORE.exec(target.slice(Math.max(found.at(-1)?.end ?? 0, at - 66), at))?.[0];
		const rest = target.slice(at + 1, at + 260);
		const behind = before && (BEHIND.exec(rest) ?? TRANSLATED.exec(rest))?.[0];
		if (behind) found.push({ start: at - before.length, end: at + 1 + behind.length, name: before + '@' + behind });
	}
	return found;
}

function* hit({ was, is }: Change<Piece, Piece>, { source, target }: CheckInput): Generator<Hit> {
	if (!was && (!is || (source !== null && !target.slice(is.start, is.end).includes('＠')))) return;
	const expected = was ? (source ?? '').slice(was.start, was.end) : foldMarkup(is?.name ?? '').replaceAll('。', '.');
	const certain = is !== undefined && foldMarkup(is.name) === foldMarkup(was?.name ?? is.name);
	yield {
		...(was && { source: { start: was.start, end: was.end } }),
		...(is && { target: { start: is.start, end: is.end } }),
		evidence: { expected, found: is ? target.slice(is.start, is.end) : '—' },
		fixes: is ? [{ start: is.start, end: is.end, replacement: expected, certain }] : []
	};
}
