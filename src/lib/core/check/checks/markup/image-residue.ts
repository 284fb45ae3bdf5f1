import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { outside, spansOf } from '../../../latex/changed';
import type { Span } from '../../../segment/segment';

/** Flags what is left of an image when a page is copied as text: `[IMG]`, its size, its file name and weight. A picture in
 * Markdown that lost its sign is flagged too. */
export const imageResidue: SegmentCheck = {
	id: 'markup.image-residue',
	category: 'markup/image',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	wake: { source: '[', target: '[0.' },
	*run(input) {
		const { target } = input;
		if (/[[［【]/.test(target)) yield* placeholders(input);
		if (/\d[xX×]\d/.test(target)) yield* sizes(input);
		if (FILE_END.test(target) && IMAGE_FILE.test(target.trim())) yield* fileAlone(target);
		if (input.source?.includes('![')) yield* lostPicture(input, input.source);
	},
	examples: [
		{ lang: 'ko', source: null, target: '[IMG] 램프의 구조', flags: ['[IMG]'], fixed: '램프의 구조' },
		{ lang: 'ja', source: null, target: 'ランプの構造|690x388', flags: ['|690x388'], fixed: 'ランプの構造' },
		{ lang: 'ko', source: null, target: 'lamp1024×768 120 KB', flags: ['lamp1024×768 120 KB'] },
		{ lang: 'ja', source: null, target: 'ランプの図.png', flags: ['ランプの図.png'] },
		{
			lang: 'ko',
			source: '![Lamp](https://example.org/lamp.png)',
			target: '[램프](https://example.org/lamp.png)',
			flags: ['[램프](https://example.org/lamp.png)'],
			fixed: '![램프](https://example.org/lamp.png)'
		},
		{ lang: 'ko', source: 'Images of 224x224 pixels', target: '224x224 픽셀 이미지', flags: [] },
		{ lang: 'ja', source: 'Save it as lamp.png.', target: 'lamp.png として保存します。', flags: [] }
	]
};

const PLACEHOLDER = /[[［【](?:IMG|Img|img|IMAGE|Image|image|画像|図版|이미지|그림|사진)[\]］】](?![(（:\w])/g;
const SIZE = /\|\d{2,5}[xX×]\d{2,5}(?:,\s?\d{1,3}%)?(?![\w×])/g;
const WEIGHT = /(?<![\d.])\d{2,5}[xX×]\d{2,5}[ \t]\d{1,5}(?:\.\d{1,2})?[ \t]?[KMk]i?B(?![A-Za-z])/g;
const FILE_END = /[efgp]\s*$/i;
const IMAGE_FILE = /^[^\n/\\|<>]{1,120}\.(?:png|jpe?g|gif|webp|svg|bmp)$/i;
const NAME_BEFORE = /[^\s/\\|<>。、]{1,60}$/u;

const removed = (span: Span, found: string, certain: boolean): Hit => ({
	target: span,
	evidence: { found },
	fixes: [{ ...span, replacement: '', certain }]
});

/** `[IMG]`; a source that writes it itself may mean a token of a model. */
function* placeholders({ source, target, targetReading }: CheckInput): Generator<Hit> {
	for (const { start, end, name } of outside(spansOf(target, PLACEHOLDER), targetReading.markup)) {
		const token = source !== null && source.replace(/^\s*\[IMG\]/, '').includes(name);
		const gap = /\s/.test(target[end] ?? '') && /^$|\s/.test(target[start - 1] ?? '') ? 1 : 0;
		const fix = { start, end: end + gap, replacement: '', certain: !token };
		yield { target: { start, end }, evidence: { found: name }, fixes: [fix], ...(token && { severity: 'info' }) };
	}
}

function* sizes({ target, targetReading }: CheckInput): Generator<Hit> {
	const cells = target.trimStart().startsWith('|');
	if (!cells)
		for (const { start, end, name } of outside(spansOf(target, SIZE), targetReading.markup))
			yield removed({ start, end }, name, true);
	for (const { start, end } of outside(spansOf(target, WEIGHT), targetReading.markup)) {
		const from = start - (NAME_BEFORE.exec(target.slice(Math.max(0, start - 60), start))?.[0].length ?? 0);
		yield removed({ start: from, end }, target.slice(from, end), false);
	}
}

function* fileAlone(target: string): Generator<Hit> {
	const name = target.trim();
	if (/[。.!?！？]\s|を|는\s|은\s/.test(name)) return;
	const start = target.indexOf(name);
	yield removed({ start, end: start + name.length }, name, false);
}

const PICTURE = /!\[[^[\]\n]{0,300}\]\(([^()\s]{1,500})\)/g;
const LINK = /[！!]?\s?\[[^[\]\n]{0,300}\]\(([^()\s]{1,500})\)/g;

/** A picture whose address stands in an ordinary link now. */
function* lostPicture({ target }: CheckInput, source: string): Generator<Hit> {
	const pictures = new Set([...source.matchAll(PICTURE)].map(([, address]) => address));
	for (const { 0: whole, 1: address, index } of target.matchAll(LINK)) {
		if (!pictures.has(address) || whole.startsWith('![')) continue;
		const open = index + whole.indexOf('[');
		const start = /^[！!]/.test(whole) ? index : open;
		const end = index + whole.length;
		yield {
			target: { start, end },
			evidence: { found: target.slice(start, end) },
			fixes: [{ start, end: open, replacement: '!', certain: true }]
		};
	}
}
