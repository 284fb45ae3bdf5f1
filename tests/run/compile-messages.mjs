// Compiles the message catalogue; the build does the same, but types and unit tests come before it.
import { compile } from '@inlang/paraglide-js';

await compile({
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'variorum-language',
	outputStructure: 'locale-modules'
});
