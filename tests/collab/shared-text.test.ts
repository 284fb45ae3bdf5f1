import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	allTexts,
	normaliseLines,
	observeTexts,
	parseRoomName,
	replaceText,
	roomName,
	seed,
	segmentOf,
	smallestChange,
	textOf
} from '$lib/collab/shared-text';

const documentWith = (...texts: string[]): Y.Doc => {
	const doc = new Y.Doc();
	seed(
		doc,
		texts.map((text, i) => ({ segment: `s${i + 1}`, text }))
	);
	return doc;
};

describe('the name of a room', () => {
	it.each([
		['0198-abc', 'ja', 0, 0],
		['post_7', 'ko', 12, 3]
	] as const)('of %s in %s reads back', (document, lang, shard, epoch) => {
		expect(parseRoomName(roomName(document, lang, shard, epoch))).toEqual({ document, lang, shard, epoch });
	});

	it.each([
		'',
		'a.ja.0',
		'a.xx.0.0',
		'a.ja.00.0',
		'a.ja.-1.0',
		'../a.ja.0.0',
		'a.ja.0.0\n',
		`${'a'.repeat(65)}.ja.0.0`
	])('is not %j', (name) => expect(parseRoomName(name)).toBeNull());
});

describe('a document', () => {
	it('is seeded once: a second seed changes nothing that is there', () => {
		const doc = documentWith('原文', '둘째');
		seed(doc, [
			{ segment: 's1', text: 'other' },
			{ segment: 's3', text: 'a\r\nb' }
		]);
		expect(allTexts(doc)).toEqual(
			new Map([
				['s1', '原文'],
				['s2', '둘째'],
				['s3', 'a\nb']
			])
		);
	});

	it('knows which segment a text belongs to', () => {
		const doc = documentWith('x');
		expect(segmentOf(textOf(doc, 's1')!)).toBe('s1');
		expect(segmentOf(doc.getText('elsewhere'))).toBeNull();
	});

	it('tells each changed text once per transaction, new segments too, and stops when asked', () => {
		const doc = documentWith('ab', 'cd');
		const seen: string[] = [];
		const stop = observeTexts(doc, (segment, text) => seen.push(`${segment}=${text}`));
		doc.transact(() => {
			textOf(doc, 's1')!.insert(0, 'x');
			textOf(doc, 's1')!.insert(0, 'y');
		});
		seed(doc, [{ segment: 's3', text: 'new' }]);
		stop();
		textOf(doc, 's2')!.insert(0, 'z');
		expect(seen).toEqual(['s1=yxab', 's3=new']);
	});
});

describe('replacing a text', () => {
	it.each([
		['모델을 학습한다', '모델을 평가한다', { from: 4, to: 6, insert: '평가' }],
		['x😀y', 'x😁y', { from: 1, to: 3, insert: '😁' }],
		['👩‍💻 writes', '👨‍💻 writes', { from: 0, to: 5, insert: '👨‍💻' }],
		['e', 'é', { from: 0, to: 1, insert: 'é' }],
		['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
		['', 'new', { from: 0, to: 0, insert: 'new' }]
	])('turns %j into %j by one change that splits no grapheme', (old, next, change) => {
		expect(smallestChange(old, next)).toEqual(change);
	});

	it('keeps what another person inserts elsewhere at the same time', () => {
		const mine = documentWith('one two three');
		const theirs = new Y.Doc();
		Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
		textOf(theirs, 's1')!.insert(13, '!');
		replaceText(mine, 's1', 'one 2 three', 'me');
		Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
		expect(textOf(mine, 's1')!.toString()).toBe('one 2 three!');
	});

	it('names its origin, brings line ends to LF, and does nothing when nothing changes', () => {
		const doc = documentWith('a\nb');
		const origins: unknown[] = [];
		doc.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin));
		replaceText(doc, 's1', 'a\r\nb', 'me');
		replaceText(doc, 's1', 'a\rc', 'me');
		expect(textOf(doc, 's1')!.toString()).toBe('a\nc');
		expect(origins).toEqual(['me']);
		expect(() => replaceText(doc, 'none', 'x', 'me')).toThrow('no segment none');
	});

	it('reaches any text from any text, in well formed pieces', () => {
		const text = fc.string({ unit: fc.constantFrom('a', '글', '😀', '👩‍💻', '🇯🇵', '\u0301', 'ᄒ', 'ᅡ', '\n', '\r') });
		fc.assert(
			fc.property(text, text, (old, next) => {
				const doc = documentWith(old);
				replaceText(doc, 's1', next, null);
				expect(textOf(doc, 's1')!.toString()).toBe(normaliseLines(next));
				const change = smallestChange(old, next);
				if (change) expect(change.insert.isWellFormed() && old.slice(change.from, change.to).isWellFormed()).toBe(true);
			}),
			{ numRuns: 500, seed: 7 }
		);
	});
});
