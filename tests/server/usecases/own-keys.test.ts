import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyMap, slotOf } from '$lib/core/keys/own-keys';
import { actorById, insertUser } from '$server/db/people';
import { Choice, chooseKeys, openKeys } from '$server/usecases/own-keys';
import { onBothDatabases, type TestApp } from '../databases';

onBothDatabases('own keys', (newApp) => {
	let test: TestApp;
	beforeEach(async () => void (test = await newApp()));
	afterEach(() => test.drop());

	const actor = async (name: string) => {
		const user = await insertUser(test.app.database.db, name, null, false);
		return (await actorById(test.app.database.db, user.id))!;
	};
	const choice = (own: object, singleKeys = '') => v.parse(Choice, { own: JSON.stringify(own), singleKeys });

	it('keys go with the account, and with nobody else’s', async () => {
		const [mina, ken] = [await actor('Mina'), await actor('Ken')];
		expect(await openKeys(test.app, mina)).toEqual({ own: {}, singleKeys: null });
		await chooseKeys(test.app, mina, choice({ 'editor:approve': ['Alt+Q'] }, 'off'));
		expect(await openKeys(test.app, mina)).toEqual({ own: { 'editor:approve': ['Alt+Q'] }, singleKeys: false });
		expect(await openKeys(test.app, ken)).toEqual({ own: {}, singleKeys: null });
		await chooseKeys(test.app, mina, choice({}, 'on'));
		expect(await openKeys(test.app, mina)).toEqual({ own: {}, singleKeys: true });
	});

	it('nobody who is not signed in has any', async () => {
		await expect(openKeys(test.app, null)).rejects.toMatchObject({ code: 'access.sign-in' });
		await expect(chooseKeys(test.app, null, choice({}))).rejects.toMatchObject({ code: 'access.sign-in' });
	});

	it.each<[string, unknown]>([
		['a command that is not known', { 'editor:fly': ['Alt+Q'] }],
		['keys of the browser', { 'editor:approve': ['Mod+W'] }],
		['keys that another has', { 'editor:approve': ['Alt+H'] }],
		['two with the same keys', { 'editor:approve': ['Alt+Q'], 'editor:take-copy': ['Alt+Q'] }],
		['words that are no list', { 'editor:approve': 'Alt+Q' }],
		['a list', [['Alt+Q']]]
	])('%s is refused', (_, own) => {
		expect(v.safeParse(Choice, { own: JSON.stringify(own), singleKeys: '' }).success).toBe(false);
	});

	it('is refused where it is no JSON', () => {
		expect(v.safeParse(Choice, { own: '{', singleKeys: '' }).success).toBe(false);
		expect(v.safeParse(Choice, { own: '{}', singleKeys: 'maybe' }).success).toBe(false);
	});

	it.each<[string, string, string[]]>([
		['what a newer version stored', '{"editor:fly":["Alt+Q"],"editor:approve":["Alt+Q"]}', ['Alt+Q']],
		['what clashes by now', '{"editor:approve":["Alt+H"]}', ['Mod+Shift+Enter']],
		['what is damaged', '{"editor:approve":', ['Mod+Shift+Enter']],
		['what has another shape', '[1]', ['Mod+Shift+Enter']]
	])('%s breaks nothing', async (_, own, chords) => {
		const mina = await actor('Mina');
		await test.app.database.db.insertInto('key_choice').values({ user_id: mina.id, own, single_keys: null }).execute();
		const map = keyMap((await openKeys(test.app, mina)).own);
		expect(map.bindings.find((binding) => slotOf(binding) === 'editor:approve')?.chords).toEqual(chords);
		expect(map.faults.length).toBeGreaterThan(0);
	});
});
