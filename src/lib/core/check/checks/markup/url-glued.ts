import type { Hit, SegmentCheck } from '../../check';
import type { Markup } from '../../../latex/markup';
import { isForeignLetter } from '../../../latex/address';

/** Punctuation that links often swallow when it stands right behind an address. */
const SWALLOWED = '.。、．，';

/** Flags text that sticks to an address, so that the link takes it in and breaks: letters block, a full stop does not. */
export const urlGlued: SegmentCheck = {
	id: 'markup.url-glued',
	category: 'markup/url',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { target: '/.' },
	*run({ target, targetReading }) {
		if (!target.includes('/') && !target.includes('www.')) return;
		for (const markup of targetReading.markup) {
			if (markup.kind !== 'url') continue;
			if (isForeignLetter(target.slice(markup.end, markup.end + 2))) yield glued(markup, target);
			else if (markup.name.includes('/') && SWALLOWED.includes(target[markup.end] ?? ' '))
				yield stopped(markup, target);
		}
	},
	examples: [
		{
			lang: 'ja',
			source: null,
			target: 'https://example.org/lampで公開',
			flags: ['https://example.org/lampで'],
			fixed: 'https://example.org/lamp で公開'
		},
		{
			lang: 'ko',
			source: null,
			target: '코드: https://example.org/lamp.',
			flags: ['https://example.org/lamp.'],
			fixed: '코드: https://example.org/lamp'
		},
		{
			lang: 'ko',
			source: null,
			target: '규칙은 www.example.org/rules를 참고하세요.',
			flags: ['www.example.org/rules를'],
			fixed: '규칙은 www.example.org/rules 를 참고하세요.'
		},
		{ lang: 'ko', source: null, target: '코드는 https://example.org/lamp 에서', flags: [] }
	]
};

const TOUCHING = /[^\s\p{P}]{1,12}/uy;

function glued({ start, end, name }: Markup, target: string): Hit {
	const character = String.fromCodePoint(target.codePointAt(end) ?? 0);
	return {
		target: { start, end: end + character.length },
		evidence: { address: name, glued: touching(target, end) },
		fixes: [{ start: end, end, replacement: ' ', certain: true }]
	};
}

function touching(target: string, at: number): string {
	TOUCHING.lastIndex = at;
	return TOUCHING.exec(target)?.[0] ?? '';
}

/** At the end of the text the stop can go; before more text a space keeps it off the link. */
function stopped({ start, end, name }: Markup, target: string): Hit {
	const last = target.slice(end + 1).trim() === '';
	return {
		target: { start, end: end + 1 },
		evidence: { address: name, glued: target[end] ?? '' },
		fixes: [{ start: end, end: last ? end + 1 : end, replacement: last ? '' : ' ', certain: false }],
		severity: 'minor',
		blocks: false
	};
}
