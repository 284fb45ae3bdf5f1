import { koProse } from './ko-prose';
import { koSlips } from './ko-slips';
import { koStyle } from './ko-style';
import type { Language } from './language';

const words = (...lists: string[]): string[] =>
	lists.flatMap((list) => list.trim().split(/\s+/u)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const CASES = `
	에서부터 으로부터 는커녕 로부터 에게서 에다가 으로서 으로써 은커녕 이나마 이든지 이라고 이라는 이라도 이라면 같이 까지 께서 나마 대로 든지 라고 라는 라도 라면 로서 로써 마다
	마저 만큼 밖에 보다 부터 에게 에는 에다 에도 에만 에서 으로 이고 이나 이든 이라 이란 이랑 이며 이여 이자 조차 처럼 커녕 하고 한테 가 고 과 께 나 는 도 든 라 란 랑 로
	를 만 며 뿐 아 야 에 여 와 은 을 의 이`;

/** Forms of 이다, which attach to a noun as particles do. */
const COPULA = `
	이었습니다 였습니다 이었으며 였으며 이니까 이라서 이면서 이므로 이어도 이어서 이어야 이었다 이었던 이에요 이지만 입니까 입니다 라서 면서 여도 여서 여야 였다 였던 예요 이기 이니
	이다 이되 이면 이요 이지 인가 인데 인지 일지 지만 요 인 일 임`;

/** Suffixes that leave the noun what it is: plural, 적, 당, and position words that are often written onto it. */
const SUFFIXES = '들 적 용 별 간 내 상 중 시 후 전 등 당 형 식 화';

export const ko: Language = {
	code: 'ko',
	letter: /[\p{Script=Hangul}]/u,
	sentenceEnds: '.!?',
	quotes: [
		['“', '”'],
		['‘', '’'],
		['"', '"']
	],
	particles: words(CASES, COPULA, SUFFIXES),
	predicates: words(
		'하 한 할 함 합 해 했 되 된 될 됨 됩 돼 됐 시키 시킨 시킬 시킴 시킵 시켜 시켰 당하 당한 당해 당했 받'
	),
	spaced: true,
	prose: koProse,
	slips: koSlips,
	style: koStyle
};
