import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { isHangul } from './ko';
import { tryAt } from './scan';

/** An expression with the characters that its matches begin with; a sure one is broken text, whatever the source says. */
type Opened = readonly [opens: string, pattern: string, sure?: 'sure'];

/** What a number left behind. */
export interface Orphan extends Span {
	/** Can it be nothing else? Others may be words. */
	sure: boolean;
}

/** What may stand in place of a number in any language: 2& of 2&1, 5/] of 5/5], /10 of 1/10, -01-17 of a date. */
const SIGNS: readonly Opened[] = [
	['&', '(?<=\\d)&(?=[^\\s\\d&\\\\])', 'sure'],
	['/', '(?<=(?<![\\w./-])\\d{1,2})/(?=[\\s\\])）。、]|$)|(?<=[はがをに、]|[가-힣]\\s)/(?=\\d)', 'sure'],
	['-', '(?<![\\w)-])-(?=\\d{2}-\\d{2}(?!\\d))', 'sure'],
	[')）', '(?<=[びと와과및、,]\\s)[)）](?=\\s)', 'sure'],
	['(（', '(?<=[、，,;:。びと와과및]\\s?)[(（][)）]', 'sure']
];
/** What a number left behind, as seen in text that is right otherwise. A counter alone may be a word (この回の, 지난 회의), so
 * each is tied to what stands before it. */
const JA: readonly Opened[] = [
	['個枚回基台名', '(?<=[、。(（「にではがをて]|[^このそあど次前後各初]の)(?:個|枚|回|基|台|名)の(?=[^\\s、。々])'],
	[
		'少おわ約',
		'(?:少なくとも|およそ|わずか|約)(?:個|件|枚|台|基|名|倍|回|日|年|か月|ヶ月|週間|時間|秒|ポイント|パーセント|\\\\?%|ドル)(?=[のにでをはがとま先前間以、。)）])'
	],
	[
		'最合',
		'(?:最大|最小|合計)(?:個|件|枚|台|基|名|倍|秒|日|か月|ヶ月|週間|ポイント|\\\\?%)(?=[のにでをはがとま先前間、。)）])'
	],
	['こ過今', '(?:この|過去|今後)年間(?=[での、])'],
	['年月', '(?<=\\d)(?:年月|月日(?!本))'],
	['月', '(?<![\\d〇一二三四五六七八九十今同毎翌来先前当各生正満])月(?=\\d{1,2}日)'],
	['分', '(?<=[\\d百千万億])分の(?=[にがをはで、。未以程])', 'sure'],
	['分', '(?<![\\d何数一二三四五六七八九十百千万])分の(?=\\d)'],
	['第', '第(?=[回章節版])'],
	['(（', '(?<=[ぁ-んァ-ヶー一-龥])[(（][)）]'],
	['\\%', '(?<=[がはに])\\\\?%(?=[をにのでが])', 'sure'],
	['の', '(?<=。|\\n|^)の(?![でちみに])(?=[ァ-ヶ一-龥])']
];
const KO: readonly Opened[] = [
	[
		'개명배년일초대장건포퍼\\%',
		'(?<=(?:^|[\\s(])(?:약|최대|최소|불과|적어도)\\s)(?:개|명|배|년|일(?!\\s[개회번년])|개월|초|대|장|건|포인트|퍼센트|\\\\?%)(?:의|간|간의)?(?=[\\s,.)])'
	],
	['년개일', '(?<=(?:^|\\s)(?:지난|최근|향후)\\s)(?:년간|개월간?|일간)'],
	[
		'개명건장년',
		'(?<=(?:^|[.!?,;:(]\\s?|(?:[^많적]은|[는이가을를]|에|로)\\s))(?:개의?|명의|건의|장의|년간|개월간)(?=\\s)'
	],
	['일월', '(?<=\\d월\\s)일(?=[\\s,.)])|(?<=\\d년\\s)월(?=\\s|부터|까지|[에의은이])'],
	['월', '(?<=(?<!매|이번|해당|다음|지난)\\s)월(?=\\s\\d{1,2}일)'],
	['분', '(?<=[중는은가약,.]\\s)분의\\s?(?=\\d)'],
	['분', '(?<=\\d[백천만억]?)분의 (?=(?:로|으로|만큼|에|가|이|은|는|을|를|의)\\s)', 'sure'],
	['\\%', '(?<=[가이은는]\\s)\\\\?%', 'sure'],
	['(（', '(?<=[가-힣])[(（][)）]'],
	['에으까', '(?<=[가-힣]\\s)(?:에서의|에서는|에서|으로|까지의)(?=\\s)'],
	['대', '(?<=\\s)대(?= (?:기업|도시|과제|요소|원칙))']
];
/** What is looked for at each character: `which` gives, by its code, the place in `patterns` from 1, 0 for nothing. The first
 * group of a pattern is what is sure. */
interface Openings {
	which: Uint8Array;
	patterns: readonly RegExp[];
}

function byOpening(list: readonly Opened[]): Openings {
	const which = new Uint8Array(65536);
	const chars = new Set(list.flatMap(([opens]) => [...opens]));
	const patterns = [...chars].map((char, i) => {
		which[char.charCodeAt(0)] = i + 1;
		const here = list.filter(([opens]) => opens.includes(char));
		const joined = (sure: boolean): string =>
			here.flatMap(([, pattern, mark]) => ((mark === 'sure') === sure ? [pattern] : [])).join('|');
		return new RegExp([`(${joined(true) || '(?!)'})`, joined(false)].filter(Boolean).join('|'), 'y');
	});
	return { which, patterns };
}

const ORPHANS: Partial<Record<Language['code'], Openings>> = {
	ja: byOpening([...JA, ...SIGNS]),
	ko: byOpening([...KO, ...SIGNS])
};

/** No text needs more of them. */
const ENOUGH = 8;

/** No counter begins within a Korean word. */
const withinWord = (text: string, at: number): boolean =>
	at > 0 && isHangul(text.charCodeAt(at)) && isHangul(text.charCodeAt(at - 1));

/** Counters and units of a translation before which a number is lacking, in order. */
export function readOrphans(text: string, language: Language): Orphan[] {
	const found: Orphan[] = [];
	const openings = ORPHANS[language.code];
	if (!openings) return found;
	for (let at = 0; at < text.length && found.length < ENOUGH; at += 1) {
		const which = openings.which[text.charCodeAt(at)]!;
		if (which === 0 || withinWord(text, at)) continue;
		const match = tryAt(openings.patterns[which - 1]!, text, at);
		if (!match) continue;
		found.push({ start: at, end: at + match[0].length, sure: match[1] !== undefined });
		at += match[0].length - 1;
	}
	return found;
}
