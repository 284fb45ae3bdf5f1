import { enProse } from './en-prose';
import { UnitSet } from '../sentence/unit-set';
import type { Prose } from './prose';

/** All syllables with one final consonant, by its place in the Unicode order of finals. */
const withFinal = (final: number): string =>
	Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + i * 28 + final)).join('');
const RIEUL = withFinal(8);
const MIEUM = withFinal(16);
const BIEUP = withFinal(17);

export const koProse: Prose = {
	abbreviations: enProse.abbreviations,
	shortForms: enProse.shortForms,
	opener: /(?!)/u,
	registers: [
		['formal', new RegExp(`[${BIEUP}]니(?:다|까)(?:만)?$|시오$`, 'u')],
		['polite', /(?:[가거걸게고구군까나네는니데돼든라래려봐서세아어에여예와워을인자줘지해]요|죠)$/u],
		['noun', /(?:캐나|람|바|판|소|마)다$/u],
		['plain', new RegExp(`다$|(?:는|은|인|던|한|된)가$|[${RIEUL}]까$|(?:는|은|인|을|할)지$`, 'u')],
		['noun', new RegExp(`[${MIEUM}]$|[가-힣][기것]$`, 'u')]
	],
	negation:
		/않|못|안 |안[되돼된될됩하]|없|아니|아닌|아닙|아닐|무[관시료의효한작지력]|불[가필충안확명완구균일공능이편]|비[효공지선현정일용활]|미[흡달만완지공검정]|말[고아라]|마[세십라]|금지|실패|어렵|어려|힘들|힘든|거부|거절|반대|모르|몰라|모른|외에|이외|부족|전혀|더 ?이상|제외|막[고아을는]|멈|중단|중지|피하|피할|피해|잃|결여|달리|다른|다르|드물|벗어|오히려|대신|뿐|밖에|탈피|놓[치쳤칠]|빠[지진졌]|채 |꺼리|싫|그만|해결|해소/u,
	answer: /^["“‘(\s]*(?:네|예|아니요|아니오|아뇨)[,，.!。]/u,
	chatter:
		/^(?:(?:다음은|아래는) .{0,24}(?:번역|번역문|한국어 번역)(?:본)?(?:입니다|이다)?[:：.]|(?:한국어 번역|번역문|번역 결과|번역|번역본)[:：]|(?:네, )?알겠습니다[.,])|(?:이상이|이상은) .{0,12}번역입니다\.?$/u,
	alien: { letters: new UnitSet(/[ぁ-ゖァ-ヺー一-龠々]/u), run: /[ぁ-ゖァ-ヺー]{2,}|[一-龠々]{2,}/u },
	density: { middle: 0.53, low: 0.25, high: 1.25 }
};
