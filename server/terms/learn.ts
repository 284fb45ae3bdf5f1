import { corrections } from '$lib/core/glossary/learn/correction';
import { lessonKey, lessonsOf, type Lesson } from '$lib/core/glossary/learn/lesson';
import { folded } from '$lib/core/glossary/fold';
import { isAccepted } from '$lib/core/glossary/row-terms';
import type { Concept } from '$lib/core/glossary/concept';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import { lastApproved, READY } from '$lib/core/workflow/state';
import type { App } from '../app';
import {
	documentCorrections,
	lessonAnswers,
	maintainersOf,
	noteOffered,
	repeatedCorrections,
	replaceCorrections
} from '../db/lessons';
import type { CorrectionTable } from '../db/schema';
import type { Desk, DeskRow } from '../desk/desk';
import { notify } from '../usecases/notify';
import { inTurns } from './turns';

/** Lessons that one statement asks for. */
const AT_ONCE = 200;

/** When a row was approved as it stands; null where it is not. A text confirmed by rule teaches nothing. */
function approvedAt({ state, facts }: DeskRow): number | null {
	const last = lastApproved(facts);
	return READY.includes(state) && last?.text === facts.text ? last.at : null;
}

/** Rows whose approved text corrects nothing, with the moment of the approval: a document is read after every edit. */
const barren = new Map<string, number>();
const MOST_BARREN = 50_000;

function freshly(desk: Desk, { id, facts }: DeskRow, machine: string, at: number): CorrectionTable[] {
	const found = corrections(machine, facts.text, language(desk.lang));
	if (barren.size >= MOST_BARREN) barren.clear();
	if (found.length === 0) barren.set(`${id} ${desk.lang}`, at);
	return found.map((one, n) => ({
		...{ segment_id: id, lang: desk.lang, n, project_id: desk.project.id, document_id: desk.document.id },
		...{ from_text: one.from, to_text: one.to, lesson: lessonKey(one), compound: one.compound ? 1 : 0 },
		approved_at: at
	}));
}

/** What the approved rows of a desk correct. Rows whose approval is the one that was read before stay as they were. */
function* correctionsOf(desk: Desk, known: ReadonlyMap<string, CorrectionTable[]>): Generator<void, CorrectionTable[]> {
	const made: CorrectionTable[] = [];
	for (const row of desk.rows) {
		const at = approvedAt(row);
		if (at === null || row.machine === null || row.source === null) continue;
		// What people wrote before is no mistake of a machine.
		if (row.memory?.taken) continue;
		const before = known.get(row.id);
		if (before?.[0]?.approved_at === at) made.push(...before);
		else if (barren.get(`${row.id} ${desk.lang}`) !== at) made.push(...freshly(desk, row, row.machine, at));
		yield;
	}
	return made;
}

const bySegment = (rows: readonly CorrectionTable[]): Map<string, CorrectionTable[]> => {
	const found = new Map<string, CorrectionTable[]>();
	for (const row of rows) found.set(row.segment_id, [...(found.get(row.segment_id) ?? []), row]);
	return found;
};

/** Brings the corrections of a document in line with its approvals, and tells the maintainers of what is now learnt. */
export async function learn(app: App, desk: Desk): Promise<void> {
	const { db } = app.database;
	const before = bySegment(await documentCorrections(db, desk.document.id, desk.lang));
	const now = bySegment(await inTurns(correctionsOf(desk, before)));
	const face = (rows: CorrectionTable[] | undefined): string =>
		(rows ?? []).map(({ lesson, approved_at: at }) => `${at} ${lesson}`).join('\n');
	const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
		(segment) => face(before.get(segment)) !== face(now.get(segment))
	);
	if (changed.length === 0) return;
	const written = changed.flatMap((segment) => now.get(segment) ?? []);
	await replaceCorrections(db, desk.lang, changed, written);
	await tellOf(app, desk, [...new Set(written.map(({ lesson }) => lesson))]);
}

/** Tells the maintainers of lessons that nobody was told of, each once. */
async function tellOf(app: App, { project, lang }: Desk, keys: readonly string[]): Promise<void> {
	const { db } = app.database;
	const answered = new Set((await lessonAnswers(db, project.id, lang)).map(({ lesson }) => lesson));
	const asked = keys.filter((key) => !answered.has(key));
	const lessons: Lesson[] = [];
	for (let at = 0; at < asked.length; at += AT_ONCE)
		lessons.push(...lessonsOf(await repeatedCorrections(db, project.id, lang, asked.slice(at, at + AT_ONCE))));
	const { concepts } = await app.termbases.of(project.id);
	const news = lessons.filter((lesson) => !isSaid(concepts, lang, lesson));
	if (news.length === 0) return;
	const maintainers = await maintainersOf(db, project.id);
	for (const { key: lesson, from, to } of news) {
		const answer = { project_id: project.id, lang, lesson, from_text: from, to_text: to };
		const first = await noteOffered(db, { ...answer, answer: 'offered', user_id: null, answered_at: Date.now() });
		if (first)
			await notify(db, maintainers, { kind: 'lesson', by: null, project: project.id, lang, detail: { from, to } });
	}
}

/** Does a concept already have the old words as wrong and the new ones as right? */
function isSaid(concepts: readonly Concept[], lang: TargetLang, { from, to }: Lesson): boolean {
	const [wrong, right] = [folded(from), folded(to)];
	return concepts.some(({ renderings }) => {
		const own = renderings.filter((rendering) => rendering.lang === lang);
		return (
			own.some((rendering) => !isAccepted(rendering) && folded(rendering.text) === wrong) &&
			own.some((rendering) => isAccepted(rendering) && folded(rendering.text) === right)
		);
	});
}
