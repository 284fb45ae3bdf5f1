import type { Plugin } from 'vite';

/** `export const name = `, once for each message of a compiled catalogue; without `export` where an alias follows. */
const MESSAGE = /^(?:export )?const (\w+) = /gm;
/** `export { name as "other" }`, where a key is no name that files can be told apart by everywhere. */
const ALIAS = /^export \{.*$/gm;
const INDEX = /\/paraglide\/messages\/_index\.js$/;
const LOCALE = /\/paraglide\/messages\/[a-z]{2}\.js$/;

const namesIn = (code: string): string[] => [...code.matchAll(MESSAGE)].map(([, name]) => name!).sort();

/** The catalogue of one language as a list in the order of the names, so that no name travels. */
function asList(code: string): string {
	const names = namesIn(code);
	return `${code.replace(MESSAGE, 'const $1 = ').replace(ALIAS, '')}\nexport default [${names.join()}];\n`;
}

/** Each message by its place in the list of the language that was loaded. */
function byPlace(code: string): string {
	const messages = namesIn(code).map((name, at) => `export const ${name} = (inputs) => words.list[${at}](inputs);`);
	return [`import { words } from '$lib/i18n/words';`, ...messages, ...(code.match(ALIAS) ?? []), ''].join('\n');
}

/** A browser gets the messages of one language instead of all: `src/lib/i18n/words.ts` fetches them before the page starts. The
 * server, which speaks all languages, keeps what the compiler wrote. */
export function words(): Plugin {
	return {
		name: 'variorum-words',
		enforce: 'post',
		transform(code, id) {
			if (this.environment.config.consumer !== 'client') return null;
			const file = id.split('?')[0]!.replaceAll('\\', '/');
			if (INDEX.test(file)) return { code: byPlace(code), map: null };
			return LOCALE.test(file) ? { code: asList(code), map: null } : null;
		}
	};
}
