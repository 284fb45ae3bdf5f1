import { describe, expect, it } from 'vitest';
import { imports, sources } from './sources';

/** Packages that the core may use: pure ones, each named here on purpose. */
const PURE = ['diff-match-patch', 're2js', 'temml'];
const NOUNS = ['review', 'glossary', 'document', 'release', 'report', 'insight', 'token', 'rule'];

interface Room {
	folder: string;
	may(to: string): boolean;
	say: string;
}

const within = (to: string, ...folders: string[]): boolean =>
	folders.some((folder) => to === folder || to.startsWith(`${folder}/`));
const isPackage = (to: string): boolean =>
	!to.startsWith('src/') && !to.startsWith('server') && !to.startsWith('tests');
const packageOf = (to: string): string =>
	to
		.split('/')
		.slice(0, to.startsWith('@') ? 2 : 1)
		.join('/');

const ROOMS: Room[] = [
	{
		folder: 'src/lib/core',
		may: (to) => within(to, 'src/lib/core') || PURE.includes(packageOf(to)),
		say: 'The core is pure: take what it needs as an argument, or move the file out of src/lib/core.'
	},
	{
		folder: 'src/lib/collab',
		may: (to) => within(to, 'src/lib/collab', 'src/lib/core') || ['yjs', 'lib0'].includes(packageOf(to)),
		say: 'src/lib/collab knows the core and Yjs alone.'
	},
	{
		folder: 'src/lib/ui',
		may: (to) => within(to, 'src/lib/ui') || (isPackage(to) && !to.startsWith('$app')),
		say: 'src/lib/ui is nameless: pass data and callbacks in from a part of lib/<noun>.'
	},
	...NOUNS.map((noun) => ({
		folder: `src/lib/${noun}`,
		may: (to: string) =>
			within(to, `src/lib/${noun}`, 'src/lib/core', 'src/lib/collab', 'src/lib/ui', 'src/lib/i18n') || isPackage(to),
		say: 'Parts of one noun do not know another: let the page put them together.'
	})),
	{
		folder: 'src/lib/i18n',
		may: (to) => within(to, 'src/lib/i18n', 'src/lib/core'),
		say: 'src/lib/i18n knows the catalogue and the core.'
	},
	{
		folder: 'server',
		may: (to) =>
			within(to, 'server', 'src/lib/core', 'src/lib/collab', 'src/lib/i18n') ||
			(isPackage(to) && !to.startsWith('$app')) ||
			to.includes('/build/'),
		say: 'The server knows core, collab and the catalogue, no component and no route.'
	}
];

describe('who may import whom', () => {
	for (const { folder, may, say } of ROOMS)
		it(`${folder} imports only what the plan allows`, () => {
			const wrong = sources(folder, /\.(ts|svelte)$/).flatMap((path) =>
				imports(path)
					.filter((to) => !may(to))
					.map((to) => `${path} imports ${to}. ${say}`)
			);
			expect(wrong).toEqual([]);
		});

	it('routes reach the server by app, use cases, adapters and published pages alone', () => {
		const open = ['server/app', 'server/usecases', 'server/api', 'server/release', 'server/db', 'server/auth'];
		const wrong = [...sources('src/routes', /\.(ts|svelte)$/), 'src/hooks.server.ts'].flatMap((path) =>
			imports(path)
				.filter((to) => to.startsWith('server') && (!within(to, ...open) || !/server\.ts$|hooks/.test(path)))
				.map((to) => `${path} imports ${to}. Only +page.server.ts, +server.ts and hooks reach the server.`)
		);
		expect(wrong).toEqual([]);
	});
});
