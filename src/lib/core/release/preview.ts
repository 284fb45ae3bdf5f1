import type { TargetLang } from '../segment/segment';
import { ASIDE, READY, type RowState } from '../workflow/state';
import type { ManifestRow } from './manifest';
import { outline, type OutlineRow } from './outline';
import { shownRow, shownSections } from './show';
import type { ShownRow, ShownSection } from './shown';

/** A row of a post that is still worked on. */
export interface PreviewRow extends Omit<ManifestRow, 'hash'> {
	/** 1-based place in the document, by which people call it. */
	place: number;
	state: RowState;
}

/** A paragraph of a page that is not published yet. */
export interface PreviewShown extends ShownRow {
	/** The row it is made of. */
	row: PreviewRow;
	/** May it be published as it stands? */
	ready: boolean;
	/** Rows behind it that the page will not show. */
	absent: Absent[];
}

/** A row that will not be on the page: set aside by somebody, or a label that nothing follows. */
export interface Absent {
	row: PreviewRow;
	why: 'left-out' | 'held' | 'label';
}

/** A post as it would be published now. */
export interface PreviewPage {
	/** The row whose words are the title; null where the document's own name is. */
	title: PreviewRow | null;
	sections: ShownSection<PreviewShown>[];
	/** Rows before the first paragraph that the page will not show. */
	absent: Absent[];
	/** How many paragraphs may not be published as they stand. */
	open: number;
	/** How many rows the page will not show. */
	gone: number;
}

const isTitle = ({ kind, paper }: PreviewRow): boolean => kind === 'title' && paper === null;

/** Reads a post over and over while people write in it, by what makes its public page. What did not change stays the same
 * object, so that it is not drawn again. */
export class PreviewReader {
	#known = new Map<string, { told: string; shown: PreviewShown }>();

	/** @param rows in reading order, those set aside included */
	read(rows: readonly PreviewRow[]): PreviewPage {
		const published = rows.filter(({ state }) => !ASIDE.includes(state));
		const byId = new Map(rows.map((row) => [row.id, row]));
		const parts = outline({ rows: published });
		const shownIds = new Set(
			parts.flatMap(({ title, rows }) => [...(title ? [title] : []), ...rows].map(({ id }) => id))
		);
		const title = published.find(isTitle) ?? null;
		const { head, behind, gone } = absentRows(rows, shownIds, title);
		const known = new Map<string, { told: string; shown: PreviewShown }>();
		const read = (outlined: OutlineRow): PreviewShown => {
			const row = byId.get(outlined.id)!;
			const absent = behind.get(row.id) ?? [];
			const told = JSON.stringify([row, absent]);
			const before = this.#known.get(row.id);
			const kept = before?.told === told ? before : { told, shown: { ...shownRow(outlined), ...aboutOf(row), absent } };
			known.set(row.id, kept);
			return kept.shown;
		};
		const sections = shownSections({ rows: published }, read);
		this.#known = known;
		const paragraphs = [...known.values()].filter(({ shown }) => !shown.ready).length;
		return { title, sections, absent: head, open: paragraphs + (title && !isReady(title) ? 1 : 0), gone };
	}
}

const isReady = ({ state }: PreviewRow): boolean => READY.includes(state);
const aboutOf = (row: PreviewRow): Pick<PreviewShown, 'row' | 'ready'> => ({ row, ready: isReady(row) });

/** Rows that the page does not show, by the paragraph before them. */
function absentRows(
	rows: readonly PreviewRow[],
	shown: ReadonlySet<string>,
	title: PreviewRow | null
): { head: Absent[]; behind: ReadonlyMap<string, Absent[]>; gone: number } {
	const head: Absent[] = [];
	const behind = new Map<string, Absent[]>();
	let here = head;
	let gone = 0;
	for (const row of rows) {
		if (row === title) continue;
		if (shown.has(row.id)) behind.set(row.id, (here = []));
		else {
			here.push({ row, why: row.state === 'left-out' ? 'left-out' : row.state === 'held' ? 'held' : 'label' });
			gone++;
		}
	}
	return { head, behind, gone };
}

/** What a preview is given to show. */
export interface PreviewProps {
	/** In reading order, those set aside included. */
	rows: readonly PreviewRow[];
	/** Name of the document, its title where no row gives one. */
	title: string;
	lang: TargetLang;
	/** Engines that made the machine texts, as the page will name them. */
	engines: readonly string[];
	/** Id of the row that people work on. */
	current: string | null;
	/** With the source beside each paragraph? */
	bilingual: boolean;
	/** Goes to a row. */
	ongo: (id: string) => void;
}
