import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '$lib/core/check/registry';
import { hasMessage, message, messageKey } from '$lib/i18n/message';

const folder = new URL('../../src/lib/i18n/messages/', import.meta.url);
const keys = (locale: string): string[] =>
	readdirSync(new URL(`${locale}/`, folder)).flatMap((file) =>
		Object.keys(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as object)
	);

describe('the message catalogue', () => {
	it('is compiled in all three languages, not empty', () => {
		expect(message('language_ja', {}, 'en')).toBe('Japanese');
		expect(message('language_ja', {}, 'ja')).toBe('日本語');
		expect(message('language_ja', {}, 'ko')).toBe('일본어');
	});

	it('has the same keys in every language, each once', () => {
		const english = keys('en').sort();
		expect(new Set(english).size).toBe(english.length);
		expect(keys('ja').sort()).toEqual(english);
		expect(keys('ko').sort()).toEqual(english);
	});

	it('has a sentence, a name and an explanation for every check', () => {
		const missing = CHECKS.flatMap((check) => {
			const base = messageKey('check', check.id);
			return [messageKey('finding', check.id), `${base}_title`, `${base}_about`].filter((key) => !hasMessage(key));
		});
		expect(missing).toEqual([]);
	});
});
