/** Consonants of a name, coarsely: k s t p n r. Kana and Hangul keep them when they write a foreign name; the vowels they
 * choose, and voice, differ from one translator to the next. */

const LATIN: readonly (readonly [RegExp, string])[] = [
	[/ph|gh(?=t)/g, 'p'],
	[/tch|sch|sh|ch(?=[eiy])|tion|sion/g, 's'],
	[/th/g, 's'],
	[/ck|ch|q|x/g, 'k'],
	[/c(?=[eiy])|g(?=[eiy])|[jz]/g, 's'],
	[/[cg]/g, 'k'],
	[/r(?![aeiouy])/g, ''],
	[/[bfv]/g, 'p'],
	[/d/g, 't'],
	[/l/g, 'r'],
	[/m/g, 'n'],
	[/[^kstpnr]/g, '']
];
const KANA_ROWS: readonly (readonly [string, string])[] = [
	['カキクケコガギグゲゴヵヶ', 'k'],
	['サシスセソザジズゼゾチヂツヅ', 's'],
	['タテトダデド', 't'],
	['ナニヌネノマミムメモン', 'n'],
	['フバビブベボパピプペポヴ', 'p'],
	['ラリルレロ', 'r']
];
const KANA = new Map(KANA_ROWS.flatMap(([row, sound]) => [...row].map((kana) => [kana, sound])));
/** ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ */
const INITIALS = ['k', 'k', 'n', 't', 't', 'r', 'n', 'p', 'p', 's', 's', '', 's', 's', 's', 'k', 't', 'p', ''];
/** Final consonants by their place in the syllable block, the simple ones that foreign names have. */
const FINALS: Readonly<Record<number, string>> = { 1: 'k', 4: 'n', 7: 't', 8: 'r', 16: 'n', 17: 'p', 19: 't', 21: 'n' };

const doubled = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** The consonants of a Latin name. */
export function latinSounds(name: string): string {
	const word = name.toLowerCase().replace(/[^a-z]/g, '');
	return LATIN.reduce((text, [pattern, sound]) => text.replace(pattern, sound), doubled(word));
}

/** The consonants of a run of katakana or Hangul; ㄹㄹ between vowels is one l. */
export function nativeSounds(run: string): string {
	let [sounds, final] = ['', ''];
	for (const char of run) {
		const syllable = char.charCodeAt(0) - 0xac00;
		if (syllable >= 0 && syllable < 11172) {
			const initial = INITIALS[Math.floor(syllable / 588)] ?? '';
			if (initial !== final) sounds += initial;
			sounds += final = FINALS[syllable % 28] ?? '';
		} else sounds += KANA.get(char) ?? '';
	}
	return sounds;
}

/** A run of kana, or a word of Hangul with the one after it, since Korean may part what Latin writes as one. */
const RUN = /[ァ-ヺー・]{2,}|[가-힣]{1,40}(?=( [가-힣]{1,24})?)/g;
/** A name of one consonant sounds like anything. */
const ENOUGH = 2;
const LONGEST = 24;

/** Does a run of katakana or Hangul sound like the name? Particles may follow it. */
export function isTransliterated(name: string, target: string): boolean {
	const sounds = latinSounds(name);
	if (sounds.length < ENOUGH || sounds.length > LONGEST) return false;
	for (const [run, next = ''] of target.matchAll(RUN))
		if (alike(sounds, nativeSounds(run.slice(0, LONGEST))) || (next && alike(sounds, nativeSounds(run + next))))
			return true;
	return false;
}

/** Does the run begin with these sounds, one of every four different at most? A short name must be most of the run. */
function alike(sounds: string, run: string): boolean {
	const allowed = Math.floor(sounds.length / 4);
	if (run.length < sounds.length - allowed || (sounds.length < 4 && run.length > sounds.length + 2)) return false;
	let row = Array.from({ length: run.length + 1 }, (_, i) => i);
	for (let i = 1; i <= sounds.length; i++) {
		const above = row;
		row = [i];
		for (let j = 1; j <= run.length; j++)
			row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (sounds[i - 1] === run[j - 1] ? 0 : 1));
	}
	return row.some((distance, j) => j >= sounds.length - allowed && distance <= allowed);
}
