import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every source file below a folder, as paths from the root with forward slashes. */
export function sources(folder: string, ending = /\.(ts|svelte|js|mjs)$/): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && ending.test(entry.name))
		.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.filter((path) => !path.includes('/paraglide/') && !path.includes('/.state/'))
		.sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const IMPORT =
	/(?:^|\n|;|\s)(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]/g;

/** What a file imports: paths from the root for our own, package names for the rest. Type imports count: they are the
 * same arrow on the plan. */
export function imports(path: string): string[] {
	return [...read(path).matchAll(IMPORT)].map((match) => {
		const to = match[1] ?? match[2] ?? match[3] ?? '';
		if (to.startsWith('$lib')) return to.replace('$lib', 'src/lib');
		if (to.startsWith('$server')) return to.replace('$server', 'server');
		if (to.startsWith('.')) return relative(ROOT, resolve(ROOT, path, '..', to)).replaceAll('\\', '/');
		return to;
	});
}
