import { FACT_KINDS, VERDICTS, type Fact, type FactKind } from './fact';

/** Is there something to look at: the two sides differ, or a finding says so? */
export const isOpen = ({ verdict, findings }: Fact): boolean =>
	(verdict !== 'equal' && verdict !== 'alone') || findings.some(({ severity }) => severity !== 'info');

/** How early a fact should be read: what blocks publishing, then what a finding names, then by how the sides differ. */
const rank = ({ verdict, findings }: Fact): number =>
	findings.some(({ blocks }) => blocks)
		? 0
		: findings.some(({ severity }) => severity !== 'info')
			? 1
			: 2 + VERDICTS.indexOf(verdict);

/** A fact with the row it stands in. */
export interface Line {
	/** Unique in the sheet, and the same again as long as row and fact say the same. */
	key: string;
	row: string;
	fact: Fact;
}

/** Lines of one paper that are to be looked at. */
export interface SheetPaper {
	/** English title of the paper, null for the frame of the post. */
	paper: string | null;
	lines: Line[];
}

export interface Sheet {
	/** In reading order; papers without such lines are left out. */
	open: SheetPaper[];
	/** The rest by kind, in reading order. */
	equal: Record<FactKind, Line[]>;
	counts: Record<FactKind, { open: number; equal: number }>;
}

/** One row of the document with its facts. */
export interface FactRow {
	id: string;
	paper: string | null;
	facts: Fact[];
}

/** Lays out the facts of a document, what differs first. */
export function sheet(rows: readonly FactRow[]): Sheet {
	const list: Sheet = { open: [], equal: byKind(() => []), counts: byKind(() => ({ open: 0, equal: 0 })) };
	const papers = new Map<string | null, SheetPaper>();
	for (const row of rows)
		for (const line of linesOf(row)) {
			const { kind } = line.fact;
			const open = isOpen(line.fact);
			list.counts[kind][open ? 'open' : 'equal']++;
			if (open) paperOf(papers, row.paper).lines.push(line);
			else list.equal[kind].push(line);
		}
	list.open = [...papers.values()];
	for (const { lines } of list.open) lines.sort((a, b) => rank(a.fact) - rank(b.fact));
	return list;
}

const byKind = <T>(make: () => T): Record<FactKind, T> =>
	Object.fromEntries(FACT_KINDS.map((kind) => [kind, make()])) as Record<FactKind, T>;

function paperOf(papers: Map<string | null, SheetPaper>, paper: string | null): SheetPaper {
	const known = papers.get(paper) ?? { paper, lines: [] };
	papers.set(paper, known);
	return known;
}

function linesOf({ id, facts }: FactRow): Line[] {
	const seen = new Map<string, number>();
	return facts.map((fact) => {
		const name = `${id} ${fact.kind} ${fact.source?.text ?? ''} → ${fact.target?.text ?? ''}`;
		const nth = seen.get(name) ?? 0;
		seen.set(name, nth + 1);
		return { key: nth === 0 ? name : `${name} ${nth}`, row: id, fact };
	});
}
