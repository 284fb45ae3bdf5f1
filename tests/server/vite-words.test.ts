import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '$lib/i18n/paraglide/messages';
import { words } from '../../server/vite-words';

const FOLDER = 'src/lib/i18n/paraglide/messages';

/** What the build makes of a compiled file for a browser. */
function made(file: string): string {
	const { transform } = words();
	const context = { environment: { config: { consumer: 'client' } } };
	const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
	const result = (transform as (...of: unknown[]) => { code: string } | null).call(
		context,
		code,
		`/x/paraglide/messages/${file}`
	);
	return result!.code;
}

const listed = (file: string): string[] => /export default \[([^\]]*)\]/.exec(made(file))![1]!.split(',');

/** The other names of messages, by those that they have in a compiled file. */
const OTHER = new Map(
	[...readFileSync(`${FOLDER}/_index.js`, 'utf8').matchAll(/^export \{ (\w+) as "(.+)" \}/gm)].map(([, of, as]) => [
		of!,
		as!
	])
);

/** What a browser makes of the index, over a list in which every message answers with its place. */
function asked(code: string) {
	const m: Record<string, (inputs: unknown) => unknown> = {};
	const list = listed('en.js').map((_, at) => (inputs: unknown) => [at, inputs]);
	const body = code.replace(/^import .*$/m, '').replace('export const m = Object.create(null);', '');
	new Function('m', 'words', body)(m, { list });
	return { m, list };
}

describe('messages for a browser', () => {
	it('are lists in one order, and every message reads its own place', () => {
		const order = listed('en.js');
		expect(order.length).toBeGreaterThan(2000);
		expect(listed('ja.js')).toEqual(order);
		expect(listed('ko.js')).toEqual(order);
		const places = asked(made('_index.js'));
		expect(places.list).toHaveLength(order.length);
		for (const [at, name] of order.entries())
			expect(places.m[OTHER.get(name) ?? name]!({ count: at }), name).toEqual([at, { count: at }]);
	});

	it('keep every key that pages ask for, also those that need another name in a file', () => {
		const code = made('_index.js');
		expect(Object.keys(asked(code).m).sort()).toEqual(Object.keys(m).sort());
		expect(OTHER.size).toBeGreaterThan(0);
		expect(code).not.toContain('__en');
	});

	it('are left alone for a server', () => {
		const { transform } = words();
		const context = { environment: { config: { consumer: 'server' } } };
		const id = `/x/paraglide/messages/_index.js`;
		expect((transform as (...of: unknown[]) => unknown).call(context, 'export const a = 1', id)).toBeNull();
	});
});
