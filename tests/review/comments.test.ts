import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { allTexts, observeTexts, replaceText, seed, textOf } from '../../src/lib/collab/shared-text';
import type { ThreadView } from '../../src/lib/core/comment/thread';
import { DeskActions } from '../../src/lib/review/actions';
import { DeskApi } from '../../src/lib/review/api';
import { calledFor, withCall } from '../../src/lib/review/calling';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { threadAt, threadMarks } from '../../src/lib/review/editor-threads';
import { ownChanges } from '../../src/lib/review/editor/undo';
import { Words } from '../../src/lib/review/words';
import { Announcer } from '../../src/lib/ui/announcer.svelte';
import { deskView } from './fixture';

const TEXT = '모델을 훈련하고 훈련한다';

/** A thread on the second time that the text says it. */
function thread(more: Partial<ThreadView> = {}): ThreadView {
	const comment = {
		id: 'c',
		by: 'ed',
		byName: 'Ed',
		body: 'why',
		suggestion: '학습',
		at: 1,
		editedAt: null,
		removed: false
	};
	return {
		...{
			id: 't',
			segment: 'a',
			anchor: { text: TEXT, start: 9, end: 11 },
			blocking: false,
			by: 'ed',
			byName: 'Ed',
			at: 1
		},
		...{ resolved: null, resolvedByName: null, comments: [comment] },
		...more
	};
}

/** A desk of Mina with a thread of Ed on it, on a real shared text. */
function stage(begun: ThreadView, resolve = true) {
	const view = deskView([{ id: 'a', text: TEXT }]);
	view.status.threads = [begun];
	view.can.resolve = resolve;
	const desk = new DeskState(view);
	const words = new Words();
	const doc = (words.doc = new Y.Doc());
	seed(doc, [{ segment: 'a', text: TEXT }]);
	observeTexts(doc, (segment, text) => (desk.row(segment)!.text = text));
	desk.room = { doc } as unknown as DeskState['room'];
	const sent: [string, unknown][] = [];
	const send: typeof fetch = async (url, init) => {
		const path = String(url).split('/ko/')[1] ?? '';
		if (path === 'status') return Response.json(view.status);
		sent.push([path, JSON.parse(String(init?.body))]);
		return Response.json({ id: begun.id });
	};
	const voice = new Announcer();
	const actions = new DeskActions(desk, new DeskApi('d', 'ko', send), words, voice, async () => true);
	const take = () => actions.comments.take(desk.row('a')!, begun, begun.comments[0]!);
	const write = (text: string) => replaceText(doc, 'a', text, 'another person');
	return { desk, doc, take, write, sent, text: () => allTexts(doc).get('a'), said: () => voice.notices.at(-1)?.text };
}

describe('a suggestion', () => {
	it('takes the place of its words, wherever they stand by now, as one step of undo, and resolves its thread', async () => {
		const { doc, take, write, sent, text, said } = stage(thread());
		write(`이제 ${TEXT}`);
		await take();
		expect(text()).toBe('이제 모델을 훈련하고 학습한다');
		expect(sent).toEqual([['threads/t', { step: 'take', comment: 'c' }]]);
		expect(said()).toContain('the thread is resolved');
		ownChanges(textOf(doc, 'a')!).manager.undo();
		expect(text()).toBe(`이제 ${TEXT}`);
	});

	it('is not taken where its words are gone', async () => {
		const { take, write, sent, text, said } = stage(thread());
		write('모델을 쓴다');
		await take();
		expect([text(), sent]).toEqual(['모델을 쓴다', []]);
		expect(said()).toContain('gone');
	});

	it('of a thread that blocks leaves it open for its author or an editor', async () => {
		const { take, sent, text, said } = stage(thread({ blocking: true }), false);
		await take();
		expect([text(), sent]).toEqual(['모델을 훈련하고 학습한다', []]);
		expect(said()).toContain('Ed or an editor');
	});
});

describe('threads in an editor', () => {
	it('are underlined where their words stand, those on the whole row not at all', () => {
		const { desk, write } = stage(thread({ blocking: true }));
		const row = desk.row('a')!;
		write(`이제 ${TEXT}`);
		expect(threadMarks(row, desk)).toEqual([{ start: 12, end: 14, severity: 'blocking', thread: 't' }]);
		expect([11, 12, 14, 15].map((at) => threadAt(row, desk, at))).toEqual([null, 't', 't', null]);
		const whole = stage(thread({ anchor: { text: TEXT, start: 0, end: TEXT.length } }));
		expect(threadMarks(whole.desk.row('a')!, whole.desk)).toEqual([]);
	});
});

describe('unsent words', () => {
	it('stay until they are sent or dropped, and take a new selection', () => {
		const { comments } = stage(thread()).desk;
		const draft = comments.begin('a', { text: TEXT, start: 0, end: 3 });
		draft.body = 'unsent';
		expect(comments.draft('b')).toBeNull();
		expect(comments.begin('a', { text: TEXT, start: 4, end: 6 })).toBe(draft);
		expect([draft.body, draft.anchor?.start, draft.ready]).toEqual(['unsent', 4, true]);
		comments.drop('a');
		expect(comments.draft('a')).toBeNull();
	});
});

describe('names that are offered behind @', () => {
	const people = ['Ed', 'Ed Lore', '김민아'].map((name) => ({ id: name, name }));
	it.each([
		['look, @e', ['Ed', 'Ed Lore']],
		['look, @Ed', ['Ed Lore']],
		['여기 ＠김', ['김민아']],
		['@', ['Ed', 'Ed Lore', '김민아']],
		['me@e', []],
		['no sign', []]
	])('%s', (before, names) => expect(calledFor(before, people).map(({ name }) => name)).toEqual(names));

	it('take the place of what was begun', () => expect(withCall('@Rea and @e', 'Ed')).toBe('@Rea and @Ed '));
});
