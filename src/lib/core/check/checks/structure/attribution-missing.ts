import type { Span } from '../../../segment/segment';
import { labelOf } from '../../../align/label';
import { NONE, type CheckInput, type DocumentCheck } from '../../check';

const ATTRIBUTION =
	/^(?:[-*•([]\s?)?(?:original(?:ly)?(?: (?:post|posted|article|text|published|source|version|paper))?(?: (?:at|on|in|by|from))?|source|via|(?:cross-?posted|reprinted|translated|adapted) from|출처|원문|원본|出典|原文|元記事)(?: ?[:：]|(?= https?:))/i;
const REACH = 200;

interface Original extends Span {
	input: CheckInput;
	address: string;
}

/** The links to original posts that the source gives. */
function originals(segments: readonly CheckInput[]): Original[] {
	let before = '';
	const found: Original[] = [];
	for (const input of segments) {
		const source = input.source?.trim() ?? '';
		const url = input.sourceReading?.markup.find(({ kind, start }) => kind === 'url' && start < REACH);
		if (url && (isOriginalLabel(before) || ATTRIBUTION.test(source)))
			found.push({ input, start: url.start, end: url.end, address: url.name });
		if (source !== '') before = source;
	}
	return found;
}

/** Flags that the link to the original post, which the source gives, stands nowhere in the translation. */
export const attributionMissing: DocumentCheck = {
	id: 'structure.attribution-missing',
	category: 'structure/attribution',
	severity: 'major',
	blocks: true,
	scope: 'document',
	run({ segments }) {
		const lost = originals(segments);
		if (lost.length === 0 || segments.every(({ target }) => target.trim() === '')) return NONE;
		const given = new Set(segments.flatMap(({ targetReading }) => addressesOf(targetReading)));
		return lost
			.filter(({ address }) => !given.has(plain(address)))
			.map(({ input, start, end, address }) => ({ segment: input.id, source: { start, end }, evidence: { address } }));
	},
	examples: [
		{
			lang: 'ko',
			segments: [
				{ source: 'Source: https://lamp.example/post', target: '출처: 램프 블로그' },
				{ source: 'It is bright.', target: '밝습니다.' }
			],
			flags: ['https://lamp.example/post']
		},
		{
			lang: 'ja',
			segments: [
				{ source: 'Original post: https://lamp.example/post', target: '元記事: https://lamp.example/post/' },
				{ source: 'Source code: https://lamp.example/code', target: 'コードは公開しています。' }
			],
			flags: []
		}
	]
};

function isOriginalLabel(text: string): boolean {
	const label = labelOf(text);
	return label?.section === 'original' && label.rest === null;
}

const plain = (address: string): string => address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

const addressesOf = ({ markup, text }: CheckInput['targetReading']): string[] =>
	text.includes('/') ? markup.filter(({ kind }) => kind === 'url').map(({ name }) => plain(name)) : [];
