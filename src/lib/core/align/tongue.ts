import { language, TARGET_LANGS } from '../language/registry';
import type { SourceLang, TargetLang } from '../segment/segment';

/** Language of a line within a post, null where no letter tells (addresses, numbers, bullets). */
export type Tongue = TargetLang | SourceLang | null;

const ADDRESS = /https?:\/\/[^\s<>"、。]+/gu;
const MACHINERY = /`[^`\n]*`|\\[a-zA-Z]+|:[a-z0-9_+-]+:/gu;
const ASIDE = /"[^"]*"|[（(「『“【[][^（(「『“【[）)」』”】\]]*[）)」』”】\]]/gu;
const WORD = /[A-Za-z]+/g;
const LATIN = /[A-Za-z]/g;
/** Words that stand in almost every English sentence and in no Japanese or Korean one. */
const FUNCTION_WORDS = new Set(
	'the of and a an to in is are for with we that on by from as this it can our be'.split(' ')
);

const counters = TARGET_LANGS.map((code) => ({ code, letter: new RegExp(language(code).letter.source, 'gu') }));
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Letters of each target language in a text; Han characters count for every language that writes them. */
const lettersOf = (text: string) => counters.map(({ code, letter }) => ({ code, letters: count(text, letter) }));

/** The language a line is written in. Names, quoted titles, addresses and formulas within it do not decide.
 * @param lang language of the post; decides lines of Han characters alone */
export function tongueOf(text: string, lang: TargetLang): Tongue {
	const plain = text.replace(ADDRESS, ' ').replace(MACHINERY, ' ');
	const [best] = lettersOf(plain).sort((a, b) => b.letters - a.letters || (a.code === lang ? -1 : 1));
	if (!best.letters) return count(plain, LATIN) ? 'en' : null;
	if (isEnglish(plain, best.letters)) return 'en';
	return isSource(best.code) ? best.code : lang;
}

/** Only a language that Variorum reads as a source may be another than the post's own. */
const isSource = (code: TargetLang): code is SourceLang & TargetLang => code === 'ko';

/** An English sentence that quotes a few words of another script is English. */
function isEnglish(plain: string, letters: number): boolean {
	const latin = count(plain, LATIN);
	if (letters * 2 > latin) return false;
	const words = plain.match(WORD) ?? [];
	const telling = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
	if (telling < 2 || telling * 12 < words.length) return false;
	const outside = plain.replace(ASIDE, ' ');
	return lettersOf(outside).every((own) => own.letters * 15 < latin);
}

/** The language a post is translated into: that of most letters, null where there are none.
 * Han characters alone are no Japanese: kana or Hangul must be there. */
export function postLanguage(texts: readonly string[]): TargetLang | null {
	const sums = counters.map(({ code, letter }) => ({
		code,
		letters: texts.reduce((sum, t) => sum + count(t, letter), 0)
	}));
	const [best] = sums.sort((a, b) => b.letters - a.letters);
	if (!best.letters || !texts.some((text) => DECIDES.test(text))) return null;
	return best.code;
}

const DECIDES = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
