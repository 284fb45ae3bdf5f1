import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { TermFormat } from '$lib/core/glossary/exchange/exchange';
import { termFile } from '$lib/core/glossary/exchange/formats';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { actorById, grantRole, insertUser } from '$server/db/people';
import { projectBySlug } from '$server/db/projects';
import { insertProject } from '$server/usecases/create-project';
import { exportTerms } from '$server/usecases/export-terms';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import { saveConcept } from '$server/usecases/save-concept';
import { undoBatch } from '$server/usecases/undo-terms';
import type { Measure } from '../terms';
import { manyConcepts } from './concepts';
import { atOnce } from '$lib/core/steps';

/** What saving a concept may take until checks use it, in milliseconds, half of the times. */
const GOAL = 500;
const SAVES = 9;
const FORMATS = ['csv', 'tbx', 'md'] as const;

/** Milliseconds it took, and the longest that the process answered nobody meanwhile. */
interface Took {
	what: string;
	ms: number;
	held: number;
}

/** Looks again and again whether its turn comes, and keeps the longest wait. */
async function timed<T>(what: string, act: () => Promise<T>): Promise<[Took, T]> {
	let [last, held] = [performance.now(), 0];
	const look = setInterval(() => {
		const now = performance.now();
		held = Math.max(held, now - last);
		last = now;
	}, 1);
	const began = performance.now();
	const made = await act();
	const ended = performance.now();
	clearInterval(look);
	return [{ what, ms: Math.round(ended - began), held: Math.round(Math.max(held, ended - last)) }, made];
}

async function exchange(app: App, actor: Actor, format: TermFormat, concepts: readonly Concept[]): Promise<Took[]> {
	const slug = `files-${format}`;
	const bytes = Buffer.from(atOnce(termFile(format).write(concepts, 'Bench')));
	const upload = { name: `terms.${format}`, bytes, format };
	const size = `${(bytes.length / 1e6).toFixed(1)} MB of ${format}`;
	const [looked] = await timed(`${size}: what it would do`, () => previewTerms(app, actor, slug, upload));
	const [taken, { batch }] = await timed(`${size}: taken in`, () => importTerms(app, actor, slug, upload));
	const [written] = await timed(`${size}: written`, () => exportTerms(app, actor, slug, format));
	const [undone] = await timed(`${size}: taken back`, () => undoBatch(app, actor, slug, batch));
	return [looked, taken, written, undone];
}

/** One concept saved, until the index of checks has it. */
async function saves(app: App, actor: Actor, concepts: readonly Concept[]): Promise<Took[]> {
	const upload = {
		name: 'terms.csv',
		bytes: Buffer.from(atOnce(termFile('csv').write(concepts, 'Bench'))),
		format: 'csv' as const
	};
	const { id } = (await projectBySlug(app.database.db, 'saves'))!;
	await importTerms(app, actor, 'saves', upload);
	const used = async (): Promise<void> => void (await app.termbases.of(id)).index.inSource('a sampler');
	const times = [(await timed('the index, first', used))[0]];
	for (let n = 0; n < SAVES; n++) {
		const [{ english, renderings, definition }] = [concepts[n * 100]!];
		const concept = { english, renderings, definition, caseSensitive: false, doNotTranslate: false, note: `save ${n}` };
		const known = (await app.termbases.of(id)).concepts.find((one) => one.english[0] === english[0])!;
		const act = () => saveConcept(app, actor, 'saves', known.id, concept).then(used);
		times.push((await timed('one concept saved and used', act))[0]);
	}
	return times;
}

/** What maintainers wait for: saving one concept, files in each format in, out and taken back. */
export const curating: Measure = async (count) => {
	const data = mkdtempSync(join(tmpdir(), 'variorum-terms-'));
	const app = await openApp(readConfig({ VARIORUM_DATA: data }), (error) => console.error(error));
	const { db } = app.database;
	const user = await insertUser(db, 'Mia', null, false);
	for (const slug of ['saves', ...FORMATS.map((format) => `files-${format}`)]) {
		const { id } = await insertProject(app, { slug, name: slug, peopleNeeded: 2 }, null);
		await grantRole(db, user.id, { project: id, role: 'maintainer', langs: '*' });
	}
	const actor = (await actorById(db, user.id))!;
	const concepts = manyConcepts(count);
	const [first, ...each] = await saves(app, actor, concepts);
	const median = each.sort((a, b) => a.ms - b.ms)[each.length >> 1]!;
	const figures = [first!, median];
	for (const format of FORMATS) figures.push(...(await exchange(app, actor, format, concepts)));
	console.log('\nCurating: SQLite, milliseconds; held is the longest that nobody else was answered.');
	console.table(figures);
	await app.close();
	rmSync(data, { recursive: true, force: true });
	return { ours: { save: median, files: figures.slice(2) }, ratio: Number((GOAL / median.ms).toFixed(2)) };
};
