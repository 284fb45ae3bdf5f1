import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyFor } from '../../../src/lib/core/roundtrip/copy';
import { markOf, readMark, saltFor, splitLine } from '../../../src/lib/core/roundtrip/mark';
import { matchAnswer, type Matched, type Sent } from '../../../src/lib/core/roundtrip/match';
import { leastTime } from '../../time';

const SALT = 40;

describe('a mark', () => {
	const mark = markOf(12, SALT);
	const [, check] = /-(\d\d)/u.exec(mark)!;
	test.each([
		[mark, 'intact'],
		[`  ${mark} `, 'intact'],
		[`【12-${check}】`, 'damaged'],
		[`［［１２－${[...check!].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')}］］`, 'damaged'],
		[`[[ 12 - ${check} ]]`, 'damaged'],
		[`[12-${check}]`, 'damaged'],
		[`12-${check}`, 'damaged'],
		[`[[12–${check}]`, 'damaged'],
		[`**[[12-${check}]]**`, 'damaged'],
		[`> \`[[12-${check}]]\``, 'damaged'],
		[`[[十二-${check}]]`, 'damaged'],
		[`[[一二-${check}]]：`, 'damaged'],
		[`《12-${check}》`, 'damaged']
	] as const)('%j is number 12', (line, form) => {
		expect(readMark(line, SALT)).toEqual({ number: 12, form });
	});

	test.each([
		['[[12]]', { number: 12, form: 'unchecked' }],
		[`[[13-${check}]]`, { number: null, form: 'broken' }],
		[`[[21-${check}]]`, { number: null, form: 'broken' }],
		['12', null],
		['2020-21', null],
		['- 12', null],
		['本文12-34です', null],
		['', null]
	] as const)('%j is not taken for another number', (line, expected) => {
		expect(readMark(line, SALT)).toEqual(expected);
	});

	test('no digit can be changed, and no two neighbours exchanged, without being found out', () => {
		const digit = fc.integer({ min: 0, max: 9 });
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20_000 }),
				fc.integer({ min: 0, max: 96 }),
				digit,
				fc.nat(6),
				(n, salt, d, at) => {
					const mark = markOf(n, salt);
					const places = [...mark.matchAll(/\d/gu)].map(({ index }) => index);
					const place = places[at % places.length]!;
					const wrong = mark.slice(0, place) + d + mark.slice(place + 1);
					fc.pre(wrong !== mark);
					expect(readMark(wrong, salt)?.number ?? null).toBeNull();
				}
			)
		);
	});

	test('one that was pulled into a line is found there', () => {
		const line = `느린 길이다. ${mark} 다리를 짓는다.`;
		expect(splitLine(line, SALT)).toEqual([
			{ text: '느린 길이다.' },
			{ mark: { number: 12, form: 'damaged' } },
			{ text: '다리를 짓는다.' }
		]);
	});
});

/** Sources and their translations: no two translations are alike. */
const WORDS = ['road', 'bridge', 'lantern', 'village', 'survey', 'harbour', 'ledger', 'stone'];
const HANGUL = ['길', '다리', '등불', '마을', '조사', '항구', '장부', '돌'];
const sentence = (n: number): [string, string] => {
	const some = Array.from({ length: 3 + (n % 5) }, (_, k) => (n * 3 + k * (1 + (n % 3))) % WORDS.length);
	return [
		`The ${some.map((k) => WORDS[k]).join(' and the ')} stand here.`,
		`${String.fromCharCode(0xac00 + n * 7)} ${some.map((k) => HANGUL[k]).join('와 ')}이 여기 있다.`
	];
};
const rowsOf = (count: number) => {
	const pairs = Array.from({ length: count }, (_, n) => sentence(n));
	return { sources: pairs.map(([source]) => source), targets: pairs.map(([, target]) => target) };
};
const sentOf = (sources: readonly string[], size = Infinity): Sent & { chunks: string[] } => {
	const { salt, sizes, chunks } = copyFor(sources, { size, instructions: '', start: 5 });
	return { salt, sizes, sources, lang: 'ko', chunks };
};
const answerOf = (sent: Sent, targets: readonly string[]) =>
	targets.map((text, n) => `${markOf(n + 1, sent.salt)}\n${text}\n`).join('\n');
const sure = (rows: readonly Matched[]) => rows.filter(({ doubts, text }) => text !== null && doubts.length === 0);

describe('a copy that comes back', () => {
	/** Lines with blank ones between them, code and what looks like a mark. */
	const line = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 30 }),
		fc.constantFrom(
			'',
			'```',
			'[1]',
			'[[12]]',
			'[[3-40]]',
			'(2020-21)',
			'12-34',
			'    indented',
			'# heading',
			'> quoted'
		)
	);
	const text = fc
		.array(line, { minLength: 1, maxLength: 5 })
		.map((lines) =>
			lines
				.join('\n')
				.replace(/[\r\u0000]/gu, '')
				.trim()
		)
		.filter((whole) => whole !== '');

	test('whole comes back exactly, whatever stands in its rows', () => {
		fc.assert(
			fc.property(
				fc.array(text, { minLength: 1, maxLength: 12 }),
				fc.integer({ min: 20, max: 400 }),
				(sources, size) => {
					const sent = sentOf(sources, size);
					const { rows } = matchAnswer(sent, sent.chunks.join('\n'));
					expect(rows.map((row) => row.text)).toEqual(sources);
					expect(rows.every(({ evidence }) => evidence === 'mark')).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
	});

	test('by its marks, each text is at its row', () => {
		const { sources, targets } = rowsOf(40);
		const sent = sentOf(sources);
		const { rows } = matchAnswer(sent, `Here is the translation:\n\n\`\`\`\n${answerOf(sent, targets)}\n\`\`\`\n`);
		expect(sure(rows).map(({ row, text }) => [row, text])).toEqual(targets.map((target, row) => [row, target]));
	});

	test('one chunk alone asks for no row of another', () => {
		const { sources, targets } = rowsOf(20);
		const sent = sentOf(sources, 300);
		expect(sent.sizes.length).toBeGreaterThan(2);
		const second = answerOf(sent, targets)
			.split('\n\n')
			.slice(sent.sizes[0], sent.sizes[0]! + sent.sizes[1]!);
		const { rows } = matchAnswer(sent, second.join('\n\n'));
		expect(rows).toHaveLength(sent.sizes[1]!);
		expect(sure(rows)).toHaveLength(sent.sizes[1]!);
	});

	test('a lost mark leaves its two texts between the marks that are there, both doubted', () => {
		const { sources, targets } = rowsOf(10);
		const sent = sentOf(sources);
		const { rows } = matchAnswer(sent, answerOf(sent, targets).replace(`${markOf(5, sent.salt)}\n`, ''));
		expect(rows.map(({ text }) => text)).toEqual(targets);
		expect(rows.flatMap(({ row, doubts }) => (doubts.length > 0 ? [row] : []))).toEqual([3, 4]);
		expect(rows[4]!.evidence).toMatch(/^(place|similar)$/u);
	});

	test('a mark without its proof is believed only with a doubt', () => {
		const { sources, targets } = rowsOf(10);
		const sent = sentOf(sources);
		const { rows } = matchAnswer(sent, answerOf(sent, targets).replace(markOf(5, sent.salt), '[[5]]'));
		expect(rows.map(({ text }) => text)).toEqual(targets);
		expect(rows[4]).toMatchObject({ evidence: 'damaged', doubts: ['unchecked'] });
	});

	test('marks of another copy are foreign, and prove nothing', () => {
		const { sources, targets } = rowsOf(30);
		const sent = sentOf(sources);
		const other = answerOf({ ...sent, salt: (sent.salt + 50) % 97 }, targets);
		const { marks, foreign, rows } = matchAnswer(sent, other);
		expect([marks, foreign]).toEqual([0, 30]);
		expect(sure(rows)).toEqual([]);
	});
});

/** What an engine does to an answer: lines in, lines out. */
type Damage = (lines: string[], at: number, salt: number) => string[];
const isMark = (line: string): boolean => /^\[\[\d+-\d\d\]\]$/u.test(line);
const marksOf = (lines: readonly string[]): number[] => lines.flatMap((line, at) => (isMark(line) ? [at] : []));
const change =
	(make: (mark: string, n: number) => string[]): Damage =>
	(lines, n) => {
		const marks = marksOf(lines);
		const at = marks[n % marks.length];
		return at === undefined ? lines : [...lines.slice(0, at), ...make(lines[at]!, n), ...lines.slice(at + 1)];
	};
const DAMAGES: Record<string, Damage> = {
	lost: change(() => []),
	brackets: change((mark) => [mark.replace('[[', '【').replace(']]', '】')]),
	dropped: change((mark) => [mark.replace(/[[\]]/gu, '')]),
	bold: change((mark) => [`**${mark}**`]),
	check: change((mark) => [mark.replace(/-\d\d/u, '')]),
	digit: change((mark, n) => [mark.replace(/\d/u, String(n % 10))]),
	twice: change((mark) => [mark, mark]),
	noise: change((mark) => [mark, '[[7]]']),
	/** The mark pulled to the end of the line above. */
	merged: (lines, n) => {
		const at = marksOf(lines)[n % Math.max(1, marksOf(lines).length)];
		const above = lines.slice(0, at).findLastIndex((line) => line !== '');
		if (at === undefined || above < 0) return lines;
		return lines.flatMap((line, k) => (k === above ? [`${line} ${lines[at]}`] : k === at ? [] : [line]));
	},
	/** A mark behind its text instead of in front of it. */
	behind: (lines, n) => {
		const at = marksOf(lines)[n % Math.max(1, marksOf(lines).length)];
		if (at === undefined) return lines;
		return lines.flatMap((line, k) => (k === at ? [] : k === at + 1 ? [line, lines[at]!] : [line]));
	},
	/** Every mark behind its text. */
	shifted: (lines) =>
		lines.flatMap((line, k) => (isMark(line) ? [] : [line, ...(isMark(lines[k - 1] ?? '') ? [lines[k - 1]!] : [])])),
	/** Two marks exchanged, their texts not. */
	exchanged: (lines, n) => {
		const marks = marksOf(lines);
		const [a, b] = [marks[n % Math.max(1, marks.length)], marks[(n * 7 + 3) % Math.max(1, marks.length)]];
		if (a === undefined || b === undefined) return lines;
		return lines.map((line, k) => (k === a ? lines[b]! : k === b ? lines[a]! : line));
	},
	preface: (lines) => ['Here is the translation:', '', ...lines],
	fenced: (lines) => ['```text', ...lines, '```'],
	/** A text that the engine left away. */
	omitted: (lines, n) => {
		const at = marksOf(lines)[n % Math.max(1, marksOf(lines).length)];
		return at === undefined ? lines : lines.filter((_, k) => k !== at + 1);
	}
};

describe('a copy that comes back damaged', () => {
	const { sources, targets } = rowsOf(24);
	const sent = sentOf(sources);
	/** Marks that were exchanged whole, of which one got lost as well, and marks that were shifted by several rows leave nothing to
	 * find that out by. */
	const isTellable = (some: readonly (readonly [string, number])[]): boolean =>
		(some.length === 1 || some.every(([name]) => name !== 'exchanged')) &&
		some.filter(([name]) => name === 'shifted').length < 2;
	const steps = fc
		.array(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(60)), { minLength: 1, maxLength: 6 })
		.filter(isTellable);

	test('never puts a text to a wrong row as if that were sure', () => {
		fc.assert(
			fc.property(steps, (some) => {
				let lines = answerOf(sent, targets).split('\n');
				for (const [name, n] of some) lines = DAMAGES[name]!(lines, n, sent.salt);
				for (const { row, text } of sure(matchAnswer(sent, lines.join('\n')).rows)) expect(text).toBe(targets[row]);
			}),
			{ numRuns: 1500 }
		);
	});

	test('loses none of what was found: the texts of sure and doubted rows are those that came', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), (a, b) => {
				const lines = DAMAGES.lost!(DAMAGES.lost!(answerOf(sent, targets).split('\n'), a, 0), b, 0);
				const all = matchAnswer(sent, lines.join('\n'))
					.rows.map(({ text }) => text ?? '')
					.join('\n');
				for (const target of targets) expect(all).toContain(target);
			})
		);
	});

	test.each([
		['brackets that never close', '[['.repeat(50_000)],
		['digits', '[[' + '1 '.repeat(50_000)],
		['dashes', '[[1' + '-'.repeat(50_000)],
		['emphasis', '*_'.repeat(50_000)],
		['marks', '[[1-2]] '.repeat(20_000)]
	])('%s take bounded time', (_, text) => {
		expect(leastTime(1000, () => void matchAnswer(sent, text))).toBeLessThan(1000);
	});

	test('a salt is chosen by which no line of the sources is a mark of the copy', () => {
		const sources = Array.from({ length: 30 }, (_, n) => markOf(3, n));
		const salt = saltFor(sources, 0, 30);
		expect(sources.some((line) => readMark(line, salt)?.number === 3)).toBe(false);
	});
});
