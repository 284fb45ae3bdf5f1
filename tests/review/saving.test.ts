import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saveAdvice, saveName } from '../../src/lib/review/save-name';
import { isLeft, stateAfter, type SaveState } from '../../src/lib/review/saving';
import { until } from '../server/collab/room-server';
import { useRooms, write } from '../server/collab/use-rooms';

const { serve, come } = useRooms();

describe('the words for the state of saving', () => {
	it.each<[string, number, SaveState, SaveState]>([
		['signed out', 4401, 'signed-out', 'signed-out-unkept'],
		['not allowed', 4403, 'not-allowed', 'not-allowed'],
		['too large', 1009, 'too-large', 'too-large'],
		['malformed', 4400, 'refused', 'refused'],
		['a code of a later server', 4499, 'refused', 'refused']
	])('after %s say so, and whether the text is kept', (_, code, kept, unkept) => {
		expect([stateAfter(code, true), stateAfter(code, false)]).toEqual([kept, unkept]);
		expect([isLeft(kept), isLeft(unkept)]).toEqual([true, true]);
		for (const state of [kept, unkept]) expect(saveAdvice(state)).not.toBeNull();
	});

	it.each(['en', 'ja', 'ko'])('are another sentence for each state in %s', (lang) => {
		const file = new URL(`../../src/lib/i18n/messages/${lang}/workbench.json`, import.meta.url);
		const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
		const words = messages.filter(([key]) => /^workbench_(save|lost)_/.test(key)).map(([, said]) => said);
		expect(words).toHaveLength(17);
		expect(new Set(words).size).toBe(words.length);
	});

	it('need no advice while all is well', () => {
		const well = ['connecting', 'saving', 'saved'] as const;
		expect(well.map(saveAdvice)).toEqual([null, null, null]);
		expect(well.map(isLeft)).toEqual([false, false, false]);
		expect(well.map(saveName)).toEqual(['Connecting', 'Saving', 'Saved']);
	});

	it.each<[string, number, SaveState]>([
		['the session ended', 4401, 'signed-out-unkept'],
		['the grant was taken away', 4403, 'not-allowed'],
		['the server stops', 1012, 'offline-unkept']
	])('follow the code of a real server: %s', async (_, code, state) => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		if (code < 4000) void server.close();
		else server.rooms.disconnect(() => true, code as 4401);
		await until(() => mina.state === state, state);
		// Nothing in between: each state is spoken.
		expect(mina.states.slice(mina.states.lastIndexOf('saved') + 1)).toEqual([state]);
	});

	it('follow the code of a real server: a frame is too large', async () => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		mina.socket().send(new Uint8Array(2 << 20).fill(1));
		await until(() => mina.state === 'too-large', 'too large');
		write(mina, 'more ');
		expect([mina.state, mina.code()]).toEqual(['too-large', 1009]);
	});
});
