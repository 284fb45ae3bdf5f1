/** What stands around a post and is nobody's prose: bullets left alone, captions, counters, advertisements. */

const STRAY = /^[-–—*+•·‣▪◦_=~.…・|#>:\s]+$/u;
const SITE = /^\(?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+\)?[\s-]*$/u;
const IMAGE = /^(?:\[IMG\].*|!\[[^\]]*\]\([^)]*\)|[^|]*\|\d{2,5}x\d{2,5}.*)$/u;
const TAG = /^<[^<>]*>$/u;
/** Where a quotation of a forum begins and ends, where what was folded away ends, the sign of a callout or of a directive. */
const FOLD = /^(?:\[(?:quote(?:=[^\]]*)?|\/quote|\/details|![a-z]+)\][+-]?|:{3,}\{[\w-]+\}|<!--.*-->)$/iu;
const SHORTCODE = /:[a-z][a-z0-9_+-]*:/gu;
const EMOJI = /[\p{Emoji_Presentation}\p{Emoji_Modifier}]|\u200d|\ufe0f/gu;
const LETTER = /\p{L}/u;
const TRANSLATED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;
const ADDRESS = /https?:\/\/[^\s<>"、。)\]]+/giu;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,12}\/[\w./~%?#&=+-]+$/iu;

/** A bullet, rule, caption or name of a site that stands alone. */
export const isStray = (text: string): boolean =>
	STRAY.test(text) ||
	IMAGE.test(text) ||
	FOLD.test(text) ||
	(TAG.test(text) && !hasAddress(text)) ||
	(text.length <= 80 && SITE.test(text) && /[-)]$/.test(text));

/** Emoji or their shortcodes with at most a name beside them. */
export function isOrnament(text: string): boolean {
	const bare = text.replace(SHORTCODE, '').replace(EMOJI, '').trim();
	return bare !== text && !TRANSLATED.test(bare) && bare.length <= 40 && !hasAddress(bare);
}

/** Nothing but addresses, bare or in Markdown, with bullets and the words that name them. */
export function isLink(text: string): boolean {
	const bare = text.replace(BULLET, '');
	if (DOMAIN.test(bare)) return true;
	const rest = bare.replace(MARKDOWN_LINK, '').replace(ADDRESS, '');
	return rest !== bare && !LETTER.test(rest);
}

export const hasAddress = (text: string): boolean => text.search(ADDRESS) >= 0;

/** The mark of a list item with the white space after it. */
export const BULLET = /^(?:[-*+•·‣▪◦・]|\d{1,3}[.)]|[①-⑳]|\(\d{1,2}\))\s+/u;
const MARKDOWN_LINK = /\[[^\][]*\]\([^()\s]*\)/gu;

const COUNTER =
	/^[\p{P}\p{S}\s]*(?:\d[\d,.]*\s*(?:件|個|개|명|回|人)?\s*(?:の|의)?\s*(?:いいね|スキ|좋아요|추천|likes?|views?|조회수?|shares?|공유|シェア)|(?:いいね|좋아요|조회수?|추천|閲覧数|views?)\s*[:：]?\s*\d[\d,.]*\s*(?:件|個|개|회|回)?)[\s!.。！]*$/iu;
const COMMENTS =
	/^[\p{P}\p{S}\s]*(?:\d[\d,]*\s*(?:件|個|개)?\s*(?:の|의)?\s*(?:コメント|댓글|덧글|comments?|replies)|(?:コメント|댓글|덧글|comments?)\s*[:：(（]?\s*(?:\d[\d,]*)?\s*(?:件|個|개)?[)）]?)[\s!.。！]*$/iu;
const NO_COMMENTS =
	/^(?:まだコメント|コメントは?(?:まだ)?あり?ません|아직 (?:댓글|덧글)|(?:댓글|덧글)이? ?(?:아직 )?없|no comments)/iu;

/** A counter of likes or views, or the word that nobody commented. */
export const isCounter = (text: string): boolean => text.length <= 60 && (COUNTER.test(text) || NO_COMMENTS.test(text));

/** The head of the readers' comments. */
export const opensComments = (text: string): boolean => text.length <= 60 && COMMENTS.test(text);

const MACHINE = /GPT|AI|LLM|Claude|Gemini|DeepL|機械翻訳|自動翻訳|기계\s?번역|자동\s?번역|번역기/u;
const MADE = /整理|翻訳|要約|作成|まとめ|정리|번역|요약|작성/u;
const WRONG = /誤り|間違|不正確|正確でない|不自然|잘못된|틀린|틀릴|오류가|오역|부정확|어색/u;
const HEDGE = /可能性|ことがあり|場合が|かもしれ|수 있|ご了承|ご参照|参考|참고|양해/u;
const AD = /^[\p{P}\p{S}\s\ufe0f]*(?:広告|光告|광고|スポンサー|스폰서|協賛|협찬|PR|AD)(?:[\p{P}\p{S}\s\ufe0f]|$)/u;
const NAVIGATION = /^(?:<<|>>|«|»|←|→|前の記事|次の記事|이전 글|다음 글|関連記事|おすすめ記事|관련 글|추천 글)/u;

/** Says that a machine wrote this and may be wrong. */
export const isDisclaimer = (text: string): boolean => [MACHINE, MADE, WRONG, HEDGE].every((cue) => cue.test(text));
export const isAdvertisement = (text: string): boolean => AD.test(text);
/** The way to other articles of the site: what follows it is the site's, not the post's. */
export const isNavigation = (text: string): boolean => NAVIGATION.test(text);

const ASKS: readonly RegExp[] = [
	/役に立|役立|有益|유용|도움이/u,
	/会員|登録|購読|회원|가입|구독/u,
	/メール|ニュースレター|이메일|메일|뉴스레터/u,
	/いいね|シェア|フォロー|좋아요|공유|팔로우/u,
	/コメントで|コメント欄|댓글|덧글/u,
	/お知らせ|お願い|お送り|お届け|부탁|보내드|알려주|눌러/u
];

export const shortcodesIn = (text: string): number => text.match(SHORTCODE)?.length ?? 0;

/** How many kinds of request to the reader a line makes: to join, to like, to write. Two are a footer's. */
export const requestsIn = (text: string): number => ASKS.filter((ask) => ask.test(text)).length;
