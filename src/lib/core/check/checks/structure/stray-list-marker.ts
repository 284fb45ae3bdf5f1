import { NONE, type SegmentCheck } from '../../check';

const ALONE = /^(?:[-–—*+•·‣▪◦・∙]|\d{1,2}[.)]|[①-⑳]|\(\d{1,2}\))$/u;
const BEHIND = /(?:[•‣▪◦∙]|(?<=[\s)）\]」。])[-–—・])$/u;
/** Any mark or number of an item, which the target may write its own way. */
const MARKED = /^(?:[-–—*+•·‣▪◦∙・]|\\item|\d{1,3}[.)]|[(（]?[\da-z]{1,3}[)）]|[①-⑳])/u;
/** A mark as such, which a paragraph does not begin with. */
const AHEAD = /^[•‣▪◦∙]\s/u;

/** Flags the mark of a list item that lost its item: alone on a row, at the end of one, or before a paragraph. */
export const strayListMarker: SegmentCheck = {
	id: 'structure.stray-list-marker',
	category: 'structure/residue',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ kind, source, target }) {
		const line = target.trim();
		if (line === '') return NONE;
		const start = target.indexOf(line);
		const prose = kind !== 'list-item' && kind !== 'link';
		if (line.length <= 4 && ALONE.test(line)) {
			const hit = { target: { start, end: start + line.length }, evidence: { mark: line } };
			return [source !== null && ALONE.test(source.trim()) ? { ...hit, severity: 'info' } : hit];
		}
		if (BEHIND.test(line.slice(-3)) && !BEHIND.test(source?.trim().slice(-3) ?? ''))
			return [at(start + line.length - 1, line.slice(-1))];
		if (prose && AHEAD.test(line) && !MARKED.test(source?.trim() ?? '')) return [at(start, line.slice(0, 1))];
		return NONE;
	},
	examples: [
		{ lang: 'ja', kind: 'meta', target: '-', flags: ['-'] },
		{ lang: 'ko', target: '램프 소식 •', flags: ['•'] },
		{ lang: 'ko', target: '  • 램프는 밝습니다.', flags: ['•'] },
		{ lang: 'ko', kind: 'list-item', target: '• 램프는 밝습니다.', flags: [] },
		{ lang: 'ko', source: '- Lamps are bright.', target: '• 램프는 밝습니다.', flags: [] },
		{ lang: 'ja', target: 'ランプ-', flags: [] },
		{ lang: 'ja', target: '3.5倍です', flags: [] }
	]
};

const at = (start: number, mark: string) => ({ target: { start, end: start + 1 }, evidence: { mark } });
