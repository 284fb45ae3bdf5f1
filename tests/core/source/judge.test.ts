import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DamageKind } from '$lib/core/source/damage';
import { judgeCopies } from '$lib/core/source/judge';
import { stretches } from '$lib/core/source/pieces';

/** Sound copy, damaged copy, what is wrong with it. */
const CASES: readonly (readonly [sound: string, damaged: string, kinds: DamageKind[]])[] = [
	['It needs $3\\times$ fewer lamps.', 'It needs 3\\times fewer lamps.', ['formula']],
	['The rate $\\alpha$ is small.', 'The rate $alpha$ is small.', ['macro']],
	['A bound of $O(n^{2})$ holds.', 'A bound of $O(n2)$ holds.', ['formula']],
	[
		'The code is at \\url{https://example.org/lamp/post}.',
		'The code is at \\url{GitHub - lamp/post: A light for roads}.',
		['address-lost']
	],
	['See https://example.org/lamp for more.', 'See Lamp: a light for roads for more.', ['address-lost']],
	['See https://example.org/lamp/posts/12 for more.', 'See https://example.org/lam… for more.', ['address-short']],
	['See https://example.org/lamp/posts/12', 'See https://example.org/lamp/…', ['address-short']],
	['🚀 Lamps are out.', ':rocket: Lamps are out.', ['emoji-code']],
	['🚀 Lamps are out.', '![rocket](https://forum.example/rocket.png) Lamps are out.', ['emoji-picture']],
	['🚀 Lamps are out.', 'Lamps are out.', ['emoji-lost']],
	['Lamps & roads are <b> here.', 'Lamps &amp; roads are &lt;b&gt; here.', ['entity']],
	['Lamps are bright.', 'Lamps are <b>bright</b>.', ['tag']],
	['Lamps — the old ones — glow.', 'Lamps  the old ones  glow.', ['signs']],
	['They call it “a good lamp” here.', 'They call it a good lamp here.', ['signs']],
	['A *good* lamp.', 'A good lamp.', ['signs']],
	['A good lamp.', 'A good\u200b lamp.', ['hidden']],
	['It’s a café.', 'It\ufffds a café.', ['broken']],
	['A good lamp.', 'A  good lamp.', ['spaces']],
	['The lamp burns all night long.', 'The lamp burns all ni…', ['cut']]
];

describe('two copies of one text', () => {
	it.each(CASES)('%j is better than %j', (sound, damaged, kinds) => {
		const said = judgeCopies(sound, damaged);
		expect(new Set(said.damages.map(({ copy, kind }) => `${copy} ${kind}`))).toEqual(
			new Set(kinds.map((kind) => `1 ${kind}`))
		);
		expect(said).toMatchObject({ better: 0, certain: true, unexplained: false, alike: false, mended: null });
	});

	it.each([
		['the words differ', 'The lamp burns at night.', 'The lamp burns at dawn.', null],
		['the end is missing, and nothing tells why', 'A lamp. It burns.', 'A lamp.', 0],
		['a stroke may be a minus', 'It fell by -5 points.', 'It fell by 5 points.', 0],
		['a stroke may be spelling', 'A well-known lamp.', 'A wellknown lamp.', 0],
		['two words may be one', 'An every day lamp.', 'An everyday lamp.', 0],
		['a macro of the authors stands for words', 'The Lumen lamp.', 'The \\ours lamp.', 0]
	])('a person reads where %s', (_, first, second, better) => {
		expect(judgeCopies(first, second)).toMatchObject({ better, certain: false, alike: false });
	});

	it.each([
		['white space', 'A lamp\nburns.', 'A lamp burns.'],
		['the form of quotes', 'A “good” lamp.', 'A "good" lamp.'],
		['the form of dashes', 'Lamps – old ones.', 'Lamps — old ones.']
	])('nobody has to choose where only %s differs', (_, first, second) => {
		expect(judgeCopies(first, second)).toMatchObject({ alike: true, better: null, certain: false, damages: [] });
	});

	it('each sound where the other is not makes one that is sound', () => {
		const first = 'It needs 3\\times fewer lamps, see https://example.org/lamp.';
		const second = 'It needs $3\\times$ fewer lamps, see Lamp: a light.';
		const said = judgeCopies(first, second);
		expect(said).toMatchObject({ certain: false, better: 0 });
		expect(said.mended).toBe('It needs $3\\times$ fewer lamps, see https://example.org/lamp.');
	});
});

const words = fc.array(fc.constantFrom('lamp', 'roads', 'burn', 'at', 'night', 'the', '12', 'café', '길'), {
	minLength: 3,
	maxLength: 12
});
/** Each makes a damage in the middle of a sentence of plain words. */
const HURTS: readonly (readonly [kind: DamageKind, sound: string, damaged: string])[] = [
	['address-lost', 'https://example.org/lamp', 'Lamp - a light'],
	['formula', '$x^{2}$', 'x2'],
	['macro', '$\\beta$', '$beta$'],
	['emoji-code', '🔥', ':fire:'],
	['entity', 'A & B', 'A &amp; B'],
	['signs', '“so called”', 'so called'],
	['hidden', 'so', 's\u200bo'],
	['tag', 'so', '<i>so</i>'],
	['broken', 'naïve', 'na\ufffdve']
];
const hurt = fc.constantFrom(...HURTS);

describe('for every text', () => {
	it('a copy and itself are alike', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(judgeCopies(text, text)).toMatchObject({ alike: true, damages: [] });
			})
		);
	});

	it('the two turned round give the same judgement turned round', () => {
		const some = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			words.map((list) => list.join(' '))
		);
		fc.assert(
			fc.property(some, some, (a, b) => {
				const [here, there] = [judgeCopies(a, b), judgeCopies(b, a)];
				const turned = here.damages.map((one) => ({ ...one, copy: one.copy === 0 ? 1 : 0 }));
				expect(there.damages).toEqual(turned);
				expect(there.better).toBe(here.better === null ? null : here.better === 0 ? 1 : 0);
				expect([there.certain, there.alike, there.mended]).toEqual([here.certain, here.alike, here.mended]);
			})
		);
	});

	it('the stretches in a row are the two copies again', () => {
		const some = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(some, some, (a, b) => {
				const all = stretches(a, b);
				expect([0, 1].map((copy) => all.map(({ texts }) => texts[copy]!).join(''))).toEqual([a, b]);
			})
		);
	});

	it('the copy that was damaged is known, by what was done to it', () => {
		fc.assert(
			fc.property(words, words, hurt, (before, after, [kind, sound, damaged]) => {
				const text = (middle: string): string => [...before, middle, ...after].join(' ');
				const said = judgeCopies(text(sound), text(damaged));
				expect(said.damages.some((one) => one.kind === kind && one.copy === 1)).toBe(true);
				expect(said).toMatchObject({ better: 0, certain: true });
			})
		);
	});

	it('damages on both sides are mended to what was there before any', () => {
		fc.assert(
			fc.property(words, words, words, hurt, hurt, (a, b, c, [, one, hurtOne], [, two, hurtTwo]) => {
				const text = (x: string, y: string): string => [...a, x, ...b, y, ...c].join(' ');
				const said = judgeCopies(text(hurtOne, two), text(one, hurtTwo));
				expect(said.certain).toBe(false);
				// Where both suffered the same, it may as well have moved: then nothing is proposed.
				if (one === two && said.mended === null) return;
				expect(said.mended).toBe(text(one, two));
			}),
			{ numRuns: 2000 }
		);
	});

	it('nothing is certain where a word is another one', () => {
		fc.assert(
			fc.property(words, words, hurt, (a, b, [, sound, damaged]) => {
				const first = [...a, sound, ...b, 'candle', ...a].join(' ');
				const second = [...a, damaged, ...b, 'torch', ...a].join(' ');
				expect(judgeCopies(first, second)).toMatchObject({ certain: false, unexplained: true, mended: null });
			})
		);
	});
});
