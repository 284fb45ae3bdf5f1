import { BULLET, isCounter, isDisclaimer, requestsIn } from '../align/furniture';
import { UnitSet } from '../sentence/unit-set';
import { CERTAIN, LIKELY } from './phrases.data';

/** What a site leaves in a post when it is copied: buttons, counters, advertisements, ways to other articles, requests to
 * the reader. */
export interface Residue {
	/** Could it be nothing else? A lone word of a button may be an item of a list. */
	certain: boolean;
}

const MARKS = /[\p{P}\p{S}\p{Emoji_Presentation}\s]|\u200d|\ufe0f/gu;
const SHORTCODE = /:[a-z][a-z0-9_+-]{0,40}:/g;
const NUMBER = /[0-9][0-9.,]*[KkM]?/g;
const LONGEST_BUTTON = 40;
const LONGEST_CALL = 400;

const key = (text: string): string =>
	text
		.replace(SHORTCODE, '')
		.replace(NUMBER, '№')
		.replace(MARKS, (mark) => (mark === '№' ? mark : ''))
		.toLowerCase();
const keysOf = (list: string): Set<string> => new Set(list.split('|').map((phrase) => key(phrase.replace('#', '1'))));
const CERTAIN_KEYS = keysOf(CERTAIN);
const LIKELY_KEYS = keysOf(LIKELY);

const AD =
	/^[\p{P}\p{S}\s\ufe0f]{0,8}(?:広告|광고|スポンサー|스폰서|協賛|협찬|Sponsored|Advertisement|Ad)[\p{P}\p{S}\s\ufe0f]{0,6}(?:$|[:：])/u;
const OTHER_ARTICLE =
	/^(?:(?:<<|>>|«|») ?[:：]|(?:前の記事|次の記事|関連記事|おすすめ記事|이전 글|다음 글|관련 글|추천 글|Previous post|Next post|Related posts?|Related articles?) ?[:：])/i;
/** How a line begins that is told by its beginning or as a whole: with no letter, or with the first of a phrase, an
 * advertisement, a way to another article or a counter. */
const HEADS = new UnitSet(
	new RegExp(
		`[^\\p{L}]|[広광ス스協협SA前次関お이다관추PRい좋조閲vまコ아댓덧n]|[${[...CERTAIN_KEYS, ...LIKELY_KEYS].map((folded) => folded[0]).join('')}]`,
		'iu'
	)
);
const REQUEST =
	/ください|お願い|いただけますと|お届けします|お送りします|幸いです|주세요|부탁|드립니다|바랍니다|됩니다|please|don't forget|click here/i;

/** The residue that a whole line is; null for the post's own words. Linear: long lines are looked at only where residue is
 * ever that long. */
export function residueOf(text: string): Residue | null {
	const trimmed = text.trim();
	const opens = HEADS.at(trimmed, 0);
	const line = opens ? trimmed.replace(BULLET, '') : trimmed;
	if (line === '' || line.length > LONGEST_CALL) return null;
	if (opens) {
		const residue = toldByHead(line);
		if (residue) return residue;
	}
	return REQUEST.test(line) && requestsIn(line) > 1 ? { certain: false } : null;
}

function toldByHead(line: string): Residue | null {
	if (line.length <= LONGEST_BUTTON) {
		const folded = key(line);
		if (CERTAIN_KEYS.has(folded) || isCounter(line)) return { certain: true };
		if (LIKELY_KEYS.has(folded)) return { certain: false };
	}
	if (AD.test(line)) return { certain: true };
	return OTHER_ARTICLE.test(line) ? { certain: false } : null;
}

const SELF =
	/(?:この|本)(?:記事|投稿|要約|ブログ|ページ|文章|翻訳|ポスト|まとめ)|(?:이|본|해당) ?(?:글|문서|요약|번역|기사|포스트|게시글|게시물|내용)|\bthis (?:summary|post|article|translation|page|newsletter|text)/iu;
const MACHINE =
	/GPT|\bAI\b|AI[がにでを가는로]|LLM|Claude|Gemini|DeepL|機械翻訳|自動翻訳|기계 ?번역|자동 ?번역|번역기|人工知能|인공지능/u;
const MADE =
	/(?:整理|翻訳|要約|作成|生成|執筆|まとめ)(?:し|され|た|ら)|(?:정리|번역|요약|작성|생성)(?:한|했|된|되|하)|\b(?:generated|translated|written|summari[sz]ed|organi[sz]ed|created|produced) (?:by|with|using)/iu;
const AUTOMATIC =
	/(?:機械|自動)翻訳(?:して|しました|した)(?:みました|もの|。|$)|(?:기계|자동) ?번역(?:해|했|한 (?:것|글))/u;

/** What every such line has; most lines have none of it. */
const MENTION = /GPT|AI|LLM|Claude|Gemini|DeepL|翻訳|번역|人工知能|인공지능/u;

/** Does the line say that a machine wrote, summed up or translated the post itself? */
export function tellsGenerator(text: string): boolean {
	if (text.length > LONGEST_CALL || !MENTION.test(text)) return false;
	return AUTOMATIC.test(text) || isDisclaimer(text) || (MACHINE.test(text) && MADE.test(text) && SELF.test(text));
}
