import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { seed, segmentsOf, textOf } from '$lib/collab/shared-text';
import { Owners } from '../../../server/collab/owners';
import { UpdateValidator, type Verdict } from '../../../server/collab/validate-update';
import { leastTime } from '../../time';

let server: Y.Doc;
let validator: UpdateValidator;

beforeEach(() => {
	server = new Y.Doc();
	seed(
		server,
		Array.from({ length: 30 }, (_, i) => ({ segment: `s${i}`, text: `segment text number ${i}` }))
	);
	validator = new UpdateValidator(server);
});

/** A client that has what the server has, and the one update that an action of its own makes. */
function clientDoing(action: (doc: Y.Doc) => void): { doc: Y.Doc; update: Uint8Array } {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
	return { doc, update: updateOf(doc, action) };
}

function updateOf(doc: Y.Doc, action: (doc: Y.Doc) => void): Uint8Array {
	const updates: Uint8Array[] = [];
	const note = (update: Uint8Array) => updates.push(update);
	doc.on('update', note);
	action(doc);
	doc.off('update', note);
	return Y.mergeUpdates(updates);
}

const judged = (action: (doc: Y.Doc) => void): Verdict => validator.judge(clientDoing(action).update, 'mina');
const t = (doc: Y.Doc, i: number): Y.Text => textOf(doc, `s${i}`)!;

describe('an honest edit names the segments it changes', () => {
	it.each<[string, (doc: Y.Doc) => void, Record<string, number>]>([
		['typing', (doc) => t(doc, 1).insert(3, 'abc'), { s1: 3 }],
		['deleting', (doc) => t(doc, 2).delete(0, 4), { s2: -4 }],
		[
			'replacing at the start',
			(doc) => {
				t(doc, 3).delete(0, 3);
				t(doc, 3).insert(0, 'Q');
			},
			{ s3: -2 }
		],
		[
			'writing in two segments at once',
			(doc) =>
				doc.transact(() => {
					t(doc, 4).insert(0, '번역');
					t(doc, 5).insert(1, '訳');
				}),
			{ s4: 2, s5: 1 }
		],
		[
			'emptying and typing anew',
			(doc) => {
				t(doc, 6).delete(0, t(doc, 6).length);
				t(doc, 6).insert(0, '새 글');
			},
			{ s6: -18 }
		]
	])('%s', (_, action, growth) => {
		const verdict = judged(action);
		expect(verdict.fault).toBeNull();
		expect(verdict.fault === null && Object.fromEntries(verdict.growth)).toEqual(growth);
	});

	it('and building on an edit that is not committed yet', () => {
		const { doc, update } = clientDoing((doc) => t(doc, 1).insert(0, 'first '));
		const next = updateOf(doc, (doc) => t(doc, 1).insert(6, 'second '));
		const removal = updateOf(doc, (doc) => t(doc, 1).delete(0, 6));
		const verdicts = [update, next, removal].map((u) => validator.judge(u, 'mina'));
		expect(verdicts.map((v) => (v.fault === null ? [...v.growth.keys()] : v.fault))).toEqual([['s1'], ['s1'], ['s1']]);
	});

	it('and also when several own clients wove their text together offline', () => {
		const { doc } = clientDoing(() => undefined);
		const other = new Y.Doc();
		for (let i = 0; i < 40; i++) {
			const writer = i % 2 ? doc : other;
			Y.applyUpdate(writer, Y.encodeStateAsUpdate(i % 2 ? other : doc));
			t(writer, 8).insert(8 + i, String.fromCharCode(65 + i));
		}
		const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
		const growth = new Map([['s8', 40]]);
		expect(validator.judge(update, 'mina')).toMatchObject({ fault: null, growth });
	});

	it('and is no news when it was said before, whole state and deletions included', () => {
		const { doc, update } = clientDoing((doc) => t(doc, 2).delete(0, 4));
		Y.applyUpdate(server, update);
		expect(validator.judge(Y.encodeStateAsUpdate(doc), 'someone else')).toMatchObject({
			fault: null,
			growth: new Map()
		});
	});
});

describe('an attack is named', () => {
	const raw = (...bytes: number[]) => Uint8Array.from(bytes);
	it.each<[string, (doc: Y.Doc) => void, string]>([
		['removing a segment', (doc) => segmentsOf(doc).delete('s7'), 'segment'],
		['replacing a segment', (doc) => segmentsOf(doc).set('s8', new Y.Text('evil')), 'segment'],
		['adding a segment', (doc) => segmentsOf(doc).set('mine', new Y.Text('evil')), 'segment'],
		['a root of its own', (doc) => doc.getMap('evil').set('a', 1), 'root'],
		['a root text', (doc) => doc.getText('evil').insert(0, 'x'), 'root'],
		['an embed', (doc) => t(doc, 9).insertEmbed(0, { x: 1 }), 'content'],
		['a format', (doc) => t(doc, 9).format(0, 3, { bold: true }), 'content'],
		['an attribute', (doc) => t(doc, 9).setAttribute('a', 'b'), 'content'],
		['a nested type', (doc) => t(doc, 9).insertEmbed(0, new Y.Text('x')), 'content'],
		['a carriage return', (doc) => t(doc, 9).insert(0, 'a\r\nb'), 'line-end'],
		['a text too long', (doc) => t(doc, 9).insert(0, 'z'.repeat(100_001)), 'size']
	])('%s', (_, action, fault) => {
		expect(judged(action)).toEqual({ fault });
	});

	it('a text that grows too long in steps that are not committed yet', () => {
		const { doc } = clientDoing(() => undefined);
		const grow = () =>
			validator.judge(
				updateOf(doc, (d) => t(d, 9).insert(0, 'z'.repeat(30_000))),
				'mina'
			).fault;
		expect([grow(), grow(), grow(), grow()]).toEqual([null, null, null, 'size']);
	});

	it('an edit whose ground was never sent', () => {
		const { doc } = clientDoing((d) => t(d, 1).insert(0, 'withheld'));
		expect(
			validator.judge(
				updateOf(doc, (d) => t(d, 1).insert(8, 'x')),
				'mina'
			)
		).toEqual({ fault: 'gap' });
		expect(
			validator.judge(
				updateOf(doc, (d) => t(d, 1).delete(0, 3)),
				'mina'
			)
		).toEqual({ fault: 'gap' });
	});

	it('writing on as the client of another person', () => {
		const { doc, update } = clientDoing((d) => t(d, 1).insert(0, 'mine'));
		expect(validator.judge(update, 'mina').fault).toBeNull();
		const forged = updateOf(doc, (d) => t(d, 1).insert(4, 'forged'));
		expect(validator.judge(forged, 'eve')).toEqual({ fault: 'client' });
	});

	it('writing on as the client of a person whose edits were stored before', () => {
		const { doc, update } = clientDoing((d) => t(d, 1).insert(0, 'mine'));
		Y.applyUpdate(server, update);
		const owners = new Owners();
		owners.recall(doc.clientID, 'mina');
		validator = new UpdateValidator(server, owners);
		const next = updateOf(doc, (d) => t(d, 1).insert(4, 'on'));
		expect(validator.judge(next, 'eve')).toEqual({ fault: 'client' });
		expect(validator.judge(next, 'mina').fault).toBeNull();
	});

	it.each<[string, Uint8Array]>([
		['nothing at all', raw()],
		['seven bytes that would allocate 268 MB', raw(1, 255, 255, 255, 15, 1, 0)],
		['an update cut short', Y.encodeStateAsUpdate(new Y.Doc()).slice(0, 1)]
	])('%s', (_, bytes) => {
		expect(validator.judge(bytes, 'mina')).toEqual({ fault: 'malformed' });
	});
});

describe('forged structs, written byte by byte', () => {
	const ORIGIN = 128;
	const RIGHT = 64;
	const STRING = 4;
	interface Forged {
		client: number;
		clock: number;
		left?: [number, number];
		right?: [number, number];
		text: string;
	}
	/** Blocks of one struct each, and ranges to delete. */
	function forge(structs: Forged[], deletions: [client: number, clock: number, length: number][] = []): Uint8Array {
		return encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, structs.length);
			for (const { client, clock, left, right, text } of structs) {
				for (const n of [1, client, clock]) encoding.writeVarUint(encoder, n);
				encoding.writeUint8(encoder, STRING | (left ? ORIGIN : 0) | (right ? RIGHT : 0));
				for (const n of [...(left ?? []), ...(right ?? [])]) encoding.writeVarUint(encoder, n);
				encoding.writeVarString(encoder, text);
			}
			encoding.writeVarUint(encoder, deletions.length);
			for (const [client, clock, length] of deletions)
				for (const n of [client, 1, clock, length]) encoding.writeVarUint(encoder, n);
		});
	}
	/** The clock of the first letter of a seeded segment. */
	const firstOf = (i: number): [number, number] => {
		const { client, clock } = t(server, i)._start!.id;
		return [client, clock];
	};

	it('an honest one passes, so that the others fail for their own reason', () => {
		const update = forge([{ client: 5, clock: 0, left: firstOf(1), text: 'x' }]);
		expect(validator.judge(update, 'eve')).toMatchObject({ fault: null, growth: new Map([['s1', 1]]) });
		Y.applyUpdate(server, update);
		expect(t(server, 1).toString()).toBe('sxegment text number 1');
	});

	it('text tied between two segments', () => {
		const update = forge([{ client: 5, clock: 0, left: firstOf(1), right: firstOf(2), text: 'x' }]);
		expect(validator.judge(update, 'eve')).toEqual({ fault: 'mixed' });
	});

	it('text that overlaps known text of its client in another segment', () => {
		const first = forge([{ client: 5, clock: 0, left: firstOf(1), text: 'xy' }]);
		const overlap = forge([{ client: 5, clock: 1, left: firstOf(2), text: 'zzz' }]);
		expect([first, overlap].map((u) => validator.judge(u, 'eve').fault)).toEqual([null, 'mixed']);
	});

	it('two that wait for each other, and one that waits for itself', () => {
		const circle = forge([
			{ client: 5, clock: 0, left: [6, 0], text: 'x' },
			{ client: 6, clock: 0, left: [5, 0], text: 'x' }
		]);
		const self = forge([{ client: 5, clock: 0, left: [5, 0], text: 'x' }]);
		expect([circle, self].map((u) => validator.judge(u, 'eve').fault)).toEqual(['gap', 'gap']);
	});

	it('two blocks of one client, of which Yjs would forget the first', () => {
		const update = forge([
			{ client: 5, clock: 0, left: firstOf(1), text: 'x' },
			{ client: 5, clock: 1, left: [5, 0], text: 'y' }
		]);
		expect(validator.judge(update, 'eve')).toEqual({ fault: 'malformed' });
	});

	it('deletions that overlap, that hold nothing, that reach beyond what is known', () => {
		const [client, clock] = firstOf(1);
		const twice = forge([], [[client, clock, 2], [client, clock + 1, 2]]); // prettier-ignore
		const empty = forge([], [[client, clock, 0]]);
		const beyond = forge([], [[client, clock, 2 ** 30]]);
		expect([twice, empty, beyond].map((u) => validator.judge(u, 'eve').fault)).toEqual([
			'malformed',
			'malformed',
			'gap'
		]);
	});

	it('a long chain through many clients is followed in linear time', () => {
		const count = 20_000;
		const chain = Array.from({ length: count }, (_, i) => {
			const left: [number, number] = i === count - 1 ? firstOf(1) : [101 + i, 0];
			return { client: 100 + i, clock: 0, left, text: 'x' };
		});
		const update = forge(chain);
		expect(leastTime(2000, () => expect(validator.judge(update, 'eve').fault).toBeNull())).toBeLessThan(2000);
	});
});

it('whatever bytes are changed in an update, it is refused or applies without a gap and keeps every segment', () => {
	const { update } = clientDoing((doc) =>
		doc.transact(() => {
			t(doc, 1).insert(2, 'ab');
			t(doc, 2).delete(1, 3);
		})
	);
	const before = Y.encodeStateAsUpdate(server);
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(update.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (flips) => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, before);
			const changed = update.slice();
			for (const [at, byte] of flips) changed[at] = byte;
			if (new UpdateValidator(doc).judge(changed, 'eve').fault !== null) return;
			Y.applyUpdate(doc, changed);
			expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
			expect(segmentsOf(doc).size).toBe(30);
			expect([...doc.share.keys()]).toEqual(['segments']);
		}),
		{ numRuns: 3000, seed: 3 }
	);
});
