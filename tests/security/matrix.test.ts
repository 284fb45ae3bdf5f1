import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can, type Permission } from '$lib/core/access/access';
import { scopeOf } from '$lib/core/access/scope';
import { EXAMPLE, parametersOf, problemsOf, type Ask, type Operation } from '$server/api/operations/operation';
import { OPERATIONS } from '$server/api/operations/registry';
import { apiStage, PLACES, type ApiStage, type Caller, type Scene } from './api-stage';

let stage: ApiStage;
beforeAll(async () => void (stage = await apiStage()), 120_000);
afterAll(() => stage.drop());

/** What a door must answer: a status, or that the caller comes in. */
type Expected = 'in' | 401 | 403 | 404;

/** May the caller do this there? The person's by the access table, the token's by the table of scopes: asked one by one, so
 * that neither can make up for the other. */
function holds({ actor, scopes, only }: Caller, permission: Permission, { projectId, lang }: Scene): boolean {
	const scope = scopeOf(permission);
	const byToken = !scopes || (scope !== null && (scope === 'read' || scopes.includes(scope)));
	return byToken && (!only || only === projectId) && can(actor, permission, { project: projectId, lang });
}

/** What the tables say. A document that may not be read is not there, nor is a project. */
function expected(operation: Operation, { need }: Ask, caller: Caller, scene: Scene): Expected {
	const dead = caller.actor === null;
	if (need === 'public') return dead && caller.headers.authorization ? 401 : 'in';
	if (dead) return 401;
	if (need === 'signed-in') return 'in';
	const seen = operation.path.includes('{slug}') ? 'document.read' : 'project.read';
	if (!holds(caller, seen, scene)) return 404;
	return holds(caller, need, scene) ? 'in' : 403;
}

/** The address and body of an example, there. */
function request(operation: Operation, { body }: Ask, scene: Scene): { path: string; body: string | undefined } {
	const values: Record<string, string> = {
		...{
			project: scene.project,
			slug: scene.slug,
			lang: scene.lang,
			segment: scene.segment,
			number: '1',
			concept: scene.concept
		},
		comment: EXAMPLE.row,
		id: idOf(operation, scene)
	};
	const path = parametersOf(operation).reduce((at, name) => at.replace(`{${name}}`, values[name]!), operation.path);
	const sent = JSON.stringify(body)
		?.replaceAll(EXAMPLE.row, scene.segment)
		.replaceAll(EXAMPLE.person, stage.decider)
		.replace('"lang":"ko"', `"lang":"${scene.lang}"`);
	return { path: path + (operation.example ?? ''), body: sent };
}

/** What an address with an id is about. */
function idOf({ path }: Operation, { dispute, thread, report, proposal, closure, term, rule }: Scene): string {
	if (path.includes('/disputes/')) return dispute;
	if (path.includes('/threads/')) return thread;
	if (path.includes('/proposals/')) return proposal;
	if (path.includes('/terms/')) return term;
	if (path.includes('/rules/')) return rule;
	return path.includes('/reports/') ? report : closure;
}

interface Answer {
	status: number;
	type: string;
	value: { code?: string; instance?: string };
}

async function knock(operation: Operation, ask: Ask, caller: Caller, scene: Scene): Promise<Answer> {
	const { path, body } = request(operation, ask, scene);
	// A cookie needs the Origin of a page; a token comes without, as a script sends it.
	const origin = caller.headers.authorization ? {} : { origin: stage.server.url };
	const type = body ? { 'content-type': 'application/json' } : {};
	const headers = { ...caller.headers, ...origin, ...type } as Record<string, string>;
	const response = await fetch(stage.server.url + path, { method: operation.method, headers, body });
	const got = response.headers.get('content-type') ?? '';
	const text = await response.text();
	return {
		status: response.status,
		type: got,
		value: operation.media && response.ok ? {} : (JSON.parse(text) as Answer['value'])
	};
}

/** What is wrong with an answer; null where it is as the tables say. */
function wrong(operation: Operation, want: Expected, { status, type, value }: Answer): string | null {
	const { code = '' } = value;
	if (status >= 400 && type !== 'application/problem+json') return `${status} is no problem+json`;
	if (status >= 400 && !problemsOf(operation).some((known) => known === code)) return `${code} is not in the registry`;
	// Many wrong tokens from one address are slowed down: no door opens by that.
	if (want === 401) return status === 401 || code === 'token.slow-down' ? null : `${status} ${code}`;
	if (want !== 'in') return status === want ? null : `${status} ${code}`;
	const inside = status === operation.status || (status >= 400 && status < 500 && !/^(?:access|token)\./.test(code));
	// What was not made yet is not there: only for whoever may see that.
	return inside || (ABSENT.includes(operation.id) && code === 'access.not-found') ? null : `${status} ${code}`;
}

/** Operations on what no scene has: a release, a comment of each caller's own, a change of a term, of texts. */
const ABSENT = ['readRelease', 'compareReleases', 'stepComment', 'undoTerms', 'undoReplacement'];

interface Door {
	operation: Operation;
	ask: Ask;
	caller: Caller;
	place: (typeof PLACES)[number];
	want: Expected;
}

/** Everything at every door, those first who stay outside: nobody has changed anything yet. */
function doors(): Door[] {
	const all = OPERATIONS.flatMap((operation) =>
		operation.asks.flatMap((ask) =>
			stage.callers.flatMap((caller) =>
				PLACES.map((place) => {
					const want = expected(operation, ask, caller, stage.scenes[place]);
					return { operation, ask, caller, place, want };
				})
			)
		)
	);
	return [...all.filter(({ want }) => want !== 'in'), ...all.filter(({ want }) => want === 'in')];
}

describe('every operation of the API x everybody x own and foreign project and language (ASVS 5.0 8.2, 8.3)', () => {
	it('answers as the access table and the table of scopes say, and in no other way', async () => {
		const faults: string[] = [];
		const counts: Partial<Record<Expected, number>> = {};
		const waiting = doors();
		const visitor = async (): Promise<void> => {
			for (let door = waiting.shift(); door; door = waiting.shift()) {
				const { operation, ask, caller, place, want } = door;
				const fault = wrong(operation, want, await knock(operation, ask, caller, stage.scenes[place]));
				if (fault) faults.push(`${operation.id} (${ask.need}) as ${caller.name} at ${place}: ${want}, not ${fault}`);
				counts[want] = (counts[want] ?? 0) + 1;
			}
		};
		await Promise.all(Array.from({ length: 6 }, visitor));
		expect(faults).toEqual([]);
		for (const want of ['in', 401, 403, 404] as const) expect(counts[want], String(want)).toBeGreaterThan(100);
	}, 240_000);

	it('lists to each caller the projects that they may read alone', async () => {
		for (const caller of stage.callers.filter(({ actor }) => actor !== null)) {
			const response = await fetch(`${stage.server.url}/api/v1/projects`, { headers: caller.headers });
			const { projects } = (await response.json()) as { projects: { slug: string }[] };
			const may = Object.values(stage.scenes).filter((scene) => holds(caller, 'project.read', scene));
			const known = projects.map(({ slug }) => slug).filter((slug) => slug !== 'sample');
			expect(known, caller.name).toEqual([...new Set(may.map(({ project }) => project))].sort());
		}
	});
});
