import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '$lib/collab/shared-text';
import { sleep, until } from '../server/collab/room-server';
import { Installation, type Person } from './installation';
import { lacking } from './services';

const ROUNDS = process.env.LONG_TESTS === '1' ? 5 : 1;
if (lacking) console.log(lacking);

describe.skipIf(lacking)(`two nodes${lacking ? ` (${lacking})` : ''}`, () => {
	let all: Installation;
	/** Each round writes in the next: all in one would come to the bound of a segment's length on a fast machine. */
	let segments: string[];
	let segment: string;
	const people: Person[] = [];
	let words = 0;
	beforeAll(async () => {
		all = await Installation.start();
		segments = [...(await all.app.rooms.texts(all.room)).keys()];
		nextSegment();
	}, 120_000);
	afterAll(() => all?.end());
	afterEach(async () => {
		for (const person of people.splice(0)) await person.connection.destroy();
	});

	function nextSegment(): void {
		segment = segments.shift()!;
		segments.push(segment);
	}

	async function come(node: number): Promise<Person> {
		const person = await all.person(`Person ${++words}`, node);
		people.push(person);
		await person.saved();
		return person;
	}
	const isSaved = ({ connection }: Person): boolean => connection.synced && connection.state === 'saved';
	const read = (person: Person): string => textOf(person.connection.doc, segment)!.toString();

	/** Writes word after word, each after the one before was acknowledged, until it is time.
	 * @returns the words that were acknowledged */
	async function write(person: Person, enough: () => boolean): Promise<string[]> {
		const promised: string[] = [];
		while (!enough()) {
			const word = `w${++words}`;
			textOf(person.connection.doc, segment)!.insert(0, `${word} `);
			await until(() => enough() || person.connection.state === 'saved', 'saved', 60_000);
			if (person.connection.state === 'saved') promised.push(word);
			await sleep(3);
		}
		return promised;
	}

	async function converged(stayed: Person[], promised: string[]): Promise<void> {
		for (const person of stayed) await until(() => person.refusal !== null || isSaved(person), 'saved', 60_000);
		expect(stayed.map(({ refusal }) => refusal)).toEqual(stayed.map(() => null));
		await until(() => new Set(stayed.map(read)).size === 1, 'all see the same', 30_000);
		const seen = read(stayed[0]!);
		expect(await all.stored(segment)).toBe(seen);
		const counts = new Map<string, number>();
		for (const word of seen.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
		expect(promised.filter((word) => counts.get(word) !== 1)).toEqual([]);
		// The fault fell amid the writing: else this proves nothing.
		expect(promised.length).toBeGreaterThan(20);
	}

	it('show each other’s edits and people', async () => {
		const [near, far] = [await come(0), await come(1)];
		textOf(near.connection.doc, segment)!.insert(0, 'hello ');
		await until(() => read(far).startsWith('hello '), 'seen');
		far.connection.awareness.setLocalStateField('cursor', { segment });
		const seen = () => near.connection.awareness.getStates().get(far.connection.doc.clientID);
		await until(() => seen()?.cursor !== undefined, 'present');
		expect(seen()).toMatchObject({ user: { id: far.user }, cursor: { segment } });
	});

	const FAULTS: [string, (stays: Person) => Promise<void>, (stays: Person) => Promise<void>][] = [
		[
			'a node is killed, and its people go to the other',
			async (stays) => {
				await all.nodes[0].server.stop('SIGKILL');
				stays.goTo(1);
			},
			async (stays) => {
				await all.nodes[0].server.run();
				stays.goTo(0);
			}
		],
		['Redis is flushed', () => all.redis.flush(), () => Promise.resolve()],
		['Redis is gone, and comes back', () => all.redis.kill(), () => all.redis.run()],
		['PostgreSQL is restarted without farewell', () => all.postgres.restart(), () => Promise.resolve()],
		[
			'the nodes are cut from each other',
			() => Promise.resolve(all.nodes.forEach(({ line }) => line.cut())),
			() => Promise.resolve(all.nodes.forEach(({ line }) => line.mend()))
		]
	];

	it.each(FAULTS)(
		'%s: nothing acknowledged is lost, and all see the same',
		async (_, happen, mend) => {
			for (let round = 0; round < ROUNDS; round++) {
				nextSegment();
				const [stays, far, leaves] = [await come(0), await come(1), await come(0)];
				let [struck, over] = [false, false];
				const writing = [
					write(stays, () => over),
					write(far, () => over),
					// Never comes back, so that only the log can tell of what was promised to it.
					write(leaves, () => struck).finally(() => leaves.connection.destroy())
				];
				await sleep(1500);
				struck = true;
				await happen(stays);
				await sleep(1500);
				await mend(stays);
				await sleep(1000);
				over = true;
				await converged([stays, far], (await Promise.all(writing)).flat());
			}
		},
		60_000 + 60_000 * ROUNDS
	);

	it('a person who goes from node to node with every word is never taken for a forger', async () => {
		nextSegment();
		for (const { line } of all.nodes) line.cut();
		const [goes, stays] = [await come(0), await come(1)];
		const promised: string[] = [];
		for (let i = 0; i < 12 * ROUNDS; i++) {
			const last = words + 3;
			promised.push(...(await write(goes, () => words >= last)));
			goes.goTo((i + 1) % 2);
			await until(() => goes.connection.state === 'offline-unkept', 'went');
			textOf(goes.connection.doc, segment)!.insert(0, 'between ');
		}
		await converged([goes, stays], promised);
		for (const { line } of all.nodes) line.mend();
	});

	it.each([
		['with Redis', false],
		['without Redis', true]
	])('a session that ends on one node ends on the other within a second, %s', async (_, cut) => {
		if (cut) for (const { line } of all.nodes) line.cut();
		const [person, other] = [await come(1), await come(1)];
		const { url } = all.nodes[0].server;
		const headers = { cookie: `${all.app.sessions.cookie}=${person.secret}`, origin: url };
		const answer = await fetch(`${url}/sign-out`, { method: 'POST', headers, redirect: 'manual' });
		const ended = Date.now();
		await until(() => person.refusal !== null, 'closed');
		expect([answer.status < 400, person.refusal, other.refusal]).toEqual([true, 4401, null]);
		expect(Date.now() - ended).toBeLessThan(1000);
		for (const { line } of all.nodes) line.mend();
	});
});
