import type { Plugin } from 'vite';

/** `export const name = `, once for each message of a compiled catalogue; without `export` where an alias follows. */
const MESSAGE = /^(?:export )?const (\w+) = /gm;
/** `export { name as "other" }`, where a key is no name that files can be told apart by everywhere. */
const ALIAS = /^export \{ (\w+) as "(\w+)" \}.*$/gm;
const ALL = /\/paraglide\/messages\.js$/;
const INDEX = /\/paraglide\/messages\/_index\.js$/;
const REGISTRY = /\/paraglide\/registry\.js$/;
const PLURAL = 'new Intl.PluralRules(locale, options).select(';
const LOCALE = /\/paraglide\/messages\/[a-z]{2}\.js$/;

const namesIn = (code: string): string[] => [...code.matchAll(MESSAGE)].map(([, name]) => name!).sort();

/** The catalogue of one language as a list in the order of the names, so that no name travels with it. */
function asList(code: string): string {
	const names = namesIn(code);
	return `${code.replace(MESSAGE, 'const $1 = ').replace(ALIAS, '')}\nexport default [${names.join()}];\n`;
}

/** All messages as one object, each by its place in the list of the language that was loaded. Keys that are put together are
 * looked up in it, so every name has to be here once; as exports of a module they would be here three times. */
function byPlace(code: string): string {
	const others = new Map([...code.matchAll(ALIAS)].map(([, name, other]) => [name, other]));
	const names = namesIn(code).map((name) => others.get(name) ?? name);
	return `import { words } from '$lib/i18n/words';
export const m = Object.create(null);
for (const [at, name] of '${names.join(' ')}'.split(' ').entries()) m[name] = (inputs) => words.list[at](inputs);
`;
}

/** Rules of plurals are made once for each language and kind; the compiler makes new ones for every number. */
function keptRules(code: string): string {
	if (!code.includes(PLURAL))
		throw new Error('The compiler of messages writes plurals in another way: look at keptRules.');
	return `const kept = new Map();
function rulesOf(locale, options) {
	const key = locale + options?.type;
	if (!kept.has(key)) kept.set(key, new Intl.PluralRules(locale, options));
	return kept.get(key);
}
${code.replace(PLURAL, 'rulesOf(locale, options).select(')}`;
}

/** A browser gets the messages of one language instead of all: `src/lib/i18n/words.ts` fetches them before the page starts. The
 * server, which speaks all languages, keeps what the compiler wrote. */
export function words(): Plugin {
	return {
		name: 'variorum-words',
		enforce: 'post',
		transform(code, id) {
			const file = id.split('?')[0]!.replaceAll('\\', '/');
			if (REGISTRY.test(file)) return { code: keptRules(code), map: null };
			if (this.environment.config.consumer !== 'client') return null;
			if (ALL.test(file)) return { code: `export { m } from './messages/_index.js';`, map: null };
			if (INDEX.test(file)) return { code: byPlace(code), map: null };
			return LOCALE.test(file) ? { code: asList(code), map: null } : null;
		}
	};
}
