import { describe, expect, it } from 'vitest';
import { finalSound } from '../../../src/lib/core/glossary/sound';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { STARTER } from '../../../src/lib/core/glossary/starter/starter';
import { ko } from '../../../src/lib/core/language/ko';

/** What a writer puts after a noun; two shapes after a consonant and after a vowel. */
const PARTICLES =
	'을/를 은/는 이/가 과/와 으로/로 이나/나 이라는/라는 이란/란 이며/며 이었다/였다 의 에 에서 에는 에서는 에서의 에도 으로는/로는 으로부터/로부터 도 만 까지 부터 마다 보다 처럼 들 들은 들의 별로 뿐만 에 대한 입니다 이라고/라고 으로서/로서';
const VERBS = '하다 한다 합니다 했다 하여 하는 된 되는 됩니다 될 되었다 시키는 시켰다 하고 함으로써 되지';

const endings = (word: string): string[] => {
	const sound = finalSound(word);
	const shape = (pair: string): string => {
		const [closed, open = closed] = pair.split('/');
		return sound === 'vowel' || (sound === 'rieul' && closed.startsWith('으로')) ? open : closed;
	};
	return [...PARTICLES.split(' ').map(shape), ...VERBS.split(' ')];
};

const spacings = (text: string): string[] => [...new Set([text, text.replaceAll(' ', ''), text.replaceAll(' ', '\n')])];

const USES = STARTER.flatMap((c) =>
	c.renderings
		.filter(({ lang, status, text }) => lang === 'ko' && /[가-힣]$/u.test(text) && /preferred|admitted/u.test(status))
		.flatMap(({ text, ...rendering }) => spacings(text).map((spaced) => [c, { ...rendering, text }, spaced] as const))
);

describe('Korean renderings of the starter are found in use', () => {
	const index = indexTerms(STARTER);
	const cases = USES.flatMap(([c, rendering, spaced]) =>
		endings(spaced).map((ending) => ({ c, rendering, text: `이는 ${spaced}${ending} 그 밖의` }))
	);

	it('no use of an accepted rendering counts as missing', () => {
		const lost = cases.filter(({ c, text }) => !index.mentions(text, ko).some(({ concept }) => concept === c));
		expect(lost.length / cases.length).toBeLessThan(0.002);
	});

	it('at least 98 of 100 are words of their own, whatever is written onto them', () => {
		const lost = cases.filter(
			({ rendering, text }) => !index.inTarget(text, ko).some((match) => match.rendering.text === rendering.text)
		);
		expect(
			lost.length / cases.length,
			lost
				.slice(0, 20)
				.map(({ text }) => text)
				.join(' | ')
		).toBeLessThan(0.02);
	});
});
