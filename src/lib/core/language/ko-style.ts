import { koTurn } from './ko-register';
import { bracketsAs, quotesAs, quotesRead, type Style, type WrittenTrait } from './style';

const HALF: Readonly<Record<string, string>> = { '。': '.', '．': '.', '、': ',', '，': ',' };

const punctuation: WrittenTrait = {
	manners: [{ id: 'half', sample: '예는, 이것.' }],
	pattern: /(?<=[가-힣])[.,](?=\s|$)|(?<=[가-힣)）”’"])[。、，．]/gu,
	read: (match) => (match in HALF ? 'full' : 'half'),
	write: (match, _, after) => (HALF[match] ?? match) + (after === '' || /^[\s”’"')\]]/u.test(after) ? '' : ' ')
};

const brackets: WrittenTrait = {
	manners: [{ id: 'half', sample: '예(a)' }],
	pattern: /(?<=[가-힣])(?:（[^（）()\n]{1,200}）|\([^（）()\n]{1,200}\))/gu,
	read: (match) => (match.startsWith('（') ? 'full' : 'half'),
	write: bracketsAs
};

const quotes: WrittenTrait = {
	manners: [
		{ id: 'curly', sample: '“예”' },
		{ id: 'straight', sample: '"예"' }
	],
	pattern: /“[^“”\n]{1,200}”|"[^"\n]{1,200}"/gu,
	read: (match) => (/[가-힣]/u.test(match) ? quotesRead(match) : null),
	write: quotesAs
};

/** Before a counter. One is left out: 한 번 and 한 가지 are words more often than numbers. */
const WORDS = ['두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];

const numerals: WrittenTrait = {
	manners: [
		{ id: 'digits', sample: '3가지' },
		{ id: 'words', sample: '세 가지' }
	],
	pattern: new RegExp(
		`(?:(?<![\\d.,가-힣A-Za-z-])[2-9] ?|(?<![가-힣])(?:${WORDS.join('|')}) )(?=가지|개(?![월국년발선])|명)`,
		'gu'
	),
	read: (match) => (/\d/.test(match) ? 'digits' : 'words'),
	write(match, manner) {
		const word = match.trim();
		const number = /\d/.test(word) ? Number(word) : WORDS.indexOf(word) + 2;
		return manner === 'digits' ? String(number) : `${WORDS[number - 2]} `;
	}
};

export const koStyle: Style = {
	register: {
		manners: [
			{ id: 'formal', sample: '합니다' },
			{ id: 'polite', sample: '해요' },
			{ id: 'plain', sample: '한다' }
		],
		turn: koTurn
	},
	latinSpacing: null,
	longVowel: null,
	...{ punctuation, brackets, quotes, numerals }
};
