import type { Actor } from '$lib/core/access/access';
import { hashOf } from '$server/id';
import { besideHash } from '$lib/core/memory/beside';
import type { App } from '$server/app';
import type { Db } from '$server/db/client';
import type { MemoryPairTable } from '$server/db/schema';
import { actorById, grantRole, insertUser } from '$server/db/people';
import { newId } from '$server/id';
import { insertProject } from '$server/usecases/create-project';

const ROWS = 100;
const WORDS = 12_000;
const LANGS = ['ja', 'ko'] as const;

/** Numbers that look random and are the same in each run. */
export function dice(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}
type Dice = ReturnType<typeof dice>;

const LATIN = [
	'ka',
	'lo',
	'mi',
	'ren',
	'tas',
	'vo',
	'shu',
	'bel',
	'dor',
	'win',
	'pra',
	'zen',
	'qui',
	'nal',
	'fer',
	'gos'
];
const LITTLE = ['the', 'of', 'and', 'a', 'to', 'in', 'is', 'that', 'for', 'we', 'with', 'on', 'by', 'as', 'it', 'are'];
const ENDINGS = ['', '', '', 's', 'ed', 'ing'];

/** A word: little ones are half of a text, the others are the rarer the higher their number is (Zipf). */
const numberOf = (roll: Dice): number => Math.floor(WORDS ** ((roll(1 << 20) + 1) / (1 << 20)));
const english = (n: number): string =>
	LATIN[n & 15]! + LATIN[(n >> 4) & 15]! + LATIN[(n >> 8) & 15]! + (n > 4095 ? LATIN[n >> 12]! : '');
/** Two letters for each word, from all of the script, then a particle. */
const korean = (n: number, roll: Dice): string =>
	String.fromCharCode(0xac00 + ((n * 7919) % 11172), 0xac00 + ((n * 104729) % 11172)) +
	['은', '를', '에서', '이', ''][roll(5)]!;
const japanese = (n: number, roll: Dice): string =>
	String.fromCharCode(0x4e00 + ((n * 7919) % 6000), 0x4e00 + ((n * 104729) % 6000)) +
	['は', 'を', 'で', 'が', 'の'][roll(5)]!;

interface Row {
	source: string;
	sourceLang: 'en' | 'ko';
	ja: string;
	ko: string;
}

export const LENGTHS = { short: [3, 8], sentence: [15, 30], paragraph: [80, 160] } as const;
export type Length = keyof typeof LENGTHS;

function textOf(words: readonly number[], roll: Dice): Row {
	const source = words
		.flatMap((n) => [LITTLE[roll(LITTLE.length)]!, english(n) + ENDINGS[roll(ENDINGS.length)]!])
		.join(' ');
	const own = words.map((n) => korean(n, roll)).join(' ');
	const year = roll(4) === 0 ? ` in ${2000 + roll(26)}` : '';
	const row = { ja: `${words.map((n) => japanese(n, roll)).join('')}。`, ko: `${own}.` };
	// Some posts are translated from Korean.
	return roll(50) === 0
		? { ...row, source: row.ko, sourceLang: 'ko' }
		: { ...row, source: `${source[0]!.toUpperCase()}${source.slice(1)}${year}.`, sourceLang: 'en' };
}

/** An earlier text in which some words are others. */
const variation = (row: Row, roll: Dice): Row => ({
	...row,
	source: row.source.replace(/\S+/g, (word) => (roll(12) === 0 ? english(numberOf(roll)) : word)),
	ko: `${korean(numberOf(roll), roll)} ${row.ko}`
});

/** Every sixth text is like an earlier one, every sixtieth the same. */
function rowFor(roll: Dice, known: Row[]): Row {
	const old = known[roll(known.length || 1)];
	if (old && roll(6) === 0) return roll(10) === 0 ? old : variation(old, roll);
	const kind = roll(10);
	const [least, most] = LENGTHS[kind < 3 ? 'short' : kind < 8 ? 'sentence' : 'paragraph'];
	const words = Array.from({ length: Math.ceil((least + roll(most - least)) / 2) }, () => numberOf(roll));
	const row = textOf(words, roll);
	if (known.length < 5000) known.push(row);
	return row;
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
	for (let n = 0; n < rows.length; n += 300) await insert(rows.slice(n, n + 300));
}

/** A row that can be asked for, by how many words it has. */
export interface Asked {
	document: string;
	segment: string;
	kind: Length | 'Korean source';
}

const kindOf = ({ source, sourceLang }: Row): Asked['kind'] | null => {
	if (sourceLang === 'ko') return 'Korean source';
	const length = source.split(' ').length;
	const names = Object.keys(LENGTHS) as Length[];
	return names.find((name) => length >= LENGTHS[name][0] && length <= LENGTHS[name][1] + 2) ?? null;
};

async function makeDocument(
	db: Db,
	at: { project: string; user: string; n: number },
	made: readonly Row[]
): Promise<Asked[]> {
	const time = Date.now() - 1e9 + at.n * 1000;
	const id = newId(time);
	const slug = `post-${at.n}`;
	const rows = made.map((row, i) => ({ ...row, i, id: newId(time), sourceId: newId(time) }));
	const given = { created_by: null, created_at: time };
	await db
		.insertInto('document')
		.values({ id, project_id: at.project, slug, title: `Week ${at.n}`, ...given })
		.execute();
	for (const lang of LANGS)
		await db
			.insertInto('document_lang')
			.values({ document_id: id, lang, epoch: 1, title: `Week ${at.n}`, notices: '[]', added_at: time })
			.execute();
	await inParts(rows, (part) =>
		db
			.insertInto('segment')
			.values(
				part.map((row) => ({
					id: row.id,
					document_id: id,
					label: `s${row.i}`,
					position: row.i,
					kind: 'paragraph',
					paper: null,
					left_out: 0
				}))
			)
			.execute()
	);
	const none = { file_id: null, byte_start: null, byte_end: null };
	await inParts(rows, (part) =>
		db
			.insertInto('source')
			.values(
				part.map((row) => ({
					id: row.sourceId,
					segment_id: row.id,
					lang: row.sourceLang,
					text: row.source,
					canonical: 1,
					...none,
					...given
				}))
			)
			.execute()
	);
	for (const lang of LANGS) {
		await inParts(rows, (part) =>
			db
				.insertInto('decision')
				.values(
					part.map((row) => ({
						...{
							id: newId(time + 1),
							segment_id: row.id,
							lang,
							kind: 'approve',
							text: row[lang],
							hash: 'x',
							rules: 'x'
						},
						...{
							settled: 1,
							source_id: row.sourceId,
							user_id: at.user,
							reason_id: null,
							reason: null,
							created_at: time + 1 + row.i
						}
					}))
				)
				.execute()
		);
		const pairs = rows.map((row, i): MemoryPairTable => ({
			...{ segment_id: row.id, lang, document_id: id, project_id: at.project, source: row.source, target: row[lang] },
			source_hash: hashOf(row.source),
			...{ before_hash: besideHash(rows[i - 1]?.source), after_hash: besideHash(rows[i + 1]?.source) },
			...{ approved_at: time + 1 + row.i, version: at.n + 1 }
		}));
		await inParts(pairs, (part) => db.insertInto('memory_pair').values(part).execute());
	}
	return rows.flatMap((row) => {
		const kind = kindOf(row);
		return kind ? [{ document: slug, segment: row.id, kind }] : [];
	});
}

/** A project with so many approved pairs in each of two languages.
 * @returns who may search it, and rows to search for */
export async function manyPairs(app: App, pairs: number): Promise<{ me: Actor; project: string; asked: Asked[] }> {
	const { db } = app.database;
	const { id: project } = await insertProject(app, { slug: 'many', name: 'Many', peopleNeeded: 2 }, null);
	const { id: user } = await insertUser(db, 'Me', null, false);
	await grantRole(db, user, { project, role: 'editor', langs: '*' });
	const roll = dice(17);
	const known: Row[] = [];
	const asked: Asked[] = [];
	for (let n = 0; n < pairs / ROWS; n++) {
		const rows = Array.from({ length: ROWS }, () => rowFor(roll, known));
		asked.push(...(await db.transaction().execute((trx) => makeDocument(trx, { project, user, n }, rows))));
	}
	for (const lang of LANGS)
		await db
			.insertInto('memory_state')
			.values({ project_id: project, lang, version: pairs / ROWS })
			.execute();
	await db.deleteFrom('row_dirty').execute();
	return { me: (await actorById(db, user))!, project, asked };
}

/** Two letters that stand in many texts, in some, in few. */
export const PHRASES: readonly (readonly [what: string, lang: 'ja' | 'ko', q: string])[] = (
	[
		['usual', 3],
		['rare', 900],
		['rarest', 11_900]
	] as const
).flatMap(([what, n]) => [
	[`Korean, ${what}`, 'ko', korean(n, () => 4)] as const,
	[`Japanese, ${what}`, 'ja', japanese(n, () => 0).slice(0, 2)] as const
]);
