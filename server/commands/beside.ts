import { seriesOf, weekOf, type Series } from '$lib/core/check/series';
import { readDates } from '$lib/core/date/read';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { CheckableRow } from './checkable';

const keyOf = ({ doc, id }: CheckableRow): string => `${doc}\n${id}`;

/** The rows, each with the one of the same document and id in the other language. */
export function withOthers(rows: readonly CheckableRow[]): CheckableRow[] {
	if (rows.every(({ row }) => row.lang === rows[0]!.row.lang)) return [...rows];
	const langs = new Map<TargetLang, Map<string, string>>();
	for (const one of rows) {
		const texts = langs.get(one.row.lang) ?? new Map<string, string>();
		langs.set(one.row.lang, texts.set(keyOf(one), one.row.target));
	}
	return rows.map((one): CheckableRow => {
		const [lang, texts] = [...langs].find(([other]) => other !== one.row.lang)!;
		const text = texts.get(keyOf(one));
		return text === undefined ? one : { ...one, row: { ...one.row, other: { lang, text, changed: false } } };
	});
}

/** The rhythm that the posts of one run keep. */
export function seriesIn(rows: readonly CheckableRow[]): Series | null {
	const weeks = new Map<string, { first: number; last: number }>();
	for (const { doc, row } of rows) {
		if (row.kind !== 'title' || weeks.has(doc)) continue;
		const week = weekOf(readDates(row.target, language(row.lang)));
		if (week) weeks.set(doc, week);
	}
	return seriesOf([...weeks.values()]);
}
