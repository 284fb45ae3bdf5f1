import { isTargetLang } from '$lib/core/language/registry';
import type { Kind, TargetLang } from '$lib/core/segment/segment';
import type { StyleRow } from '$lib/core/style/guess';
import type { ProjectStyle, StyleProfile } from '$lib/core/style/profile';
import type { Db } from './client';

/** Rows that one question asks for: a few milliseconds. */
const PAGE = 500;

/** What a project says of how it writes a language, with who said it and when. */
export interface ConfirmedStyle {
	lang: TargetLang;
	profile: StyleProfile;
	by: string | null;
	at: number;
}

/** What a project says of how it writes, by language. */
export async function confirmedStyles(db: Db, project: string): Promise<ConfirmedStyle[]> {
	const rows = await db
		.selectFrom('style_profile as s')
		.leftJoin('user as u', 'u.id', 's.confirmed_by')
		.select(['s.lang', 's.traits', 's.confirmed_at', 'u.name'])
		.where('s.project_id', '=', project)
		.orderBy('s.lang')
		.execute();
	return rows.flatMap(({ lang, traits, confirmed_at: at, name }) =>
		isTargetLang(lang) ? [{ lang, profile: JSON.parse(traits) as StyleProfile, by: name, at: Number(at) }] : []
	);
}

/** The same as checks need it. */
export const projectStyle = async (db: Db, project: string): Promise<ProjectStyle> =>
	Object.fromEntries((await confirmedStyles(db, project)).map(({ lang, profile }) => [lang, profile]));

/** Puts what a project says of a language in the place of what it said before.
 * @param profile empty where it says nothing any more */
export async function replaceStyle(
	trx: Db,
	project: string,
	lang: TargetLang,
	profile: StyleProfile,
	by: string
): Promise<void> {
	await trx.deleteFrom('style_profile').where('project_id', '=', project).where('lang', '=', lang).execute();
	if (Object.keys(profile).length === 0) return;
	const said = { traits: JSON.stringify(profile), confirmed_by: by, confirmed_at: Date.now() };
	await trx
		.insertInto('style_profile')
		.values({ project_id: project, lang, ...said })
		.execute();
}

/** The rows of a project in a language that stand as they were approved, or are still open; those that are left out, held, or
 * confirmed by rule are not among them. A page at a time, newest documents first.
 * @param most how many are read at most */
export async function* styledRows(db: Db, project: string, lang: string, most: number): AsyncGenerator<StyleRow[]> {
	let after = '';
	for (let read = 0; read < most; read += PAGE) {
		const rows = await db
			.selectFrom('row_state as r')
			.innerJoin('row_text as t', (join) =>
				join
					.onRef('t.document_id', '=', 'r.document_id')
					.onRef('t.lang', '=', 'r.lang')
					.onRef('t.segment_id', '=', 'r.segment_id')
			)
			.select(['r.segment_id', 'r.rank', 'r.kind', 'r.state', 't.text'])
			.where('r.project_id', '=', project)
			.where('r.lang', '=', lang)
			.where('r.rank', '>', after)
			.orderBy('r.rank')
			.limit(Math.min(PAGE, most - read))
			.execute();
		yield rows.flatMap(({ segment_id: segment, kind, state, text }): StyleRow[] => {
			if (state === 'template' || state === 'left-out' || state === 'held') return [];
			const approved = state === 'approved' || state === 'published';
			return [
				{ segment, kind: kind as Kind, ...(approved ? { approved: text, open: null } : { approved: null, open: text }) }
			];
		});
		if (rows.length < PAGE) return;
		after = rows.at(-1)!.rank;
	}
}
