import { enProse } from './en-prose';
import type { Language } from './language';
import { NO_SLIPS } from './slips';
import { NO_STYLE } from './style';

export const en: Language = {
	code: 'en',
	letter: /[A-Za-z]/u,
	sentenceEnds: '.!?',
	quotes: [
		['“', '”'],
		['‘', '’'],
		['"', '"']
	],
	particles: [],
	predicates: [],
	spaced: true,
	prose: enProse,
	slips: NO_SLIPS,
	style: NO_STYLE
};
