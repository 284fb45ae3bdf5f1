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

describe('messages for a browser', () => {
	it('are lists in one order, and every message reads its own place', () => {
		const order = listed('en.js');
		expect(order.length).toBeGreaterThan(2000);
		expect(listed('ja.js')).toEqual(order);
		expect(listed('ko.js')).toEqual(order);
		const places = [...made('_index.js').matchAll(/^export const (\w+) = \(inputs\) => words\.list\[(\d+)\]/gm)];
		expect(places.map(([, name, at]) => [name, Number(at)])).toEqual(order.map((name, at) => [name, at]));
	});

	it('keep every key that pages ask for, also those that need another name in a file', () => {
		const code = made('_index.js');
		const kept = new Set([
			...[...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!),
			...[...code.matchAll(/^export \{ \w+ as "(.+)" \}/gm)].map(([, name]) => name!)
		]);
		expect(Object.keys(m).filter((key) => !kept.has(key))).toEqual([]);
		expect(code).not.toContain('__en');
	});

	it('are left alone for a server', () => {
		const { transform } = words();
		const context = { environment: { config: { consumer: 'server' } } };
		const id = `/x/paraglide/messages/_index.js`;
		expect((transform as (...of: unknown[]) => unknown).call(context, 'export const a = 1', id)).toBeNull();
	});
});
