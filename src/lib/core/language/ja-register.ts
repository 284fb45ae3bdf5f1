import { turned, type Turn } from './style';

/** Behind these です and である stand alike; behind adjectives they do not. */
const NOUN = '[一-龠々〆ァ-ヺーA-Za-z0-9）)]|の|よう|そう|から|ため|もの|こと|わけ|はず|だけ|ほど|まで|とおり';
/** Stems in the e row are those of verbs in -ru: they keep their stem in every form. */
const STEM = '[えけせねべめれげぜへぺ]';
/** Stems before ます of which the verb in -su or -suru is known: two kanji or katakana take する. */
const SURU = '(?<!見出|引出|繰返)(?<=[ァ-ヺー]|[一-龠々]{2})';
const SU = '(?<![一-龠々])([示表出話返直試渡])';
const U = '([思行言使扱])';

const turns = (table: readonly (readonly [ending: string, other: string])[]): Turn[] =>
	table.map(([ending, other]) => [new RegExp(`${ending}$`, 'u'), other]);

const TO_PLAIN = turns([
	['([てで])いません', '$1いない'],
	['([てで])いました', '$1いた'],
	['([てで])います', '$1いる'],
	['(?<=では|も)ありません', 'ない'],
	['(?<=[がはも])ありません', 'ない'],
	['ありました', 'あった'],
	['あります', 'ある'],
	['できませんでした', 'できなかった'],
	['できません', 'できない'],
	['できました', 'できた'],
	['できます', 'できる'],
	[`(${STEM})ませんでした`, '$1なかった'],
	[`(${STEM})ません`, '$1ない'],
	[`(${STEM})ました`, '$1た'],
	[`(${STEM})ます`, '$1る'],
	['しました', 'した'],
	[`${SURU}しません`, 'しない'],
	[`${SURU}します`, 'する'],
	[`${SU}します`, '$1す'],
	['(?<=[にくとう])なりました', 'なった'],
	['なります', 'なる'],
	[`${U}いました`, '$1った'],
	[`${U}います`, '$1う'],
	['ないです', 'ない'],
	[`(${NOUN})でしょう`, '$1だろう'],
	[`(${NOUN})でした`, '$1であった'],
	[`(${NOUN})です`, '$1である']
]);

const TO_POLITE = turns([
	['([てで])いない', '$1いません'],
	['([てで])いた', '$1いました'],
	['([てで])いる', '$1います'],
	['ではない', 'ではありません'],
	['(?<=が)ない', 'ありません'],
	['であった', 'でした'],
	['である', 'です'],
	['であろう', 'でしょう'],
	['(?<=[がにもはと])あった', 'ありました'],
	['(?<=[がにもはと])ある', 'あります'],
	['できなかった', 'できませんでした'],
	['できない', 'できません'],
	['できた', 'できました'],
	['できる', 'できます'],
	[`(${STEM})なかった`, '$1ませんでした'],
	[`(${STEM})ない`, '$1ません'],
	[`(${STEM})た`, '$1ました'],
	// 帰る in kana is no verb of that kind.
	[`(?<!しゃべ|すべ|かえ)(?<=${STEM})る`, 'ます'],
	['した', 'しました'],
	['しない', 'しません'],
	['する', 'します'],
	['(?<=[にくとう])なった', 'なりました'],
	['なる', 'なります'],
	[`${SU}す`, '$1します'],
	// 行った is of 行う as well as of 行く.
	['([思言使扱])った', '$1いました'],
	[`${U}う`, '$1います'],
	[`(${NOUN})だろう`, '$1でしょう'],
	[`(${NOUN})だった`, '$1でした'],
	[`(${NOUN})だ`, '$1です']
]);

/** A Japanese sentence in です・ます or in だ・である, where its last word has one form alone. */
export const jaTurn = (sentence: string, register: string): string | null =>
	turned(sentence, register === 'polite' ? TO_POLITE : TO_PLAIN);
