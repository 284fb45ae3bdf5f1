import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

/** What a number left behind, as seen in text that is right otherwise. A counter alone may be a word (この回の, 지난 회의), so
 * each is tied to what stands before it. */
const JA = [
	'(?<=[、。(（「にではがをて]|[^このそあど次前後各初]の)(?:個|枚|回|基|台|名)の(?=[^\\s、。々])',
	'(?:少なくとも|およそ|わずか|約)(?:個|件|枚|台|基|名|倍|回|日|年|か月|ヶ月|週間|時間|秒|ポイント|パーセント|\\\\?%|ドル)(?=[のにでをはがとま先前間以、。)）])',
	'(?:最大|最小|合計)(?:個|件|枚|台|基|名|倍|秒|日|か月|ヶ月|週間|ポイント|\\\\?%)(?=[のにでをはがとま先前間、。)）])',
	'(?:この|過去|今後)年間(?=[での、])',
	'(?<=\\d)(?:年月|月日(?!本))',
	'(?<=\\d)分の(?=[にがをはで、。])',
	'(?<![\\d何数一二三四五六七八九十百千万])分の(?=\\d)',
	'第(?=[回章節版])',
	'(?<=[ぁ-んァ-ヶー一-龥])[(（][)）]',
	'(?<=。|\\n|^)の(?![でちみに])(?=[ァ-ヶ一-龥])'
];
const KO = [
	'(?<=(?:^|[\\s(])(?:약|최대|최소|불과|적어도)\\s)(?:개|명|배|년|일(?!\\s[개회번년])|개월|초|대|장|건|포인트|퍼센트|\\\\?%)(?:의|간|간의)?(?=[\\s,.)])',
	'(?<=(?:^|\\s)(?:지난|최근|향후)\\s)(?:년간|개월간?|일간)',
	'(?<=(?:^|[.!?,;:(]\\s?|(?:[^많적]은|[는이가을를]|에|로)\\s))(?:개의?|명의|건의|장의|년간|개월간)(?=\\s)',
	'(?<=\\d월\\s)일(?=[\\s,.)])|(?<=\\d년\\s)월(?=\\s)',
	'(?<=[중는은가약,.]\\s)분의\\s?(?=\\d)',
	'(?<=\\d)분의 (?=(?:로|으로|만큼|에)\\s)',
	'(?<=[가-힣])[(（][)）]',
	'(?<=[가-힣]\\s)(?:에서의|에서는|에서|으로|까지의)(?=\\s)',
	'(?<=\\s)대(?= (?:기업|도시|과제|요소|원칙))'
];
const ORPHANS: Partial<Record<Language['code'], RegExp>> = {
	ja: new RegExp(JA.join('|'), 'g'),
	ko: new RegExp(KO.join('|'), 'g')
};

/** No text needs more of them. */
const ENOUGH = 8;

/** Counters and units of a translation before which a number is lacking, in order. */
export function readOrphans(text: string, language: Language): Span[] {
	const found: Span[] = [];
	const pattern = ORPHANS[language.code];
	if (!pattern) return found;
	for (const m of text.matchAll(pattern)) {
		found.push({ start: m.index, end: m.index + m[0].length });
		if (found.length === ENOUGH) break;
	}
	return found;
}
