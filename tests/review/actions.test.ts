import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { allTexts, observeTexts, seed } from '../../src/lib/collab/shared-text';
import { DeskActions, waitingOf } from '../../src/lib/review/actions';
import { DeskApi } from '../../src/lib/review/api';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { planCertain, planRepairs } from '../../src/lib/review/plans';
import { certainRepairs, repairsOf } from '../../src/lib/review/repairs';
import { causes } from '../../src/lib/review/causes';
import { Words } from '../../src/lib/review/words';
import { Announcer } from '../../src/lib/ui/announcer.svelte';
import type { DeskView } from '../../src/lib/core/workflow/desk-view';
import { RULES_VERSION } from '../../src/lib/core/check/rules-version';
import { findingKey } from '../../src/lib/core/check/key';
import { deskView, findingOn } from './fixture';

const TEXT = '모델을 훈련하고 훈련한다';

/** A desk on a real shared text, before a server that answers what the test says. */
function stage(view: DeskView, answers: Record<string, () => Response> = {}) {
	const desk = new DeskState(view);
	const words = new Words();
	words.doc = new Y.Doc();
	seed(
		words.doc,
		view.status.rows.map(({ id, text }) => ({ segment: id, text }))
	);
	observeTexts(words.doc, (segment, text) => (desk.row(segment)!.text = text));
	desk.room = { doc: words.doc } as DeskState['room'];
	const sent: [string, unknown][] = [];
	const send: typeof fetch = async (url, init) => {
		const path = String(url).split('/ko/')[1] ?? '';
		if (path === 'status') return Response.json(view.status);
		sent.push([path, JSON.parse(String(init?.body))]);
		return answers[path]?.() ?? Response.json({});
	};
	const voice = new Announcer();
	const actions = new DeskActions(desk, new DeskApi('d', 'ko', send), words, voice, async () => true);
	const text = (id: string) => allTexts(words.doc!).get(id);
	return { desk, actions, voice, sent, text, said: () => voice.notices.at(-1)?.text ?? '' };
}

describe('actions of a desk', () => {
	it('sends the text of now with a decision', async () => {
		const { actions, desk, sent } = stage(deskView([{ id: 'a', text: TEXT }]), {
			decisions: () => Response.json({ verdicts: [{ segment: 'a', state: 'confirmed', refused: null }] })
		});
		expect(await actions.decide('confirm', [desk.row('a')!])).toBe(true);
		expect(sent).toEqual([
			[
				'decisions',
				{ kind: 'confirm', rows: [{ segment: 'a', source: 'source', text: TEXT }], why: null, reason: null }
			]
		]);
	});

	it('says why a row was refused and offers to go there', async () => {
		const { actions, desk, voice } = stage(deskView([{ id: 'a', text: TEXT }]), {
			decisions: () => Response.json({ verdicts: [{ segment: 'a', state: null, refused: 'segment.text-changed' }] })
		});
		expect(await actions.decide('approve', [desk.row('a')!])).toBe(false);
		expect(voice.notices[0]).toMatchObject({ look: 'alarm' });
		expect(voice.notices[0]?.text).toContain('The text changed since you opened it');
		expect(voice.notices[0]?.action).not.toBeNull();
	});

	it('does not ask the server to approve over an open blocking finding', async () => {
		const { actions, sent, said } = stage(deskView([{ id: 'a', text: TEXT }], [findingOn('a', TEXT, '훈련하고')]));
		await actions.decideAndGo('approve', 'none');
		expect(sent).toEqual([]);
		expect(said()).toContain('blocks');
	});

	it('repairs and takes the repair back', () => {
		const finding = findingOn('a', TEXT, '훈련하고', {}, '학습하고');
		const { actions, desk, voice, text } = stage(deskView([{ id: 'a', text: TEXT }], [finding]));
		actions.applyFix(desk.row('a')!, finding.fixes[0]!);
		expect(text('a')).toBe('모델을 학습하고 훈련한다');
		voice.notices[0]?.action?.run();
		expect(text('a')).toBe(TEXT);
	});

	it('refuses a repair that was made for another text', () => {
		const finding = findingOn('a', TEXT, '훈련하고', {}, '학습하고');
		const { actions, desk, text, said } = stage(deskView([{ id: 'a', text: TEXT }], [finding]));
		desk.row('a')!.text = `새 ${TEXT}`;
		actions.applyFix(desk.row('a')!, finding.fixes[0]!);
		expect(text('a')).toBe(TEXT);
		expect(said()).toContain('changed in the meantime');
	});

	it('makes all certain repairs of several rows, undone by one step', () => {
		const findings = ['a', 'b'].flatMap((id) => [
			findingOn(id, TEXT, '훈련하고', {}, '학습하고'),
			findingOn(id, TEXT, '훈련한다', {}, '학습한다')
		]);
		const { actions, desk, voice, text } = stage(
			deskView(
				['a', 'b'].map((id) => ({ id, text: TEXT })),
				findings
			)
		);
		actions.applyAll(planCertain(desk));
		expect([text('a'), text('b')]).toEqual(['모델을 학습하고 학습한다', '모델을 학습하고 학습한다']);
		voice.notices[0]?.action?.run();
		expect([text('a'), text('b')]).toEqual([TEXT, TEXT]);
	});

	it('leaves a row alone whose text changed after its repairs were worked out, and says so', () => {
		const findings = ['a', 'b'].map((id) => findingOn(id, TEXT, '훈련하고', {}, '학습하고'));
		const { actions, desk, voice, text } = stage(
			deskView(
				['a', 'b'].map((id) => ({ id, text: TEXT })),
				findings
			)
		);
		const plans = planRepairs(desk, certainRepairs(desk));
		actions.words.write(desk.row('a')!, `새 ${TEXT}`);
		actions.applyAll(plans);
		expect([text('a'), text('b')]).toEqual([`새 ${TEXT}`, '모델을 학습하고 훈련한다']);
		expect(voice.notices.map((n) => n.text).join(' ')).toContain('1 row was left alone');
	});

	it('undoes what nobody edited since, and says what stays', () => {
		const findings = ['a', 'b'].map((id) => findingOn(id, TEXT, '훈련하고', {}, '학습하고'));
		const { actions, desk, voice, text, said } = stage(
			deskView(
				['a', 'b'].map((id) => ({ id, text: TEXT })),
				findings
			)
		);
		actions.applyAll(planRepairs(desk, certainRepairs(desk)));
		actions.words.write(desk.row('b')!, '누가 썼다');
		voice.notices[0]?.action?.run();
		expect([text('a'), text('b')]).toEqual([TEXT, '누가 썼다']);
		expect(said()).toContain('1 row keeps its repair');
	});

	it('plans no repair of a finding that is set aside or was made for another text, and names the approved rows', () => {
		const findings = ['a', 'b', 'c'].map((id) => findingOn(id, TEXT, '훈련하고', {}, '학습하고'));
		const { desk } = stage(
			deskView(
				[
					{ id: 'a', text: TEXT, state: 'approved', approved: TEXT },
					{ id: 'b', text: TEXT },
					{ id: 'c', text: TEXT }
				],
				findings
			)
		);
		desk.row('b')!.text = `${TEXT}!`;
		const closure = { action: 'false-alarm', scope: 'row', segment: 'c', check: 'test.word', reason: '' } as const;
		const people = { by: 'x', second: 'y', byName: 'X', secondName: 'Y', id: 'z', at: 1, rules: RULES_VERSION };
		desk.status = { ...desk.status, closures: [{ ...closure, ...people, key: findingKey(findings[2]!) }] };
		expect(planRepairs(desk, certainRepairs(desk)).map(({ row, approved }) => [row.id, approved])).toEqual([
			['a', true]
		]);
	});

	it('takes for a cause the certain repair of each place, and an uncertain one only where it says the same', () => {
		const place = (id: string, to: string, certain: boolean) => {
			const finding = findingOn(id, TEXT, '훈련하고', {}, to);
			return { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, certain })) };
		};
		const [cause] = causes([place('a', '학습하고', false), place('b', '학습하며', true), place('c', '배우고', false)]);
		expect(repairsOf(cause!).map(({ finding, fix }) => [finding.segment, fix.replacement])).toEqual([
			['a', '학습하고'],
			['b', '학습하며']
		]);
	});

	it('confirms a paper without the rows that a finding blocks', () => {
		const { desk } = stage(
			deskView(
				['a', 'b'].map((id) => ({ id, text: TEXT, paper: 'Paper' })),
				[findingOn('a', TEXT, '훈련하고')]
			)
		);
		expect(waitingOf(desk.papers[0]!).map((row) => row.id)).toEqual(['b']);
	});

	it('says what the gate refused in the reader’s language, or the server’s own words', async () => {
		const refuse = (body: object) => () => Response.json(body, { status: 409 });
		const known = stage(deskView([]), {
			releases: refuse({ code: 'publish.blocked', message: '', detail: '2 findings' })
		});
		expect(await known.actions.publish(false)).toBe(false);
		expect(known.said()).toContain('2 findings');
		const unknown = stage(deskView([]), {
			releases: refuse({ code: 'new.code', message: 'Something new.', detail: '' })
		});
		await unknown.actions.publish(false);
		expect(unknown.said()).toBe('Something new.');
	});

	it('leaves a row out and offers to take it in again', async () => {
		const { actions, desk, sent, voice } = stage(deskView([{ id: 'a', text: TEXT }]), {});
		await actions.leaveOut(desk.row('a')!, true);
		voice.notices[0]?.action?.run();
		await expect
			.poll(() => sent)
			.toEqual([
				['rows/a', { leftOut: true }],
				['rows/a', { leftOut: false }]
			]);
	});
});
