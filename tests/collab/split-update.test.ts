import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { framesOf, MAX_FRAME, readFrame, editFrame } from '$lib/collab/protocol';
import { allTexts, seed, textOf } from '$lib/collab/shared-text';
import { splitUpdate } from '$lib/collab/split-update';
import { UpdateValidator } from '../../server/collab/validate-update';

const SEGMENTS = ['s1', 's2', 's3'];

function seeded(): Y.Doc {
	const doc = new Y.Doc();
	seed(
		doc,
		SEGMENTS.map((segment) => ({ segment, text: '처음 文章' }))
	);
	return doc;
}

/** A reader that has what another has. */
function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

const edits = fc.array(
	fc.record({
		who: fc.nat(2),
		segment: fc.constantFrom(...SEGMENTS),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		text: fc.option(fc.constantFrom('가', '한글', 'word ', '😀', '日本語'.repeat(20))),
		/** Do the writers see each other’s text now? */
		meet: fc.boolean()
	}),
	{ minLength: 10, maxLength: 80 }
);

function make(doc: Y.Doc, { segment, at, text }: { segment: string; at: number; text: string | null }): void {
	const shared = textOf(doc, segment)!;
	const index = Math.floor(at * shared.length);
	if (text !== null) shared.insert(index, text);
	else if (shared.length > 0) shared.delete(index, Math.min(3, shared.length - index));
}

describe('an update in pieces', () => {
	it('says the same, and leaves no gap at any time, however small the pieces', () => {
		fc.assert(
			fc.property(edits, fc.constantFrom(0, 60, 400), (given, most) => {
				const server = seeded();
				// Several writers of one person alone: tabs before this one, whose text lies in the same copy.
				const writers = [1, 2, 3].map((clientID) => Object.assign(copyOf(server), { clientID: clientID * 1000 }));
				for (const edit of given) {
					make(writers[edit.who]!, edit);
					if (edit.meet) for (const writer of writers) Y.applyUpdate(writer, Y.encodeStateAsUpdate(writers[edit.who]!));
				}
				const whole = new Y.Doc({ gc: false });
				for (const writer of writers) Y.applyUpdate(whole, Y.encodeStateAsUpdate(writer));
				const update = Y.encodeStateAsUpdate(whole, Y.encodeStateVector(server));
				const validator = new UpdateValidator(server);
				const pieces = splitUpdate(update, most);
				for (const piece of pieces) {
					expect(validator.judge(piece, 'mina').fault).toBeNull();
					Y.applyUpdate(server, piece);
					validator.settle([]);
					expect([server.store.pendingStructs, server.store.pendingDs]).toEqual([null, null]);
				}
				expect(allTexts(server)).toEqual(allTexts(whole));
				expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(whole));
				// Nothing is left to say.
				expect(Y.equalSnapshots(Y.snapshot(server), Y.snapshot(whole))).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('is itself while it is small', () => {
		const update = Y.encodeStateAsUpdate(seeded());
		expect(splitUpdate(update, update.length)).toEqual([update]);
	});

	it('keeps each piece near its size, and each frame within what the server takes', () => {
		const server = seeded();
		const writer = copyOf(server);
		for (let i = 0; i < 3000; i++)
			textOf(writer, SEGMENTS[i % 3]!)!.insert(i % 5, `${i} 번째로 쓴 문장입니다. `.repeat(12));
		const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server));
		expect(update.length).toBeGreaterThan(MAX_FRAME);
		const frames = framesOf(editFrame(update));
		expect(frames.length).toBeGreaterThan(update.length / 70_000);
		expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThan(70_000);
		for (const bytes of frames) {
			const frame = readFrame(bytes);
			if (frame.kind === 'update') Y.applyUpdate(server, frame.update);
		}
		expect(allTexts(server)).toEqual(allTexts(writer));
	});

	it('leaves out the words of what was deleted again, which undo keeps', () => {
		const server = seeded();
		const writer = copyOf(server);
		const text = textOf(writer, 's1')!;
		const undo = new Y.UndoManager(text, { captureTimeout: 0 });
		for (let i = 0; i < 20; i++) {
			text.insert(0, String(i % 10).repeat(20_000));
			undo.undo();
		}
		text.insert(0, 'kept ');
		const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server));
		expect(update.length).toBeGreaterThan(400_000);
		const pieces = splitUpdate(update, 1 << 16);
		expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBeLessThan(2000);
		const validator = new UpdateValidator(server);
		expect(pieces.map((piece) => validator.judge(piece, 'mina').fault)).toEqual(pieces.map(() => null));
		for (const piece of pieces) Y.applyUpdate(server, piece);
		expect(allTexts(server)).toEqual(allTexts(writer));
		undo.redo();
	});
});
