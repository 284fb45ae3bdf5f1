import { TARGET_KINDS, type Destination, type DestinationKind, type TargetKind } from '$lib/core/release/destination';
import type { TargetLang } from '$lib/core/segment/segment';
import { newId } from '../id';
import type { Db } from './client';
import type { DeliveryTable, DestinationTable, TargetTable } from './schema';

/** A target without its secret: all that ever leaves the server. */
export interface Target {
	id: string;
	project: string;
	kind: TargetKind;
	name: string;
	settings: Record<string, unknown>;
	langs: TargetLang[] | '*';
	automatic: boolean;
	hasSecret: boolean;
}

export const readTarget = (row: TargetTable): Target => ({
	id: row.id,
	project: row.project_id,
	kind: TARGET_KINDS.find((kind) => kind === row.kind)!,
	name: row.name,
	settings: JSON.parse(row.settings) as Record<string, unknown>,
	langs: JSON.parse(row.langs) as TargetLang[] | '*',
	automatic: row.automatic === 1,
	hasSecret: row.secret !== null
});

export const targetsOf = async (db: Db, project: string): Promise<Target[]> =>
	(
		await db.selectFrom('target').selectAll().where('project_id', '=', project).orderBy('name').orderBy('id').execute()
	).map(readTarget);

/** A target of a project with its secret. */
export const targetRow = (db: Db, project: string, id: string): Promise<TargetTable | undefined> =>
	db.selectFrom('target').selectAll().where('project_id', '=', project).where('id', '=', id).executeTakeFirst();

export const takes = ({ langs }: Pick<Target, 'langs'>, lang: TargetLang): boolean =>
	langs === '*' || langs.includes(lang);

/** Copies of a document in one language, in the order in which they were noted. */
export const destinationsOf = (db: Db, document: string, lang: string): Promise<DestinationTable[]> =>
	db
		.selectFrom('destination')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.orderBy('id')
		.execute();

export const destinationOf = (
	db: Db,
	document: string,
	lang: string,
	id: string
): Promise<DestinationTable | undefined> =>
	db
		.selectFrom('destination')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.where('id', '=', id)
		.executeTakeFirst();

/** What the core judges of a row. */
export const asDestination = (row: DestinationTable): Destination => ({
	document: row.document_id,
	lang: row.lang,
	kind: row.kind as DestinationKind,
	address: row.address,
	release: row.release,
	sentHash: row.sent_hash,
	sentAt: row.sent_at,
	sentBy: row.sent_by,
	externalId: row.external_id,
	found: row.found as Destination['found'],
	failed: row.error !== null
});

type New = Pick<DestinationTable, 'document_id' | 'lang' | 'kind' | 'name' | 'target_id' | 'external_id'>;

/** Notes a copy. For a target there is one only: where two ask at once, both get the same. */
export async function insertDestination(db: Db, given: New & Partial<DestinationTable>): Promise<DestinationTable> {
	const row: DestinationTable = {
		id: newId(),
		address: null,
		release: null,
		sent_text: null,
		sent_hash: null,
		sent_at: null,
		sent_by: null,
		sending_hash: null,
		remote: '{}',
		found: null,
		found_text: null,
		found_at: null,
		error: null,
		error_detail: null,
		created_at: Date.now(),
		...given
	};
	await db
		.insertInto('destination')
		.values(row)
		.onConflict((c) => c.columns(['document_id', 'lang', 'target_id']).doNothing())
		.execute();
	if (row.target_id === null) return row;
	return (await destinationsOf(db, row.document_id, row.lang)).find((d) => d.target_id === row.target_id) ?? row;
}

export const updateDestination = async (db: Db, id: string, set: Partial<DestinationTable>): Promise<void> =>
	void (await db.updateTable('destination').set(set).where('id', '=', id).execute());

export const insertDelivery = async (db: Db, delivery: Omit<DeliveryTable, 'id' | 'at'>): Promise<void> =>
	void (await db
		.insertInto('delivery')
		.values({ id: newId(), at: Date.now(), ...delivery })
		.execute());

/** The last attempts for a document in one language, newest first. */
export const deliveriesOf = (db: Db, document: string, lang: string, limit = 20) =>
	db
		.selectFrom('delivery')
		.innerJoin('destination', 'destination.id', 'delivery.destination_id')
		.leftJoin('user', 'user.id', 'delivery.by')
		.selectAll('delivery')
		.select(['destination.name as name', 'user.name as person'])
		.where('destination.document_id', '=', document)
		.where('destination.lang', '=', lang)
		.orderBy('delivery.id', 'desc')
		.limit(limit)
		.execute();

/** Copies of a project that an older release went to than the newest, or that somebody has to look at. */
export const behindIn = (db: Db, project: string) =>
	db
		.selectFrom('destination')
		.innerJoin('document', 'document.id', 'destination.document_id')
		.innerJoin('document_lang', (join) =>
			join.onRef('document_lang.document_id', '=', 'document.id').onRef('document_lang.lang', '=', 'destination.lang')
		)
		.select(['document.id', 'document.slug', 'destination.lang', 'document_lang.title'])
		.distinct()
		.where('document.project_id', '=', project)
		.where((eb) =>
			eb.or([
				eb('destination.error', 'is not', null),
				eb('destination.found', 'in', ['edited', 'gone']),
				eb(
					'destination.release',
					'<',
					eb
						.selectFrom('release')
						.select((s) => s.fn.max('release.number').as('n'))
						.whereRef('release.document_id', '=', 'destination.document_id')
						.whereRef('release.lang', '=', 'destination.lang')
				)
			])
		)
		.orderBy('document.slug')
		.limit(50)
		.execute();
