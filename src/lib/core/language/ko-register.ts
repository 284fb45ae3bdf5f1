import { turned, type Turn } from './style';

const FIRST = 0xac00;
const [NIEUN, RIEUL, BIEUP] = [4, 8, 17];

const finalOf = (syllable: string): number => (syllable.charCodeAt(0) - FIRST) % 28;
/** The syllable with another final consonant, by its place in the Unicode order of finals. */
const withFinal = (syllable: string, final: number): string =>
	String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + final);
const endingIn = (...finals: number[]): string =>
	Array.from({ length: 399 }, (_, i) =>
		finals.map((final) => String.fromCharCode(FIRST + i * 28 + final)).join('')
	).join('');

const OPEN = endingIn(0);
const N = endingIn(NIEUN);
/** Syllables whose final consonant takes 습니다 whatever the word is. */
const CLOSED = endingIn(...Array.from({ length: 27 }, (_, i) => i + 1).filter((f) => f !== NIEUN && f !== RIEUL));
/** ㅆ and ㅄ: the past, 있다 and 없다. */
const PAST = endingIn(18, 20);

/** Nouns that make a verb with 하다, not an adjective: only verbs have -ㄴ다. */
const ACTS =
	'제안|연구|소개|사용|수행|달성|제공|학습|생성|개선|활용|설명|분석|평가|제시|개발|포함|의미|지원|적용|구성|요구|향상|구현|해결|비교|' +
	'탐구|조사|논의|강조|입증|처리|예측|기여|도입|존재|작동|증가|감소|허용|결합|발견|확인|통합|측정|훈련|추론|검증|확장|유지|선택|변환|' +
	'추가|정의|관찰|최적화|가능하게|해야|도록|하게|못|말';
/** Words whose 입니다 is a verb in -이다, not the copula. */
const NOT_COPULA = '(?<![쓰높줄붙먹끼속들섞쌓깊녹])(?<!(?:^|[^가-힣]|돋|엿|내)보)';

const formal: Turn[] = [
	[new RegExp(`([${CLOSED}])는다$`, 'u'), '$1습니다'],
	[new RegExp(`([${N}])다$`, 'u'), (_, syllable = '') => `${withFinal(syllable, BIEUP)}니다`],
	[/([하르이크프니])다$/u, (_, syllable = '') => `${withFinal(syllable, BIEUP)}니다`],
	[new RegExp(`([${CLOSED}])다$`, 'u'), '$1습니다'],
	[new RegExp(`([${PAST}])어요$`, 'u'), '$1습니다'],
	[/(?:이에|예)요$/u, '입니다'],
	[/해요$/u, '합니다'],
	[/돼요$/u, '됩니다']
];

const plain: Turn[] = [
	[new RegExp(`([${PAST}같좋많높낮적작렵쉽롭럽])습니다$`, 'u'), '$1다'],
	[/아닙니다$/u, '아니다'],
	[new RegExp(`${NOT_COPULA}입니다$`, 'u'), '이다'],
	[/(?<=(?:^|[^가-힣])보)입니다$/u, '인다'],
	[/(?<!힘)([됩집킵줍룹냅듭])니다$/u, (_, syllable = '') => `${withFinal(syllable, NIEUN)}다`],
	[new RegExp(`(${ACTS})( ?)합니다$`, 'u'), '$1$2한다'],
	[new RegExp(`([${PAST}])어요$`, 'u'), '$1다'],
	[/(?:이에|예)요$/u, '이다']
];

const polite: Turn[] = [
	[new RegExp(`([${PAST}])(?:습니)?다$`, 'u'), '$1어요'],
	[/(?:합니|한)다$/u, '해요'],
	[/(?:됩니|된)다$/u, '돼요'],
	[new RegExp(`(?<=[${OPEN}])(?<!보)입니다$`, 'u'), '예요']
];

const TURNS: Readonly<Record<string, readonly Turn[]>> = { formal, plain, polite };

/** A Korean sentence in 합니다, 해요 or 한다, where its last word has one form alone. */
export const koTurn = (sentence: string, register: string): string | null => turned(sentence, TURNS[register]);
