import { CHECKS } from '$lib/core/check/registry';
import { rankOf } from '$server/desk/indexed';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import type { Actor } from '$lib/core/access/access';
import type { App } from '$server/app';
import type { Db } from '$server/db/client';
import { actorById, grantRole, insertUser } from '$server/db/people';
import type { DocumentProgressTable, RowCheckTable, RowStateTable } from '$server/db/schema';
import { newId } from '$server/id';
import { insertProject } from '$server/usecases/create-project';

const LANGS = ['ja', 'ko'] as const;
const STATES = ['untouched', 'in-progress', 'confirmed', 'approved', 'stale', 'template', 'left-out'] as const;
const DAY = 24 * 60 * 60 * 1000;
const PAPER = 'Attention over slow maps, a study of what changes when the map is';

/** A project of the size that is measured, and a person of it. */
export interface Crowd {
	slug: string;
	/** Editor of both languages, who wrote a tenth of the rows and is at a tenth of the documents. */
	me: Actor;
	other: Actor;
	/** A document in the middle. */
	document: string;
}

/** Numbers that look random and are the same in each run. */
function dice(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
	for (let n = 0; n < rows.length; n += 500) await insert(rows.slice(n, n + 500));
}

/** Makes documents in both languages, with what lists show of their rows. Findings, claims and days are few and uneven, as
 * they are; every tenth document has no row that blocks.
 * @param documents how many
 * @param segments of each */
export async function makeCrowd(app: App, documents: number, segments: number): Promise<Crowd> {
	const { db } = app.database;
	const { id: project, slug } = await insertProject(app, { slug: 'crowd', name: 'Crowd', peopleNeeded: 2 }, null);
	const people: string[] = [];
	for (const name of ['Me', 'Other', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']) {
		const { id } = await insertUser(db, name, null, false);
		await grantRole(db, id, { project, role: 'editor', langs: '*' });
		people.push(id);
	}
	const roll = dice(7);
	const start = Date.now() - documents * 60_000;
	for (let n = 0; n < documents; n++)
		await db
			.transaction()
			.execute((trx) => makeDocument(trx, { project, n, at: start + n * 60_000, segments, people, roll }));
	await db.deleteFrom('row_dirty').execute();
	const [me, other] = [(await actorById(db, people[0]!))!, (await actorById(db, people[1]!))!];
	return { slug, me, other, document: `post-${documents >> 1}` };
}

interface Plan {
	project: string;
	n: number;
	at: number;
	segments: number;
	people: string[];
	roll: (sides: number) => number;
}

async function makeDocument(db: Db, { project, n, at, segments, people, roll }: Plan): Promise<void> {
	const id = newId(at);
	await db
		.insertInto('document')
		.values({
			...{ id, project_id: project, slug: `post-${n}`, title: `Papers of week ${n}` },
			...{ created_by: null, created_at: at }
		})
		.execute();
	const rows = Array.from({ length: segments }, (_, i) => ({ id: newId(at), i }));
	await inParts(rows, (part) =>
		db
			.insertInto('segment')
			.values(
				part.map((row) => ({
					...{ id: row.id, document_id: id, label: `s${row.i}`, position: row.i, kind: 'paragraph' },
					...{ paper: paperOf(n, row.i), left_out: 0 }
				}))
			)
			.execute()
	);
	for (const lang of LANGS) {
		await db
			.insertInto('document_lang')
			.values({ document_id: id, lang, epoch: 1, title: `第${n}週の論文`, notices: '[]', added_at: at })
			.execute();
		const listed = rows.map((row) => rowOf({ project, n, people, roll }, id, lang, row));
		await inParts(listed, (part) => db.insertInto('row_state').values(part).execute());
		const checks = listed.flatMap((row) => checksOf(row, roll));
		await inParts(checks, (part) => db.insertInto('row_check').values(part).execute());
		await db.insertInto('document_progress').values(progressOf(listed, roll)).execute();
		if (roll(3) === 0)
			await db
				.insertInto('assignment')
				.values({
					...{ document_id: id, lang, user_id: roll(4) === 0 ? null : people[roll(people.length)]! },
					...{ assigned_by: people[0]!, assigned_at: at, due_at: Date.now() + (roll(60) - 20) * DAY, told_at: null }
				})
				.execute();
	}
}

const paperOf = (n: number, i: number): string => `${PAPER} ${['wide', 'deep', 'old', 'new'][i % 4]} (${n}-${i >> 3})`;

function rowOf(
	{ project, n, people, roll }: Pick<Plan, 'project' | 'n' | 'people' | 'roll'>,
	document: string,
	lang: string,
	{ id, i }: { id: string; i: number }
): RowStateTable {
	const refused = roll(500) === 0;
	const state = refused ? 'changes-requested' : STATES[Math.min(roll(7), roll(12))]!;
	const paper = paperOf(n, i);
	const written = state === 'untouched' || state === 'template' || state === 'left-out';
	const blocking = n % 10 !== 0 && roll(30) === 0 ? 1 : 0;
	const disputed = roll(1000) === 0 ? 1 : 0;
	return {
		...{ segment_id: id, lang, project_id: project, document_id: document, rank: rankOf(document, lang, i) },
		...{ label: `s${i}`, kind: 'paragraph', paper, paper_key: paper.toLowerCase(), state },
		...{ paper_rank: rankOf(document, lang, i - (i % 8)), blocking, disputed, blocks: blocking | disputed },
		others: roll(8) === 0 ? 1 : 0,
		author_id: written ? null : people[roll(people.length)]!,
		waits_by: state === 'confirmed' ? people[roll(people.length)]! : null,
		source_start:
			'We look at what happens to a map when it is read slowly, and find that little of it changes at first.',
		target_start: '地図をゆっくり読むと何が起きるかを調べ、はじめはほとんど変わらないことを示す。'
	};
}

const checksOf = (row: RowStateTable, roll: (sides: number) => number): RowCheckTable[] =>
	row.blocking + row.others === 0
		? []
		: [
				{
					...{ segment_id: row.segment_id, lang: row.lang, project_id: row.project_id, document_id: row.document_id },
					...{ rank: row.rank, check_id: CHECKS[Math.min(roll(CHECKS.length), roll(CHECKS.length))]!.id, earlier: 0 }
				}
			];

function progressOf(rows: readonly RowStateTable[], roll: (sides: number) => number): DocumentProgressTable {
	const { document_id, lang, project_id } = rows[0]!;
	const states: Record<string, number> = {};
	for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
	const passing = (states.approved ?? 0) + (states.template ?? 0);
	const counted = rows.length - (states['left-out'] ?? 0);
	return {
		listed: rows.length,
		...{ document_id, lang, project_id, rows: counted, passing, open: counted - passing },
		...{ confirmed: states.confirmed ?? 0, blocking: rows.filter((row) => row.blocking > 0).length },
		...{ disputes: rows.filter((row) => row.disputed > 0).length, ready: roll(20) === 0 ? 1 : 0 },
		...{ release: roll(3), changed: roll(2), states: JSON.stringify(states), rules: RULES_VERSION },
		indexed_at: Date.now()
	};
}
