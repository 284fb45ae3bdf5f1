/** Numbers from 0 to 1 that come in the same order each time. */
function* chance(): Generator<number, never> {
	for (let state = 20261122; ;) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

/** Kanji that Japanese writes, none of which another script simplified. */
const KANJI =
	'一二三四五六七八九十百千万人口手足目耳心日月火水木金土山川田石花草竹虫犬牛魚貝雨雪風空天地上下左右中大小高低長短新古早男女子父母兄弟姉妹友王玉糸車店門道里市町村京北南西東内外前後午夜朝昼春夏秋冬白青赤黒黄色音声歌文字本絵画';
const kanji = (next: () => number, count: number): string =>
	Array.from({ length: count }, () => KANJI[Math.floor(next() * KANJI.length)]).join('');

/** So many signs from a range, by chance: such text packs worse than anything a person writes. */
const signs = (next: () => number, count: number, from: number, to: number): string =>
	String.fromCharCode(...Array.from({ length: count }, () => from + Math.floor(next() * (to - from))));

/** Rows of a post that is longer than any weekly one: a paragraph of 160 Japanese signs and 370 Latin ones, with a formula, each. */
export function longRows(count: number) {
	const numbers = chance();
	const next = (): number => numbers.next().value;
	const words = (): string => Array.from({ length: 53 }, () => signs(next, 6, 0x61, 0x7a)).join(' ');
	return Array.from({ length: count }, (_, n) => {
		const formula = `$\\alpha_{${n + 3}} = 0.5$`;
		return {
			kind: 'paragraph',
			paper: `Report ${Math.floor(n / 10) + 1}`,
			sourceLang: 'en',
			source: `We read ${formula} ${words()}.`,
			target: `${signs(next, 80, 0x3042, 0x3093)} ${formula} ${kanji(next, 80)}。`,
			confidence: 1,
			evidence: [],
			line: 2 * n + 1,
			targetBytes: [0, 0],
			sourceBytes: [0, 0]
		};
	});
}
