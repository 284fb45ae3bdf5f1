import { describe, expect, it } from 'vitest';
import { CHECKS } from '$lib/core/check/registry';
import { read, sources } from './sources';

const all = [...sources('src'), ...sources('server'), ...sources('tests')];
const isData = (path: string): boolean => path.includes('.data.') || path.includes('/fixtures/');

describe('the shape of the house', () => {
	it('no file has more than 300 lines, data files apart', () => {
		const long = all
			.filter((path) => !isData(path))
			.map((path) => [path, read(path).trimEnd().split('\n').length] as const)
			.filter(([, lines]) => lines > 300)
			.map(([path, lines]) => `${path} has ${lines} lines. Find the two ideas in it and give each a file.`);
		expect(long).toEqual([]);
	});

	it('every check stands in a file of its own name and is in the registry', () => {
		const files = sources('src/lib/core/check/checks').map((path) =>
			path.replace('src/lib/core/check/checks/', '').replace('.ts', '').replace('/', '.')
		);
		const registered = CHECKS.map((check) => check.id);
		expect([...registered].sort()).toEqual(files.sort());
		expect(new Set(registered).size).toBe(registered.length);
	});

	it('every route that changes something asks who is calling', () => {
		/** Doors that people without a session must be able to use. */
		const OPEN = [
			'src/routes/sign-in/',
			'src/routes/join/',
			'src/routes/preferences/',
			'src/routes/sign-out/',
			'src/routes/mail/',
			'src/routes/(public)/report/'
		];
		const wrong = sources('src/routes', /server\.ts$/)
			.filter((path) => /export const (?:POST|PUT|PATCH|DELETE|actions)\b/.test(read(path)))
			.filter((path) => !/locals\.actor/.test(read(path)) && !OPEN.some((door) => path.startsWith(door)))
			.map((path) => `${path} changes something without locals.actor. Pass the actor to the use case.`);
		expect(wrong).toEqual([]);
	});

	it('every folder of tests is run by a part of the test command', () => {
		const parts = read('tests/run/parts.mjs');
		const folders = new Set(sources('tests', /\.test\.ts$/).map((path) => path.split('/')[1]!));
		const forgotten = [...folders]
			.filter((folder) => !new RegExp(`['/]${folder}['/]`).test(parts))
			.map((folder) => `tests/${folder} is run by nothing. Name it in tests/run/parts.mjs.`);
		expect(forgotten).toEqual([]);
	});

	it('no two people of the browser tests, which share a server, have one name', () => {
		const names = sources('tests/e2e', /\.spec\.ts$/).flatMap((path) => {
			const text = read(path);
			const named = [...text.matchAll(/\.as\('([^']+)'/g)].map(([, name]) => name!);
			const withEditor = [...text.matchAll(/(?:projectWithEditor|importedPost|two)\(people, server, '(\w+)'/g)];
			return [...named, ...withEditor.map(([, project]) => `Ed ${project!}`)];
		});
		expect(names.length).toBeGreaterThan(30);
		expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
	});

	it('every token that a style asks for is defined', () => {
		const styles = sources('src', /\.(svelte|css)$/).map((path) => [path, read(path)] as const);
		const defined = new Set(
			styles.flatMap(([, text]) => [...text.matchAll(/(?:^\s*|style:)(--[\w-]+)(?::|=)/gm)].map(([, name]) => name))
		);
		const wrong = styles
			.flatMap(([path, text]) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => [path, name!] as const))
			.filter(([, name]) => !defined.has(name))
			.map(([path, name]) => `${path} asks for ${name}, which nothing defines.`);
		expect(wrong).toEqual([]);
	});

	it('the repository speaks of no machine but the reader’s', () => {
		const places = [/["'`(]\/(?:home|root|work|Users)\//, /\bregistry\.[a-z]+\.(?:org|com)/];
		const self = 'tests/architecture/shape.test.ts';
		const wrong = all.filter((path) => path !== self && places.some((place) => place.test(read(path))));
		expect(wrong).toEqual([]);
	});
});
