import { PARTS_OF_SPEECH, type Concept, type Rendering, type RenderingStatus } from '$lib/core/glossary/concept';
import type { TargetLang } from '$lib/core/segment/segment';

/** Numbers that look random and are the same in each run. */
export type Dice = (sides: number) => number;

export function dice(seed: number): Dice {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

const HEADS =
	'ab ac ad al an ap ar at ba be bi bo ca ce co cu da de di do em en ex fa fi fo ga ge go gra ha he hy im in ja ke ' +
	'la le li lo ma me mi mo na ne no ob op or pa pe pi po pre pro qua ra re ri ro sa se si so sta stra sub ta te ti ' +
	'to tra tri un va ve vi wa we xe za';
const TAILS =
	'ble cal ction der ding ent er ering ial ic ide ient ification ing ion ist ity ive ization ld le ment nce nd ner ' +
	'ng nt on or ous ral re ring rse ry se ship sis ster sure tal te ter tion tive tor ture ty';
const MIDDLES = 'b c co d f g l lo m mi n na p r ra s st t ta v vi';
const HAN =
	'学習機械言語模型訓練推論評価生成変換注意記憶知識蒸留圧縮量子化微調整強化報酬政策環境探索最適確率分布損失関数勾配層次元行列入力出力' +
	'符号復元検索分類回帰群特徴抽出表現空間画像音声映像文脈対話質問応答要約翻訳単語文章構造木網路経路並列分散計算資源時間速度精度誤差基準';
const KANA =
	'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴダデドバビブベボパピプペポーッ';
const HANGUL =
	'가각간감강개객거검게격결경계고공과관구국군권그극근기나난내노논능다단당대데도동두드등디라래량러레력련령로론료루류률르리마막만망매메모목문물미' +
	'민반발방배범법변병보복본부분비사산상색생서선설성세소속손수순술스습시식신실심아안압액어언업에역연영예오온완외요용우운원위유음응의이인일임입자' +
	'작장재저적전점정제조종주준중증지직진질집차창책처천체초추축출층치카크타탐태택터통투트특파판패편평포표품프필하학한함합해행향허현형호화확환회획효후';

const PARTICLES: Record<TargetLang, string> = {
	ja: 'は が を に で の と も から まで には では による について',
	ko: '은 는 이 가 을 를 에 에서 의 와 과 로 으로 에서는'
};
const FILLERS: Record<TargetLang, string> = {
	ja: 'この論文 私たち 提案する 示す 用いる 多くの 新しい 結果 方法 得られる 従来 比べて 改善した',
	ko: '이 논문 우리 제안한다 보인다 사용하여 많은 새로운 결과 방법 얻는다 기존 비해 개선했다'
};
const ENGLISH_FILLERS =
	'we show that the a of in on with for and by this paper from our which can is are to an as it not than more using ' +
	'these results many new several while after before between each when how';

const words = (text: string): string[] => text.split(' ');
const pick = <T>(list: readonly T[], roll: Dice): T => list[roll(list.length)]!;

/** Words as common as those of texts are: a few of them very much so. */
const skewed = <T>(list: readonly T[], roll: Dice): T => list[Math.min(roll(list.length), roll(list.length))]!;

function lexicon(size: number, roll: Dice): string[] {
	const [heads, middles, tails] = [words(HEADS), words(MIDDLES), words(TAILS)];
	const made = new Set<string>();
	while (made.size < size) {
		const middle = roll(3) === 0 ? pick(middles, roll) + pick(heads, roll) : pick(middles, roll);
		made.add(pick(heads, roll) + middle + pick(tails, roll));
	}
	return [...made];
}

const letters = (of: string, count: number, roll: Dice): string =>
	Array.from({ length: count }, () => of[roll(of.length)]).join('');

function rendered(lang: TargetLang, size: number, roll: Dice): string {
	const word = (): string => {
		if (lang === 'ko') return letters(HANGUL, 2 + roll(3), roll);
		return roll(3) === 0 ? letters(KANA, 3 + roll(4), roll) : letters(HAN, 2 + roll(2), roll);
	};
	return Array.from({ length: size }, word).join(lang === 'ko' ? ' ' : '');
}

const OTHERS: readonly RenderingStatus[] = ['admitted', 'admitted', 'forbidden', 'deprecated', 'proposed'];

function renderingsOf(lang: TargetLang, size: number, roll: Dice): Rendering[] {
	const of = (status: RenderingStatus): Rendering => ({
		...{ lang, status, text: rendered(lang, size, roll), note: '' },
		...{ condition: roll(10) === 0 ? 'always' : 'source', ...(roll(8) === 0 ? { compound: true } : {}) }
	});
	return [of('preferred'), ...Array.from({ length: roll(3) }, () => of(pick(OTHERS, roll)))];
}

/** A termbase of the given size in both languages: one to four English words a term, variants, acronyms, names that are kept,
 * renderings of every status. The same one in each run. */
export function makeTermbase(size: number, seed = 11): Concept[] {
	const roll = dice(seed);
	const vocabulary = lexicon(6000, roll);
	const taken = new Set<string>();
	const made: Concept[] = [];
	while (made.length < size) {
		const name = roll(25) === 0;
		const count = name ? 1 : 1 + Math.min(roll(4), roll(4) + 1);
		const parts = Array.from({ length: count }, () => skewed(vocabulary, roll));
		const english = name
			? parts[0]![0]!.toUpperCase() + parts[0]!.slice(1) + pick(['Net', '-2', 'LM'], roll)
			: parts.join(' ');
		if (taken.has(english)) continue;
		taken.add(english);
		const acronym = count > 2 && roll(2) === 0 ? parts.map((part) => part[0]!.toUpperCase()).join('') : undefined;
		const variants = count > 1 && roll(4) === 0 ? [parts.join('-')] : [];
		made.push({
			...{ id: `c${made.length}`, english: [english, ...variants, ...(acronym ? [acronym] : [])], caseSensitive: name },
			...(acronym ? { acronym } : {}),
			...{ doNotTranslate: name, partOfSpeech: pick(PARTS_OF_SPEECH, roll), definition: '', note: '' },
			renderings: name ? [] : [...renderingsOf('ja', count, roll), ...renderingsOf('ko', count, roll)]
		});
	}
	return made;
}

export interface Pair {
	source: string;
	target: string;
	lang: TargetLang;
}

/** Sentences with two or three terms of the termbase each among other words, and the same in the other language; in one of
 * eight a term is rendered in words of its own. About 130 and 60 characters. */
export function makePairs(concepts: readonly Concept[], count: number, lang: TargetLang, seed = 23): Pair[] {
	const roll = dice(seed);
	const vocabulary = [...words(ENGLISH_FILLERS), ...lexicon(300, dice(11))];
	const [particles, fillers] = [words(PARTICLES[lang]), words(FILLERS[lang])];
	const gap = lang === 'ko' ? ' ' : '';
	return Array.from({ length: count }, () => {
		const source: string[] = [];
		const target: string[] = [];
		for (let n = 2 + roll(2); n > 0; n--) {
			const concept = skewed(concepts, roll);
			const rendering = pick(concept.renderings.filter((r) => r.lang === lang).concat(), roll)?.text;
			for (let m = 2 + roll(5); m > 0; m--) source.push(skewed(vocabulary, roll));
			source.push(concept.english[roll(concept.english.length)]! + (roll(6) === 0 ? ',' : ''));
			const said = roll(8) === 0 ? rendered(lang, 2, roll) : (rendering ?? concept.english[0]!);
			target.push(said + pick(particles, roll), pick(fillers, roll), rendered(lang, 1 + roll(2), roll));
		}
		const end = lang === 'ja' ? '。' : '다.';
		return { source: `${source.join(' ')}.`, target: `${target.join(gap)}${end}`, lang };
	});
}
