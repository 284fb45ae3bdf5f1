import { afterEach, beforeEach, expect, it } from 'vitest';
import { roomName } from '$lib/collab/shared-text';
import { raiseRules } from '$server/db/project-says';
import { TermWatch } from '$server/terms/watch';
import { insertProject } from '$server/usecases/create-project';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, store, type Stage } from '../usecases/stage';

onBothDatabases('a look at what projects say', (open) => {
	let test: TestApp;
	let s: Stage;
	let watch: TermWatch;
	let mine: string;
	let inhabited: string[];
	let told: string[];
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		mine = roomName(s.document.id, 'ko', 0, 0);
		[inhabited, told] = [[], []];
		const rooms = { inhabited: () => inhabited, hear: ({ room }: { room: string }) => void told.push(room) };
		watch = new TermWatch({ database: test.app.database, rooms: rooms as unknown as TestApp['app']['rooms'] });
		await watch.look();
	});
	afterEach(() => test.drop());
	const change = (project = s.project.id) => raiseRules(test.app.database.db, project);
	const heard = async (): Promise<string[]> => {
		await watch.look();
		return told.splice(0);
	};

	it('tells an open room once that something changed', async () => {
		inhabited = [mine];
		expect(await heard()).toEqual([]);
		await change();
		expect(await heard()).toEqual([mine]);
		expect(await heard()).toEqual([]);
	});

	it('tells a room that people joined before the change, and after the last look', async () => {
		inhabited = [mine];
		await change();
		expect(await heard()).toEqual([mine]);
	});

	it('leaves those alone whose project says what it said, and those that came later', async () => {
		const other = await insertProject(s.app, { slug: 'other', name: 'Other', peopleNeeded: 1 }, null);
		const post = await store(s.app, other, 'tiny.ko.txt', 'ko');
		const theirs = roomName(post.id, 'ko', 0, 0);
		expect(await heard()).toEqual([]);
		await change();
		inhabited = [theirs];
		expect(await heard()).toEqual([]);
		inhabited = [theirs, mine];
		expect(await heard()).toEqual([]);
		await change(other.id);
		expect(await heard()).toEqual([theirs]);
	});
});
