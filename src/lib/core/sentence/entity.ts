import type { Span } from '../segment/segment';
import type { Damage } from './damage';

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' ',
	hellip: '…',
	mdash: '—',
	ndash: '–',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	middot: '·',
	bull: '•',
	times: '×',
	deg: '°',
	plusmn: '±',
	copy: '©',
	reg: '®',
	trade: '™'
};
const ENTITY = /&(?:#([0-9]{2,6})|#[xX]([0-9a-fA-F]{2,6})|([a-zA-Z]{2,8}));/g;

/** HTML entities that readers would see as they are typed; code and a source with the same entity may have them. */
export function readEntities(
	text: string,
	markup: readonly (Span & { kind: string })[],
	source: string | null
): Damage[] {
	const found: Damage[] = [];
	let next = 0;
	for (const match of text.matchAll(ENTITY)) {
		const [start, end] = [match.index, match.index + match[0].length];
		while (next < markup.length && markup[next].end <= start) next++;
		const within = next < markup.length && markup[next].start <= start;
		const meant = characterOf(match);
		if (within || meant === null || source?.includes(match[0])) continue;
		const tag = (meant === '<' || meant === '>') && /[A-Za-z/!]/.test(text[end] ?? text[start - 1] ?? '');
		found.push({
			kind: 'entity',
			start,
			end,
			repair: tag ? null : meant,
			certain: !/[<>&$`\\]/.test(meant) || meant === '&',
			mild: false
		});
	}
	return found;
}

function characterOf([, decimal, hex, name]: RegExpMatchArray): string | null {
	if (name) return NAMED[name] ?? null;
	const code = decimal ? Number(decimal) : parseInt(hex, 16);
	if (code === 160) return ' ';
	const plain =
		code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0);
	return plain ? String.fromCodePoint(code) : null;
}
