import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { authorsOf, clientsIn } from '$lib/collab/authors';
import { seed, textOf } from '$lib/collab/shared-text';

const PEOPLE = ['machine', 'rea', 'ed', 'aiko'] as const;
const ownerOf = (client: number): string | null => (client === 0 ? null : (PEOPLE[client] ?? null));

/** One document per person on the same seed; client ids are places in PEOPLE. */
function documents(text: string): Y.Doc[] {
	const docs = PEOPLE.map((_, client) => Object.assign(new Y.Doc(), { clientID: client }));
	seed(docs[0]!, [{ segment: 's', text }]);
	for (const doc of docs.slice(1)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[0]!));
	return docs;
}

function sync(docs: readonly Y.Doc[]): void {
	for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

const told = (text: Y.Text): string =>
	authorsOf(text, ownerOf)
		.map(({ start, end, author }) => `${author ?? '-'}:${text.toString().slice(start, end)}`)
		.join('|');

describe('who wrote which characters', () => {
	const text = (doc: Y.Doc): Y.Text => textOf(doc, 's')!;

	it('tells people apart within a word, and joins what one wrote at several times', () => {
		const docs = documents('모델을 학습한다');
		const [, rea, ed] = docs as [Y.Doc, Y.Doc, Y.Doc];
		text(rea).insert(3, ' 다시');
		sync(docs);
		text(ed).insert(5, '금');
		text(rea).insert(0, '새');
		text(rea).insert(1, ' ');
		sync(docs);
		expect(told(text(ed))).toBe('rea:새 |-:모델을|rea: 다|ed:금|rea:시|-: 학습한다');
		expect(clientsIn(text(ed))).toEqual(new Set([0, 1, 2]));
	});

	it('counts by UTF-16 units beyond the basic plane, and skips what is deleted', () => {
		const docs = documents('😀 모델');
		const [, rea, ed] = docs as [Y.Doc, Y.Doc, Y.Doc];
		text(rea).insert(2, '😁😂');
		sync(docs);
		// What undo may bring back stays in the document, deleted.
		const undo = new Y.UndoManager(text(ed));
		text(ed).delete(2, 2);
		text(ed).insert(2, '𠮷');
		sync(docs);
		expect(told(text(rea))).toBe('-:😀|ed:𠮷|rea:😂|-: 모델');
		expect(told(text(ed))).toBe(told(text(rea)));
		// Undo writes anew what it brings back, under the name of who undoes.
		undo.undo();
		expect(told(text(ed))).toBe('-:😀|ed:😁|rea:😂|-: 모델');
	});

	it('is the same everywhere after any writing, also in a document loaded from a snapshot', () => {
		const step = fc.record({
			who: fc.integer({ min: 1, max: 3 }),
			at: fc.nat(),
			cut: fc.integer({ min: 0, max: 3 }),
			add: fc.constantFrom('', '가', 'ab', '漢字', '—'),
			meet: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const docs = documents('처음의 글');
				for (const { who, at, cut, add, meet } of steps) {
					// Alone, the expected authors can be kept by hand.
					if (meet || who !== 1) sync(docs);
					const mine = text(docs[who]!);
					const place = mine.length === 0 ? 0 : at % (mine.length + 1);
					const gone = Math.min(cut, mine.length - place);
					const before = authorsOf(mine, ownerOf).flatMap(({ start, end, author }) =>
						Array.from({ length: end - start }, () => author)
					);
					mine.delete(place, gone);
					if (add) mine.insert(place, add);
					const author = PEOPLE[who]!;
					before.splice(place, gone, ...Array.from({ length: add.length }, () => author));
					const after = authorsOf(mine, ownerOf).flatMap((r) =>
						Array.from({ length: r.end - r.start }, () => r.author)
					);
					expect(after).toEqual(before);
				}
				sync(docs);
				const loaded = new Y.Doc();
				Y.applyUpdate(loaded, Y.encodeStateAsUpdate(docs[0]!));
				for (const doc of [...docs, loaded]) {
					const ranges = authorsOf(text(doc), ownerOf);
					expect(ranges).toEqual(authorsOf(text(docs[0]!), ownerOf));
					expect(ranges.map(({ start }) => start)).toEqual(
						[0, ...ranges.map(({ end }) => end)].slice(0, ranges.length)
					);
					expect(ranges.at(-1)?.end ?? 0).toBe(text(doc).length);
					expect(ranges.some((r, n) => r.author === ranges[n + 1]?.author)).toBe(false);
				}
			}),
			{ numRuns: 200 }
		);
	});
});
