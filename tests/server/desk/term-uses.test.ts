import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Concept, Rendering } from '$lib/core/glossary/concept';
import { changeConcept, conceptById, insertConcepts, projectConcepts } from '$server/db/concepts';
import type { DocumentTable, TermUseTable } from '$server/db/schema';
import { readDesk, checkedRows, roomOf } from '$server/desk/desk';
import { Findings } from '$server/desk/findings';
import { documentUses } from '$server/desk/term-uses';
import { RuleBooks } from '$server/rules/rule-books';
import { Termbases } from '$server/terms/termbases';
import { storeDocument } from '$server/usecases/import-document';
import { readUpload } from '$server/usecases/preview-import';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from '../usecases/stage';

const ENGLISH = ['quiet harbour', 'harbour', 'lantern', 'slow road', 'tall mast'];
const KOREAN = ['고요한 항구', '항구', '등불', '느린 길', '높은 돛대', '항만'];

/** A post of two paragraphs, each about two of the words. */
function post(n: number): string {
	const about = (i: number): [string, string] => [ENGLISH[(n + i) % ENGLISH.length]!, KOREAN[(n + i) % KOREAN.length]!];
	const paragraphs = [0, 1].map((i) => {
		const [[one, eins], [two, zwei]] = [about(i), about(i + 1)];
		return `이 글은 ${eins}와 ${zwei}을 다룹니다.\n\nThis text is about the ${one} and a ${two}.`;
	});
	return `[2026/03/02 ~ 03/08] 이번 주의 논문\n\n글 ${n} / Text ${n}\n\n논문 소개\n\n${paragraphs.join('\n\n')}\n`;
}

const rendering = fc.record<Rendering>({
	...{ lang: fc.constant('ko'), text: fc.constantFrom(...KOREAN), note: fc.constant('') },
	...{ status: fc.constantFrom('preferred', 'admitted', 'forbidden'), condition: fc.constantFrom('source', 'always') }
});
const concept = fc.record<Concept>({
	...{ id: fc.constant(''), english: fc.uniqueArray(fc.constantFrom(...ENGLISH), { minLength: 1, maxLength: 2 }) },
	...{ caseSensitive: fc.constant(false), doNotTranslate: fc.boolean(), definition: fc.constant('') },
	...{ note: fc.constant(''), renderings: fc.array(rendering, { maxLength: 3 }) }
});
const step = fc.record({
	what: fc.constantFrom('add', 'change', 'remove', 'write', 'settle'),
	...{ n: fc.nat(20), concept, text: fc.constantFrom(...KOREAN) }
});

onBothDatabases('the uses of terms', (open) => {
	let test: TestApp;
	let s: Stage;
	const documents: DocumentTable[] = [];

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		documents.length = 0;
		for (let n = 0; n < 3; n++) {
			const [name, bytes] = [`text-${n}.ko.txt`, new TextEncoder().encode(post(n))];
			const { segments, title, notices } = readUpload({ name, bytes, format: null, lang: 'ko' });
			const file = { name, format: 'post' as const, bytes };
			const shown = { title: title ?? name, notices, into: null, engine: 'machine' };
			documents.push(
				await storeDocument(s.app, s.project, null, {
					project: s.project.slug,
					lang: 'ko',
					file,
					rows: segments,
					...shown
				})
			);
		}
	});
	afterEach(() => test.drop());

	const key = (use: TermUseTable): string => `${use.document_id} ${use.concept_id} ${use.rendering}`;
	const sorted = (uses: TermUseTable[]): TermUseTable[] => uses.sort((a, b) => (key(a) < key(b) ? -1 : 1));

	/** Everything counted from nothing. */
	async function counted(): Promise<{ uses: TermUseTable[]; findings: number }> {
		const { db } = s.app.database;
		const termbases = new Termbases(db);
		const fresh = { ...s.app, termbases, ruleBooks: new RuleBooks(db, termbases), findings: new Findings() };
		const all = [];
		for (const document of [s.document, ...documents]) {
			const desk = await readDesk(fresh, s.project, document, 'ko');
			const inputs = await fresh.findings.inputs(desk.room, checkedRows(desk), desk.book.rules);
			all.push(documentUses(desk, inputs));
		}
		return {
			uses: sorted(all.flatMap(({ uses }) => uses)),
			findings: all.reduce((sum, { sums }) => sum + sums.findings, 0)
		};
	}

	async function kept(): Promise<{ uses: TermUseTable[]; findings: number }> {
		const { db } = s.app.database;
		const uses = await db.selectFrom('term_use').selectAll().execute();
		const sums = await db.selectFrom('document_terms').select('findings').execute();
		return { uses: sorted(uses), findings: sums.reduce((sum, { findings }) => sum + findings, 0) };
	}

	async function take({ what, n, concept: next, text }: typeof step extends fc.Arbitrary<infer T> ? T : never) {
		const { db } = s.app.database;
		const own = (await projectConcepts(db, s.project.id)).filter(({ origin }) => origin === 'own');
		const one = own[n % Math.max(1, own.length)];
		if (what === 'add' || !one) await insertConcepts(db, s.project.id, [next], n % 2 ? 'own' : 'imported', null);
		else if (what === 'change') await changeConcept(db, s.project.id, one, { ...next, id: one.id }, s.editor.id);
		else if (what === 'remove') await changeConcept(db, s.project.id, one, null, s.editor.id);
		else if (what === 'settle') await s.app.rowIndex.settle();
		else {
			const document = documents[n % 3]!;
			const room = roomOf(document.id, 'ko', 1);
			const rows = [...(await s.app.rooms.texts(room)).keys()];
			await s.app.rooms.write(room, s.editor.id, [{ segment: rows[n % rows.length]!, text: `이것은 ${text}입니다.` }]);
		}
	}

	it('are what a full count finds, after any changes of terms and texts', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
				for (const each of steps) await take(each);
				await s.app.rowIndex.settle();
				expect(await kept()).toEqual(await counted());
			}),
			{ numRuns: process.env.LONG_TESTS === '1' ? 150 : 10 }
		);
	}, 600_000);

	it('are counted anew after a change of a term only in the documents that it may concern', async () => {
		const { db } = s.app.database;
		const read = () => db.selectFrom('document_progress').select(['document_id', 'indexed_at']).execute();
		const [id] = await insertConcepts(db, s.project.id, [made('tall mast', '높은 돛대')], 'own', null);
		await s.app.rowIndex.settle();
		await db.updateTable('document_progress').set({ indexed_at: 1 }).execute();
		const before = (await conceptById(db, s.project.id, id!))!;
		await changeConcept(db, s.project.id, before, { ...made('tall mast', '항만'), id: id! }, s.editor.id);
		await s.app.rowIndex.settle();
		const anew = (await read()).filter(({ indexed_at }) => indexed_at > 1).map(({ document_id }) => document_id);
		const texts = documents.map((document, n) => [document.id, post(n).includes('tall mast')] as const);
		expect(texts.map(([, about]) => about)).toContain(false);
		expect(new Set(anew)).toEqual(new Set(texts.filter(([, about]) => about).map(([id]) => id)));
		expect(await kept()).toEqual(await counted());
	});
});

const made = (english: string, text: string): Concept => ({
	...{ id: '', english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang: 'ko', text, status: 'preferred', condition: 'source', note: '' }]
});
