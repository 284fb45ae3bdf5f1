import { describe, expect, it } from 'vitest';
import { WebSocket as Socket } from 'ws';
import { MAX_FRAME } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { Client, ORIGIN, ROOM, ROWS, until } from '../server/collab/room-server';
import { read, useRooms, write } from '../server/collab/use-rooms';

const { serve, come } = useRooms();

/** Sockets of Mina's page, and the lengths of the frames that go over them. */
function counted(frames: number[]): typeof WebSocket {
	return class extends Socket {
		constructor(url: string) {
			super(`${url}?as=mina`, { origin: ORIGIN });
		}
		override send(data: Uint8Array): void {
			frames.push(data.length);
			super.send(data);
		}
	} as unknown as typeof WebSocket;
}

describe('a long time offline', () => {
	it('comes in whole, in frames that the server takes, and is called saved only after the last of them', async () => {
		const first = await serve();
		const frames: number[] = [];
		const mina = new Client(first.url, 'mina', { WebSocket: counted(frames) });
		const ken = come(first, 'ken');
		await Promise.all([mina.ready(), ken.ready()]);
		await first.close();
		await until(() => mina.state === 'offline-unkept' && ken.state === 'offline-unkept', 'offline');
		// What hours of writing and rewriting come to, while another writes as well.
		for (let i = 0; i < 60_000; i++) {
			const text = textOf(mina.doc, `s${1 + (i % 3)}`)!;
			text.insert(i % 7, `${i} 번째 말, `);
			if (text.length > 30_000) text.delete(10, 20_000);
		}
		write(ken, 'by ken ');
		frames.length = 0;
		const second = await serve({ port: first.port });
		await until(() => mina.state === 'saved', 'saved again', 40_000);
		const stored = await second.rooms.texts(ROOM);
		for (const { segment } of ROWS)
			expect(stored.get(segment)?.replace('by ken ', '')).toBe(read(mina, segment)?.replace('by ken ', ''));
		expect(frames.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(MAX_FRAME);
		expect(Math.max(...frames)).toBeLessThan(MAX_FRAME / 8);
		await until(() => ken.state === 'saved' && read(ken) === read(mina), 'equal', 10_000);
		expect(read(ken)).toContain('by ken ');
		await mina.destroy();
	}, 120_000);
});
