import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { decide } from '$server/usecases/decide';
import { documentStatus, openDocument, rowsStatus } from '$server/usecases/open-document';
import { onBothDatabases } from '../databases';
import { stage } from './stage';

onBothDatabases('a document whose findings take long', (open) => {
	it('is opened without them, and decisions wait for them', async () => {
		const test = await open();
		const { app, editor, at } = await stage(test.app);
		const whole = await openDocument(app, editor, at.document, 'ko');
		expect([whole.status.checked, whole.status.findings.length > 0]).toEqual([true, true]);
		const find = app.findings.of.bind(app.findings);
		vi.spyOn(app.findings, 'of').mockImplementation(async (...asked) => {
			await sleep(1000);
			return find(...asked);
		});
		const early = await openDocument(app, editor, at.document, 'ko');
		expect(early).toEqual({
			...whole,
			status: { ...whole.status, checked: false, findings: [], blockers: early.status.blockers }
		});
		const { segment } = whole.status.findings.find(({ blocks }) => blocks)!;
		const { text } = whole.status.rows.find(({ id }) => id === segment)!;
		const [verdict] = await decide(app, editor, at, 'approve', [{ segment, text }]);
		expect(verdict).toMatchObject({ segment, refused: 'segment.finding-open' });
		await test.drop();
	});
});

onBothDatabases('the status of some rows', (open) => {
	it('is what the whole document says of them, after edits and decisions too', async () => {
		const test = await open();
		const { app, reviewer, at } = await stage(test.app);
		const view = await openDocument(app, reviewer, at.document, 'ko');
		const rows = view.status.rows.filter(({ state }) => state !== 'left-out');
		const wrong = rows.find(({ id }) => view.status.findings.some((f) => f.segment === id))!;
		const [edited, decided] = rows.filter(({ id }) => id !== wrong.id) as [typeof wrong, typeof wrong];
		await app.rooms.write(view.room, reviewer.id, [{ segment: edited.id, text: `${edited.text} 12` }]);
		await decide(app, reviewer, at, 'confirm', [{ segment: decided.id, text: decided.text }]);

		const asked = [edited.id, decided.id, wrong.id];
		const some = await rowsStatus(app, reviewer, at.document, 'ko', [...asked, '00000000-0000-7000-8000-000000000000']);
		const whole = await documentStatus(app, reviewer, at.document, 'ko');
		expect(some.rows).toEqual(whole.rows.filter(({ id }) => asked.includes(id)));
		expect(some.rows.find(({ id }) => id === edited.id)).toMatchObject({
			text: `${edited.text} 12`,
			author: { id: reviewer.id }
		});
		expect(some.findings).toEqual(whole.findings.filter(({ segment }) => asked.includes(segment)));
		expect(some.findings.length).toBeGreaterThan(0);
		expect(some.closures).toEqual(whole.closures);
		await expect(rowsStatus(app, null, at.document, 'ko', asked)).rejects.toMatchObject({ code: 'access.sign-in' });
		await test.drop();
	});
});
