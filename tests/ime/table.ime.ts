import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bench, chromiumPath, type Person } from './bench';

const TRIALS = process.env.LONG_TESTS === '1' ? 8 : 1;
const executable = chromiumPath();
if (!executable) console.log('skipped: no Chromium');

/** What an input method shows key by key; the last of each is what it commits. */
const KEYS = {
	ko: [
		['ㅎ', '하', '한'],
		['ㄱ', '그', '글'],
		['ㅂ', '버', '번'],
		['ㅇ', '여', '역'],
		['ㄱ', '거', '검'],
		['ㅌ', '토']
	],
	ja: [
		['ｋ', 'か', 'かｎ', 'かん', '感', '漢'],
		['ｊ', 'じ', '字']
	]
};
/** Where the other person writes, seen from x: the place where the composition begins. */
const PLACES = ['nowhere', 'before x', 'at x', 'inside x', 'after x'] as const;
const START = 'AAAA번역TERM|';
const REST = 'CCCC';
const SELECTED = 'SELECTED';

function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** What the other person does between two keys: one letter at the place. */
function interfere(other: Person, place: (typeof PLACES)[number], letter: string): Promise<void> {
	return other.do(
		({ text, insert }, { place, letter }) => {
			const length = text().length;
			const x = text().indexOf('|') + 1;
			const at = { 'before x': 1, 'at x': x, 'inside x': Math.min(x + 1, length), 'after x': length }[place];
			insert(at ?? 0, letter);
		},
		{ place: place as string, letter }
	);
}

let bench: Bench;
beforeAll(async () => {
	if (executable) bench = await Bench.start(executable);
});
afterAll(() => bench?.close());

describe.runIf(executable).each(['ko', 'ja'] as const)('composing %s', (lang) => {
	describe.each([
		['without decorations', {}],
		['with marks and the caret of the other', { marks: '1' }]
	])('%s', (_, options) => {
		it.each(PLACES)('while another writes %s: the exact text every time', async (place) => {
			for (let trial = 0; trial < TRIALS; trial++) await tryOut(lang, place, options, 1000 + trial * 7919);
		});
	});
});

async function tryOut(
	lang: 'ko' | 'ja',
	place: (typeof PLACES)[number],
	options: Record<string, string>,
	seed: number
) {
	const chance = chances(seed);
	// To write inside what is being composed there must be something: a selection that the composition replaces.
	const selected = place === 'inside x' ? SELECTED : '';
	const room = bench.newRoom(START + selected + REST);
	const [writer, other] = [await bench.person('mina', room, { ...options, lang }), await bench.person('ken', room)];
	const x = START.length;
	if ('marks' in options) {
		await other.do(({ select }, at) => select(at), x);
		await writer.page.waitForSelector('.others-caret');
	}
	await writer.do(({ select }, [from, to]) => select(from!, to), [x, x + selected.length]);
	let letters = '';
	let typed = '';
	for (const keys of KEYS[lang]) {
		for (const shown of keys) {
			await writer.compose(shown);
			if (place === 'nowhere' || chance() < 0.3) continue;
			const letter = String.fromCharCode(97 + letters.length);
			letters += letter;
			await interfere(other, place, letter);
			await writer.page.waitForTimeout(20);
		}
		await writer.commit(keys.at(-1)!);
		typed += keys.at(-1)!;
		await writer.page.waitForTimeout(15);
	}
	const wanted = START + typed + REST;
	await expect.poll(() => other.do(({ text }) => text()), { timeout: 15_000 }).toContain(typed.at(-1));
	await expect
		.poll(async () => (await writer.do(({ shown }) => shown())) === (await other.do(({ text }) => text())))
		.toBe(true);
	const end = await writer.do(({ text, shown, drawn, repairs, violations, compositions, holds }) => ({
		text: text(),
		shown: shown(),
		drawn: drawn(),
		repairs: repairs(),
		violations,
		begun: compositions.filter((type) => type === 'compositionstart').length,
		holding: holds.at(-1) ?? false
	}));
	const foreign = await other.do(({ text, drawn, seen }) => ({ text: text(), drawn: drawn(), seen }));
	const stored = (await bench.rooms.texts(room)).get('s1');
	expect(end).toEqual({
		text: foreign.text,
		shown: foreign.text,
		drawn: foreign.text,
		repairs: 0,
		violations: [],
		begun: KEYS[lang].length,
		holding: false
	});
	expect([foreign.drawn, stored]).toEqual([foreign.text, foreign.text]);
	const own = (text: string) => text.replace(/[a-z]/g, '');
	expect(own(foreign.text)).toBe(wanted);
	expect(
		[...foreign.text]
			.filter((letter) => /[a-z]/.test(letter))
			.sort()
			.join('')
	).toBe(letters);
	// Nobody else ever saw a half composed syllable.
	const whole = KEYS[lang].map((_, i) => START + typed.slice(0, i + 1) + REST);
	expect(foreign.seen.map(own).filter((text) => ![START + selected + REST, ...whole].includes(text))).toEqual([]);
	expect([...writer.errors, ...other.errors, ...bench.errors]).toEqual([]);
	await Promise.all([writer.leave(), other.leave()]);
}
