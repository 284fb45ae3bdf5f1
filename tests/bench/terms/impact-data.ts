import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { folded } from '$lib/core/glossary/fold';
import type { App } from '$server/app';
import type { Db } from '$server/db/client';
import { insertConcepts, projectConcepts } from '$server/db/concepts';
import { actorById, grantRole, insertUser } from '$server/db/people';
import { newId } from '$server/id';
import { insertProject } from '$server/usecases/create-project';

const LANGS = ['ja', 'ko'] as const;

/** Terms of the measured changes: in how many rows of a thousand their English and their rendering stand. */
export const TERMS = [
	{ name: 'rare', en: 'lantern drift', ja: '灯火漂流', ko: '등불 표류', of1000: 2 },
	{ name: 'usual', en: 'paper bridge', ja: '紙橋', ko: '종이다리', of1000: 10 },
	{ name: 'everywhere', en: 'slow map', ja: '遅速地図', ko: '느림지도', of1000: 40 }
];

export interface ImpactSize {
	documents: number;
	/** Of each document, in two languages. */
	segments: number;
	concepts: number;
	rounds: number;
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
	for (let n = 0; n < rows.length; n += 300) await insert(rows.slice(n, n + 300));
}

const SYLLABLES = [
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
const HANGUL = [
	'가람',
	'나루',
	'다솜',
	'라온',
	'마루',
	'바람',
	'사랑',
	'아침',
	'자락',
	'차림',
	'카드',
	'타래',
	'파도',
	'하늘',
	'고을',
	'노을'
];
const KATAKANA = [
	'カモ',
	'ロキ',
	'ミナ',
	'レン',
	'タス',
	'ヴォ',
	'シュ',
	'ベル',
	'ドル',
	'ウィ',
	'プラ',
	'ゼン',
	'クイ',
	'ナル',
	'フェ',
	'ゴス'
];
/** A word of its own for each number. */
const word = (of: readonly string[], n: number): string =>
	[n, n >> 4, n >> 8, n >> 12].map((part) => of[part & 15]!).join('');

export const concept = (english: string, ja: string, ko: string): Concept => ({
	...{ id: '', english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [
		{ lang: 'ja', text: ja, status: 'preferred', condition: 'source', note: '' },
		{ lang: 'ko', text: ko, status: 'preferred', condition: 'source', note: '' }
	]
});

interface Sentence {
	source: string;
	ja: string;
	ko: string;
}

function sentence(roll: (sides: number) => number, concepts: number): Sentence {
	const at = roll(1000);
	const some = [roll(concepts), roll(concepts)];
	let sum = 0;
	const term = TERMS.find(({ of1000 }) => at < (sum += of1000));
	const [first, second] = some.map((n) => ({ en: word(SYLLABLES, n), ja: word(KATAKANA, n), ko: word(HANGUL, n) }));
	const named = term ?? { en: 'quiet window', ja: '静窓', ko: '고요창' };
	return {
		source:
			`We look at how ${first!.en} changes ${named.en} when ${second!.en} is trained on more pages, and find that ` +
			'most of what is gained by it stays after half of the steps are left out.',
		ja: `${first!.ja}が${named.ja}をどう変えるかを、${second!.ja}をより多くの頁で学ばせて調べ、段階を半分にしても得たものの多くが残ることを示す。`,
		ko: `${first!.ko}이 ${named.ko}를 어떻게 바꾸는지를 ${second!.ko}에 더 많은 쪽을 가르치며 살피고, 단계를 절반으로 줄여도 얻은 것이 대부분 남음을 보인다.`
	};
}

async function makeDocument(db: Db, project: string, n: number, size: ImpactSize, roll: (n: number) => number) {
	const at = Date.now() - (size.documents - n) * 60_000;
	const id = newId(at);
	await db
		.insertInto('document')
		.values({
			id,
			project_id: project,
			slug: `post-${n}`,
			title: `Papers of week ${n}`,
			created_by: null,
			created_at: at
		})
		.execute();
	const rows = Array.from({ length: size.segments }, (_, i) => ({
		id: newId(at),
		i,
		...sentence(roll, size.concepts)
	}));
	await inParts(rows, (part) =>
		db
			.insertInto('segment')
			.values(
				part.map((row) => ({
					...{ id: row.id, document_id: id, label: `s${row.i}`, position: row.i, kind: 'paragraph' },
					...{ paper: null, left_out: 0 }
				}))
			)
			.execute()
	);
	await inParts(rows, (part) =>
		db
			.insertInto('source')
			.values(
				part.map((row) => ({
					...{ id: newId(at), segment_id: row.id, lang: 'en', text: row.source, canonical: 1, file_id: null },
					...{ byte_start: null, byte_end: null, created_by: null, created_at: at }
				}))
			)
			.execute()
	);
	for (const lang of LANGS) {
		const room = `${id}.${lang}.0.1`;
		await db
			.insertInto('document_lang')
			.values({ document_id: id, lang, epoch: 1, title: 'x', notices: '[]', added_at: at })
			.execute();
		await db
			.insertInto('y_snapshot')
			.values({ room, upto: 7, data: Buffer.from([0, 0]) })
			.execute();
		await db.insertInto('row_text_at').values({ document_id: id, lang, room, upto: 7, release: 0 }).execute();
		await inParts(rows, (part) =>
			db
				.insertInto('row_text')
				.values(
					part.map((row) => ({
						...{ document_id: id, lang, segment_id: row.id, project_id: project },
						...{ text: row[lang], text_key: folded(row[lang]), source_key: folded(row.source) },
						...{ published: '', published_key: '' }
					}))
				)
				.execute()
		);
	}
}

export async function makeProject(
	app: App,
	size: ImpactSize
): Promise<{ slug: string; me: Actor; concepts: Map<string, string> }> {
	const { db } = app.database;
	const { id, slug } = await insertProject(app, { slug: 'crowd', name: 'Crowd', peopleNeeded: 2 }, null);
	const user = await insertUser(db, 'Me', null, false);
	await grantRole(db, user.id, { project: id, role: 'maintainer', langs: '*' });
	const roll = dice(11);
	for (let n = 0; n < size.documents; n++)
		await db.transaction().execute((trx) => makeDocument(trx, id, n, size, roll));
	await db.deleteFrom('row_dirty').execute();
	const words = Array.from({ length: size.concepts }, (_, n) =>
		concept(word(SYLLABLES, n), word(KATAKANA, n), word(HANGUL, n))
	);
	const terms = TERMS.map(({ en, ja, ko }) => concept(en, ja, ko));
	await db.transaction().execute((trx) => insertConcepts(trx, id, [...terms, ...words], 'own', null));
	const known = new Map((await projectConcepts(db, id)).map((one) => [one.english[0]!, one.id]));
	return { slug, me: (await actorById(db, user.id))!, concepts: known };
}
