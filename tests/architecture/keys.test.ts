import { expect, it } from 'vitest';
import { imports, read, sources } from './sources';

const GUARD = 'src/lib/ui/composing.ts';
const HEARS =
	/\bon(?:keydown|keypress)(?:capture)?\b|addEventListener\(\s*['"]key(?:down|press)['"]|\bon\([^)]*['"]key(?:down|press)['"]/;
const files = sources('src', /\.(ts|svelte)$/).filter((path) => path !== GUARD);

it('every handler of keys leaves to an input method what is its own, by one guard', () => {
	const hearing = files.filter((path) => HEARS.test(read(path)));
	expect(hearing.length).toBeGreaterThan(5);
	const unguarded = hearing
		.filter((path) => !imports(path).some((to) => `${to}.ts` === GUARD))
		.map((path) => `${path} hears keys without the guard. Wrap its handler: onkeydown={unlessComposing(…)}.`);
	const bare = hearing
		.flatMap((path) =>
			[...read(path).matchAll(/\bon(?:keydown|keypress)(?:capture)?=\{([^}]*)/g)].map(([, to]) => [path, to!])
		)
		.filter(([, to]) => !to!.startsWith('unlessComposing('))
		.map(([path, to]) => `${path} hears keys by ${to}. Wrap it: unlessComposing(${to}).`);
	expect([...unguarded, ...bare]).toEqual([]);
});

it('nobody asks in a way of their own whether an input method composes', () => {
	const own = files
		.filter((path) => /\.isComposing\b|keyCode\s*===?\s*229/.test(read(path)))
		.map((path) => `${path} asks for a composition itself. Use ${GUARD}.`);
	expect(own).toEqual([]);
});
