import { expect, it } from 'vitest';
import { decide } from '$server/usecases/decide';
import { documentStatus, openDocument, rowsStatus } from '$server/usecases/open-document';
import { onBothDatabases } from '../databases';
import { stage } from './stage';

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
