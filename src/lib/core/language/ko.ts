import type { Language } from './language';

export const ko: Language = {
	code: 'ko',
	letter: /[\p{Script=Hangul}]/u,
	sentenceEnds: '.!?',
	quotes: [
		['“', '”'],
		['‘', '’'],
		['"', '"']
	],
	particles: [],
	spaced: true
};
