import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import type { CheckedRow } from '$lib/core/check/check';
import { runChecks } from '$lib/core/check/run';
import { deskTerms } from '$server/usecases/desk-terms';
import { documentStatus, openDocument } from '$server/usecases/open-document';
import { saveConcept } from '$server/usecases/save-concept';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const concept = (english: string, rendering: string): Omit<Concept, 'id'> => ({
	...{ english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang: 'ko', text: rendering, status: 'preferred', condition: 'source', note: '' }]
});

onBothDatabases('the terms that a screen of work gets', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	it('are a part of the termbase, by which the screen finds what the server finds', async () => {
		const view = await openDocument(s.app, s.editor, s.at.document, 'ko');
		const { index } = await s.app.termbases.of(s.project.id);
		expect(view.terms.length).toBeGreaterThan(0);
		expect(view.terms.length).toBeLessThan(index.concepts.length / 4);
		const texts = new Map(view.status.rows.map(({ id, state, text }) => [id, state === 'left-out' ? null : text]));
		const rows = view.rows.flatMap(({ id, kind, paper, sourceLang, source }): CheckedRow[] => {
			const target = texts.get(id) ?? null;
			if (target === null) return [];
			return [{ id, kind, paper, lang: 'ko', sourceLang: source === null ? null : sourceLang, source, target }];
		});
		expect(runChecks(rows, { terms: indexTerms(view.terms) })).toEqual(view.status.findings);
		expect(view.status.findings.some(({ check }) => check.startsWith('terminology.'))).toBe(true);
	});

	it('are asked for again when the termbase is another one, or people wrote other English', async () => {
		const curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
		const view = await openDocument(s.app, s.editor, s.at.document, 'ko');
		const ask = () => deskTerms(s.app, s.reviewer, s.at.document, 'ko');
		const { terms, says } = view;
		const { rules } = view.status;
		expect(await ask()).toEqual({ termbase: view.status.termbase, rules, terms, says });
		const [near, far] = [
			await saveConcept(s.app, curator, 'weekly', null, concept('billion tokens', '억 토큰')),
			await saveConcept(s.app, curator, 'weekly', null, concept('quiet room', '조용한 방'))
		];
		const { termbase } = await documentStatus(s.app, s.editor, s.at.document, 'ko');
		expect(termbase).toBeGreaterThan(view.status.termbase);
		const now = await ask();
		expect(now.termbase).toBe(termbase);
		const ids = ({ terms }: typeof now) => terms.map(({ id }) => id);
		expect([ids(now).includes(near), ids(now).includes(far)]).toEqual([true, false]);
		const row = view.status.rows.find(({ text }) => text.includes('중도 포기'))!;
		await s.app.rooms.write(view.room, s.editor.id, [{ segment: row.id, text: `${row.text} (quiet room)` }]);
		expect(ids(await ask())).toContain(far);
	});

	it('are for those who may read the document', async () => {
		await expect(deskTerms(s.app, null, s.at.document, 'ko')).rejects.toMatchObject({ code: 'access.sign-in' });
		const outsider = { ...s.reviewer, grants: [] };
		await expect(deskTerms(s.app, outsider, s.at.document, 'ko')).rejects.toMatchObject({ code: 'access.not-found' });
	});
});
