/** Scripts of single UTF-16 code units, as far as word borders need them. */

export const isHangul = (code: number): boolean =>
	(code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f);

/** Katakana with the long vowel mark; the middle dot is a border, not a letter. */
export const isKatakana = (code: number): boolean =>
	(code >= 0x30a1 && code <= 0x30fa) ||
	(code >= 0x30fc && code <= 0x30ff) ||
	(code >= 0x31f0 && code <= 0x31ff) ||
	(code >= 0xff66 && code <= 0xff9f);

/** Han characters of the basic plane, with the iteration mark. */
export const isHan = (code: number): boolean =>
	(code >= 0x4e00 && code <= 0x9fff) ||
	(code >= 0x3400 && code <= 0x4dbf) ||
	(code >= 0xf900 && code <= 0xfaff) ||
	code === 0x3005;

/** Latin letters and digits, full-width ones too. */
export const isLatin = (code: number): boolean =>
	(code >= 0x30 && code <= 0x39) ||
	(code >= 0x41 && code <= 0x5a) ||
	(code >= 0x61 && code <= 0x7a) ||
	(code >= 0xc0 && code <= 0x24f) ||
	(code >= 0xff10 && code <= 0xff19) ||
	(code >= 0xff21 && code <= 0xff3a) ||
	(code >= 0xff41 && code <= 0xff5a);

/** Marks that a Japanese word may carry or lose without being another word: the long vowel and the middle dot. */
export const isKanaMark = (code: number): boolean =>
	code === 0x30fc || code === 0x30fb || code === 0xff70 || code === 0xff65;
