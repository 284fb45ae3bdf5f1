import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { seed, textOf } from '../../src/lib/collab/shared-text';
import type { DeskState } from '../../src/lib/review/desk.svelte';
import { runsOf } from '../../src/lib/review/written';
import { deskView } from './fixture';

it('cuts the text of a row where the writer changes; two windows of one person are one writer', () => {
	const doc = new Y.Doc();
	seed(doc, [{ segment: 'a', text: '처음의 글' }]);
	const write = (client: number, at: number, words: string) => {
		const other = Object.assign(new Y.Doc(), { clientID: client });
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		textOf(other, 'a')!.insert(at, words);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
	};
	write(7, 5, ' 에드');
	write(8, 8, '가');
	write(9, 0, '레아 ');
	doc.clientID = 10;
	textOf(doc, 'a')!.insert(0, '나 ');
	const ed = { id: 'ed', name: 'Ed', color: '#1f5fbf' };
	const writers = [
		{ ...ed, client: 7 },
		{ ...ed, client: 8 },
		{ id: 'rea', name: 'Rea', color: '#8a4b00', client: 9 }
	];
	const desk = { room: { doc }, view: deskView([]) } as unknown as DeskState;
	const text = textOf(doc, 'a')!.toString();
	const runs = runsOf({ id: 'a', text }, desk, writers);
	expect(runs.map((run) => [run.text, run.writer?.name ?? null, run.writer?.number ?? 0])).toEqual([
		['나 ', 'Mina', 1],
		['레아 ', 'Rea', 2],
		['처음의 글', null, 0],
		[' 에드가', 'Ed', 3]
	]);
});
