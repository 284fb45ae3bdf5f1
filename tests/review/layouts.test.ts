import { describe, expect, it } from 'vitest';
import { STANDARD, type Binding } from '$lib/core/keys/commands';
import { chordPressed, pressed, type KeyFacts, type Place } from '$lib/review/keys';

/** A keyboard as its machine tells of it: what a key writes, without and with Shift, by the place of the key. */
interface Layout {
	mac: boolean;
	/** Place and what it writes, for the signs that the table of keys needs. */
	signs: Record<string, [code: string, shift: boolean]>;
	/** What a letter or digit writes. */
	writes: (plain: string, held: { alt: boolean; shift: boolean }) => string;
	/** What a sign writes while Alt is held. */
	altSign?: Record<string, string>;
}

const DUBEOLSIK: Record<string, string> = Object.fromEntries(
	[...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((key, at) => [
		key,
		[...'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ'][at]!
	])
);
const KANA: Record<string, string> = Object.fromEntries(
	[...'QWERTYUIOPASDFGHJKLZXCVBNM1234567890'].map((key, at) => [
		key,
		[...'たていすかんなにらせちとしはきくまのりつさそひこみもぬふあうえおやゆよわ'][at]!
	])
);
/** What Option writes on a Mac, US layout. */
const OPTION: Record<string, string> = Object.fromEntries(
	[...'QWERTYUIOPASDFGHJKLZXCVBNM1234567890'].map((key, at) => [
		key,
		[
			'œ',
			'∑',
			'Dead',
			'®',
			'†',
			'¥',
			'Dead',
			'Dead',
			'ø',
			'π',
			'å',
			'ß',
			'∂',
			'ƒ',
			'©',
			'˙',
			'∆',
			'˚',
			'¬',
			'Ω',
			'≈',
			'ç',
			'√',
			'∫',
			'Dead',
			'µ',
			'¡',
			'™',
			'£',
			'¢',
			'∞',
			'§',
			'¶',
			'•',
			'ª',
			'º'
		][at]!
	])
);

const latin: Layout['writes'] = (plain, { shift }) => {
	if (/\d/.test(plain)) return shift ? ')!@#$%^&*('[Number(plain)]! : plain;
	return shift ? plain : plain.toLowerCase();
};
const US: Layout = {
	mac: false,
	signs: {
		'.': ['Period', false],
		',': ['Comma', false],
		'/': ['Slash', false],
		'\\': ['Backslash', false],
		'?': ['Slash', true]
	},
	writes: latin
};
const JIS: Layout = {
	...US,
	signs: { ...US.signs, '\\': ['IntlRo', false] },
	writes: (plain, held) =>
		/\d/.test(plain) && held.shift
			? ['', '!', '"', '#', '$', '%', '&', "'", '(', ')'][Number(plain)]!
			: latin(plain, held)
};
const hangul = (base: Layout): Layout => ({
	...base,
	writes: (plain, held) => DUBEOLSIK[plain] ?? base.writes(plain, held)
});
const kana = (base: Layout): Layout => ({
	...base,
	writes: (plain) => KANA[plain] ?? plain,
	// With kana on the keys of these signs write others, and only their place is left.
	altSign: { '.': 'る', ',': 'ね', '/': 'め', '\\': 'ろ' }
});
const macOf = (base: Layout): Layout => ({
	...base,
	mac: true,
	writes: (plain, held) => (held.alt ? OPTION[plain]! : base.writes(plain, held)),
	altSign: { ...base.altSign, '.': '≥', ',': '≤' }
});

const LAYOUTS: Record<string, Layout> = {
	US,
	JIS,
	'JIS with the key beside Backspace': { ...JIS, signs: { ...JIS.signs, '\\': ['IntlYen', false] } },
	'JIS with kana on': kana(JIS),
	KS: US,
	'KS with Hangul on': hangul(US),
	'KS with a won sign': { ...hangul(US), altSign: { '\\': '₩' } },
	'Mac US': macOf(US),
	'Mac JIS': macOf({ ...JIS, signs: { ...JIS.signs, '\\': ['IntlYen', false] }, altSign: { '\\': '¥' } }),
	'Mac with kana on': macOf(kana(JIS)),
	'Mac KS with Hangul on': { ...macOf(hangul(US)), altSign: { '.': '≥', ',': '≤', '\\': '₩' } }
};

const ARROWS: Record<string, string> = { Down: 'ArrowDown', Up: 'ArrowUp' };

/** The event that a layout makes of a chord. */
function eventOf(chord: string, layout: Layout): KeyFacts {
	const parts = chord.split('+');
	const key = parts.pop()!;
	const has = (name: string): boolean => parts.includes(name);
	const held = {
		ctrlKey: has('Mod') && !layout.mac,
		metaKey: has('Mod') && layout.mac,
		altKey: has('Alt'),
		shiftKey: has('Shift'),
		isComposing: false,
		keyCode: 0
	};
	const sign = layout.signs[key];
	if (sign) {
		const [code, shift] = sign;
		// A sign that needs Shift is typed alone.
		const other = shift ? undefined : layout.altSign?.[key];
		return { ...held, key: other ?? key, code, shiftKey: held.shiftKey || shift };
	}
	if (/^[A-Z]$/.test(key))
		return { ...held, key: layout.writes(key, { alt: held.altKey, shift: held.shiftKey }), code: `Key${key}` };
	if (/^\d$/.test(key))
		return { ...held, key: layout.writes(key, { alt: held.altKey, shift: held.shiftKey }), code: `Digit${key}` };
	const name = ARROWS[key] ?? key;
	return { ...held, key: name, code: name };
}

const placeOf = ({ where }: Binding): Place => (where === 'anywhere' ? 'page' : where);
const rows = STANDARD.flatMap((binding) =>
	binding.chords.map((chord, at): [string, Binding, number] => [chord, binding, at + 1])
);

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
	const settings = { bindings: STANDARD, mac: layout.mac, singleKeys: true };

	it.each(rows)('%s', (chord, binding, number) => {
		const hit = pressed(eventOf(chord, layout), placeOf(binding), settings);
		expect([hit?.command, hit?.number]).toEqual([binding.command, number]);
	});

	it('a chord is asked for by the keys that reach it', () => {
		const asked = rows
			.filter(([chord]) => chord !== '?')
			.map(([chord]) => [chordPressed(eventOf(chord, layout), layout.mac), chord]);
		// On a French-like row the digit key itself counts, whatever it writes.
		expect(asked.filter(([got, wanted]) => got !== wanted)).toEqual([]);
	});

	it('writing does nothing but write', () => {
		for (const letter of 'QWERTYUIOPASDFGHJKLZXCVBNM1234567890')
			for (const shift of ['', 'Shift+'])
				expect(pressed(eventOf(shift + letter, layout), 'editor', settings)).toBeNull();
	});
});

describe('keys beside the letters', () => {
	const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0 };
	const settings = { bindings: STANDARD, mac: false, singleKeys: true };

	it.each<[string, Partial<KeyFacts> & Pick<KeyFacts, 'key' | 'code'>]>([
		['the right Alt of a KS keyboard switches Hangul', { key: 'HangulMode', code: 'AltRight' }],
		['as Windows tells of it', { key: 'HangulMode', code: 'Lang1' }],
		['the key for Hanja', { key: 'HanjaMode', code: 'ControlRight' }],
		['Henkan', { key: 'Convert', code: 'Convert' }],
		['Muhenkan', { key: 'NonConvert', code: 'NonConvert' }],
		['Hankaku and zenkaku', { key: 'ZenkakuHankaku', code: 'Backquote' }],
		['the same with Alt', { key: '`', code: 'Backquote', altKey: true }],
		['F7 makes katakana', { key: 'F7', code: 'F7' }],
		['Shift+Space switches the width', { key: ' ', code: 'Space', shiftKey: true }],
		['Ctrl+Space switches the input method', { key: ' ', code: 'Space', ctrlKey: true }],
		['AltGr+Q writes @', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }]
	])('%s', (_, facts) => {
		for (const place of ['editor', 'list', 'comment', 'page', 'field'] as const)
			expect(pressed({ ...none, ...facts }, place, settings)).toBeNull();
	});

	it('with the right Alt held as a Hangul key a letter is a letter', () =>
		expect(pressed({ ...none, key: 'ㅔ', code: 'KeyP' }, 'editor', settings)).toBeNull());

	it('either Alt counts where there are two', () => {
		const alt = { ...none, key: 'p', code: 'KeyP', altKey: true };
		expect(pressed(alt, 'editor', settings)?.command).toBe('confirm-paper');
	});
});
