import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, ROOT } from './sources';

/** What a browser fetches before anybody can write on the screen of work. */
const PAGE = ['src/routes/+layout.svelte', 'src/routes/(work)/desk/[slug]/[lang]/+page.svelte', 'src/hooks.client.ts'];
/** Large, and nothing that a first key needs. */
const APART: Record<string, string> = {
	'src/lib/core/check/registry.ts': 'all checks: ask for them with `withPart` of src/lib/review/parts.ts',
	'src/lib/core/check/reading.ts': 'the readers of numbers, dates and names: `termInput` does for terms',
	'src/lib/core/glossary/guess.ts': 'what guesses terms: `parts.proposing` has it',
	'src/lib/review/Palette.svelte': 'a dialog: `parts.palette` has it',
	'src/lib/review/CommentsPane.svelte': 'a pane: `parts.comments` has it',
	'src/lib/review/HistoryPane.svelte': 'a pane: `parts.history` has it'
};
const STATIC = /(?:^|\n|;)\s*(?:import|export)\s+(?!type\b)(?:([^'"();]*?)\bfrom\s*)?['"]([^'"]+)['"]/g;

/** Does an import name types alone, so that nothing of it is left in the browser? */
const areTypes = (names = ''): boolean =>
	/^\{.*\}\s*$/s.test(names) &&
	names
		.replace(/[{}]/g, '')
		.split(',')
		.every((name) => /^\s*(?:type\s|$)/.test(name)) &&
	/\btype\b/.test(names);

/** Files of our own that come with a file: no types, and nothing that is fetched later. */
function comeWith(path: string): string[] {
	return [...read(path).matchAll(STATIC)].flatMap(([, names, to = '']) => {
		if (areTypes(names)) return [];
		const from = to.startsWith('$lib') ? to.replace('$lib', 'src/lib') : join(dirname(path), to);
		if (!/^(?:\$lib|\.)/.test(to) || from.includes('paraglide') || to.endsWith('.css')) return [];
		const file = ['', '.ts', '.js']
			.map((end) => normalize(from) + end)
			.find((one) => /\.\w+$/.test(one) && isFile(one));
		if (!file) throw new Error(`${path} imports ${to}, which is not found`);
		return [file.replaceAll('\\', '/')];
	});
}
const isFile = (path: string): boolean => existsSync(join(ROOT, path)) && !path.endsWith('/');

describe('what comes with the screen of work', () => {
	const by = new Map<string, string | null>(PAGE.map((path) => [path, null]));
	for (const path of by.keys()) for (const to of comeWith(path)) if (!by.has(to)) by.set(to, path);
	const way = (path: string | null): string[] => (path === null ? [] : [...way(by.get(path) ?? null), path]);

	it('is found by its imports', () => {
		expect(by.has('src/lib/review/live.svelte.ts')).toBe(true);
		expect(by.size).toBeGreaterThan(150);
	});

	it.each(Object.entries(APART))('has not %s', (path, say) => {
		expect(existsSync(join(ROOT, path)), 'the file has another name by now').toBe(true);
		expect(by.has(path) ? way(path).join(' imports ') : '', say).toBe('');
	});
});
