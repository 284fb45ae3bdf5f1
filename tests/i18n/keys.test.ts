import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../src/lib/i18n/messages/', import.meta.url);

it.each(['en', 'ja', 'ko'])(
	'no message in %s takes the key of another, which JSON would let it do silently',
	(lang) => {
		const keys = readdirSync(new URL(`${lang}/`, FOLDER)).flatMap((name) => {
			const text = readFileSync(new URL(`${lang}/${name}`, FOLDER), 'utf8');
			return [...text.matchAll(/^\t"([^"]+)":/gm)].map(([, key]) => key!);
		});
		expect(keys.length).toBeGreaterThan(300);
		expect(keys.filter((key, n) => key !== '$schema' && keys.indexOf(key) !== n)).toEqual([]);
	}
);
