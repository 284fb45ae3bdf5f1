import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	ackFrame,
	answerFrame,
	askFrame,
	awarenessFrame,
	editFrame,
	isEmptyUpdate,
	NEWS,
	newsFrame,
	readFrame,
	readNews,
	wantsAck
} from '$lib/collab/protocol';

const filled = (): Y.Doc => {
	const doc = new Y.Doc();
	doc.getText('t').insert(0, 'text');
	return doc;
};
const NOTHING = Y.encodeStateVector(new Y.Doc());

describe('a frame', () => {
	it('reads back as it was written', () => {
		const doc = filled();
		const update = Y.encodeStateAsUpdate(doc);
		expect(readFrame(askFrame(doc))).toEqual({ kind: 'ask', vector: Y.encodeStateVector(doc) });
		expect(readFrame(answerFrame(doc, NOTHING))).toEqual({ kind: 'update', update });
		expect(readFrame(editFrame(update))).toEqual({ kind: 'update', update });
		expect(readFrame(awarenessFrame(update))).toEqual({ kind: 'awareness', update });
		expect(readFrame(ackFrame(300))).toEqual({ kind: 'ack', count: 300 });
		expect(readFrame(Uint8Array.of(3))).toEqual({ kind: 'query' });
	});

	it.each([[[]], [['s1']], [['s1', '둘']]])('tells what the news are about: %j', (segments) => {
		const decoder = decoding.createDecoder(newsFrame(segments));
		expect([decoding.readVarUint(decoder), readNews(decoder), decoding.hasContent(decoder)]).toEqual([
			NEWS,
			segments,
			false
		]);
	});

	it.each([
		['nothing', []],
		['an unknown kind', [9]],
		['an unknown step', [0, 7, 0]],
		['a body cut short', [0, 2, 200, 1, 0]],
		['bytes after the end', [0, 2, 1, 0, 0]],
		['a length beyond all bounds', [1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]]
	])('of %s is refused', (_, bytes) => {
		expect(() => readFrame(Uint8Array.from(bytes))).toThrow();
	});

	it('of any bytes reads or throws, and takes no more than it was given', () => {
		const outcome = (bytes: Uint8Array): string => {
			try {
				const frame = readFrame(bytes);
				return 'update' in frame && frame.update.length > bytes.length ? 'longer than its frame' : 'read';
			} catch {
				return 'refused';
			}
		};
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				expect(outcome(bytes)).toMatch(/^(read|refused)$/);
			}),
			{ seed: 11, numRuns: 1000 }
		);
	});
});

it('an acknowledgement is awaited for answers and edits that say something', () => {
	const doc = filled();
	expect(wantsAck(editFrame(Y.encodeStateAsUpdate(doc)))).toBe(true);
	expect(wantsAck(answerFrame(doc, NOTHING))).toBe(true);
	expect(wantsAck(answerFrame(doc, Y.encodeStateVector(doc)))).toBe(false);
	expect(wantsAck(askFrame(doc))).toBe(false);
	expect(wantsAck(awarenessFrame(Uint8Array.of(0)))).toBe(false);
	expect(isEmptyUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(true);
});
