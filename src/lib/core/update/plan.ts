import type { JoinRow } from '../align/join';
import { matchRows } from './match';
import { sameSubstance } from './substance';

/** A row of a document as it stands in one language. */
export interface StandingRow extends Pick<JoinRow, 'kind' | 'paper'> {
	/** The source that checks and pages use. */
	source: string | null;
	/** Its source and its machine text as the newest copy in this language gave them; other copies may have given others. Null
	 * where none has it. */
	given: Pick<JoinRow, 'source' | 'target'> | null;
	/** The machine text it goes by; null where this language has no such row. */
	machine: string | null;
	/** Text of now. */
	text: string | null;
	/** Did people decide on it, or talk about it? */
	decided: boolean;
	/** Is the text of now approved, or published as such? */
	approved: boolean;
	/** Is its text one that the memory gave, of a row with the same source? */
	remembered: boolean;
	/** Did the newest copy lack it? */
	absent: boolean;
}

/** What becomes of the text of a row. */
export type TextChange =
	/** The newer copy says what the one before said, or what stands there. */
	| 'same'
	/** Nobody touched it: it becomes the newer machine text. */
	| 'replaced'
	/** People touched it: the newer machine text is offered beside what they wrote. */
	| 'offered'
	/** It is approved and stays so: that there is a newer machine text is noted. */
	| 'noted'
	/** The row is new. */
	| 'new'
	/** The newer copy lacks it: it stays, and is marked. */
	| 'gone'
	/** It was lacking before. */
	| 'still-gone'
	/** It belongs to another language alone. */
	| 'elsewhere';

/** What becomes of its source: it says something else, or only its white space, width or punctuation is another. */
export type SourceChange = 'same' | 'changed' | 'quiet';

export interface PlannedRow {
	/** Places in the two copies, null where one lacks it. */
	standing: number | null;
	incoming: number | null;
	/** English title of the paper it belongs to; a paper keeps the title that its rows were filed under. */
	paper: string | null;
	text: TextChange;
	source: SourceChange;
	/** Was it approved on a source that said something else? It has to be looked at again. */
	falls: boolean;
	/** Was it lacking in the copy before, and is back? */
	returns: boolean;
}

/** What an update would do, in the order that the rows have afterwards. */
export interface UpdatePlan {
	rows: PlannedRow[];
	counts: UpdateCounts;
}

export interface UpdateCounts extends Record<Exclude<TextChange, 'elsewhere'>, number> {
	/** Rows whose English says something else, and rows where it is only set otherwise. */
	changed: number;
	quiet: number;
	/** Approvals that fall. */
	falls: number;
	returns: number;
	/** Breaks in the order of before; none where all rows stand as they stood. */
	moved: number;
}

/** Decides row by row what a newer copy of a post in the same language does to what stands. Nothing that people wrote or
 * decided is ever lost: their text stays where it is, and what is newer is put beside it.
 * @param incoming rows of the newer copy; those without a text of this language bring their source alone */
export function planUpdate(standing: readonly StandingRow[], incoming: readonly JoinRow[]): UpdatePlan {
	const matches = matched(standing, incoming);
	const papers = new Map<string, string | null>();
	matches.forEach((mine, yours) => {
		const { paper } = incoming[yours];
		if (mine !== null && paper !== null && !papers.has(paper)) papers.set(paper, standing[mine].paper);
	});
	const fate = isEnglishAlone(incoming) ? fateByEnglish : fateOf;
	const rows = inOrder(standing, matches).map(([mine, yours]): PlannedRow => {
		const [old, now] = [mine === null ? null : standing[mine], yours === null ? null : incoming[yours]];
		const filed = now?.paper == null ? null : (papers.get(now.paper) ?? now.paper);
		return { standing: mine, incoming: yours, paper: old ? old.paper : filed, ...fate(old, now) };
	});
	return { rows, counts: counted(rows) };
}

/** Decides row by row what other machine texts of the same rows do: sources and order stay as they are, and rows without one stay.
 * @param texts by place of the row
 * @param beside does what stands stay also where nobody touched it? A row without any text gets its first one all the same */
export function planTexts(
	standing: readonly StandingRow[],
	texts: ReadonlyMap<number, string>,
	beside: boolean
): UpdatePlan {
	let incoming = 0;
	const rows = standing.map((row, at): PlannedRow => {
		const target = texts.get(at);
		const quiet = { standing: at, paper: row.paper, source: 'same', falls: false, returns: false } as const;
		if (target === undefined) return { ...quiet, incoming: null, text: row.machine === null ? 'elsewhere' : 'same' };
		const text = textChange({ ...row, given: null }, { ...row, source: null, target }, 'same', false);
		const keeps = beside && text === 'replaced' && row.text !== '';
		return { ...quiet, incoming: incoming++, text: keeps ? 'offered' : text };
	});
	return { rows, counts: counted(rows) };
}

/** For each incoming row the place of the standing one; those that the copy before lacked come last. */
function matched(standing: readonly StandingRow[], incoming: readonly JoinRow[]): (number | null)[] {
	const found = new Array<number | null>(incoming.length).fill(null);
	for (const absent of [false, true]) {
		const mine = standing.flatMap((row, at) =>
			row.absent === absent && (row.source !== null || row.machine !== null) ? [at] : []
		);
		const yours = incoming.flatMap((_, at) => (found[at] === null ? [at] : []));
		if (mine.length === 0 || yours.length === 0) continue;
		const pairs = matchRows(
			mine.map((at) => asGiven(standing[at])),
			yours.map((at) => incoming[at])
		);
		pairs.forEach((pair, n) => {
			if (pair !== null) found[yours[n]] = mine[pair];
		});
	}
	return found;
}

const asGiven = ({ kind, paper, source, machine, given }: StandingRow): JoinRow => ({
	...{ kind, paper },
	...(given ?? { source, target: machine })
});

/** All rows in the order of the newer copy; what that lacks stays behind the row that it stood behind. */
function inOrder(
	standing: readonly StandingRow[],
	matches: readonly (number | null)[]
): [standing: number | null, incoming: number | null][] {
	const kept = new Map<number, number[]>();
	const found = new Set(matches);
	let before = -1;
	standing.forEach((_, at) => {
		if (found.has(at)) before = at;
		else kept.set(before, [...(kept.get(before) ?? []), at]);
	});
	const behind = (at: number): [number, null][] => (kept.get(at) ?? []).map((mine) => [mine, null]);
	return [
		...behind(-1),
		...matches.flatMap((mine, yours): [number | null, number | null][] => [
			[mine, yours],
			...(mine === null ? [] : behind(mine))
		])
	];
}

type Fate = Pick<PlannedRow, 'text' | 'source' | 'falls' | 'returns'>;

function fateOf(standing: StandingRow | null, incoming: JoinRow | null): Fate {
	const quiet = { source: 'same', falls: false, returns: false } as const;
	if (!incoming) return { ...quiet, text: leftBehind(standing!) };
	if (!standing) return { ...quiet, text: 'new' };
	const source = sourceChange(standing, incoming);
	const falls = standing.approved && standing.source !== null && source === 'changed';
	return { source, falls, returns: standing.absent, text: textChange(standing, incoming, source, falls) };
}

/** Does a copy hold the English alone? Then each row waits for its translation, or is its own, as addresses and code are. */
export const isEnglishAlone = (rows: readonly Pick<JoinRow, 'source' | 'target'>[]): boolean =>
	rows.some(({ target }) => target === '') && rows.every(({ source, target }) => target === '' || target === source);

/** The English alone says nothing of rows that have none, and takes no translation of an address or of code away. */
function fateByEnglish(standing: StandingRow | null, incoming: JoinRow | null): Fate {
	if (standing && !incoming && standing.source === null)
		return { source: 'same', falls: false, returns: false, text: standing.machine === null ? 'elsewhere' : 'same' };
	const own = standing === null || standing.machine === null || isItsOwn(standing);
	return fateOf(standing, incoming && !own ? { ...incoming, target: '' } : incoming);
}

/** Does a row stand as its English does, or wait for its translation? */
const isItsOwn = ({ machine, source, given }: StandingRow): boolean =>
	machine === '' || machine === source || machine === given?.source;

function leftBehind({ machine, absent }: StandingRow): TextChange {
	if (machine === null) return 'elsewhere';
	return absent ? 'still-gone' : 'gone';
}

/** A copy that says what the one before said corrects nothing: another copy may have the better source. */
function sourceChange({ source, given }: StandingRow, incoming: JoinRow): SourceChange {
	if (incoming.source === null || incoming.source === given?.source || incoming.source === source) return 'same';
	return source !== null && sameSubstance(source, incoming.source) ? 'quiet' : 'changed';
}

function textChange(standing: StandingRow, { target }: JoinRow, source: SourceChange, falls: boolean): TextChange {
	const { machine, text, given, decided, approved, remembered } = standing;
	if (machine === null) return target === null ? 'elsewhere' : 'new';
	// A row that waits for its translation takes nobody's text away.
	if (target === null || target === '' || target === given?.target || target === text || target === machine)
		return 'same';
	// What people approved for this source is better than what any machine says to it.
	const stays = decided || (remembered && source !== 'changed');
	if (text === machine && !stays) return 'replaced';
	return approved && !falls ? 'noted' : 'offered';
}

function counted(rows: readonly PlannedRow[]): UpdateCounts {
	const having = (is: (row: PlannedRow) => boolean): number => rows.filter(is).length;
	const texts = (text: TextChange): number => having((row) => row.text === text);
	return {
		same: texts('same'),
		replaced: texts('replaced'),
		offered: texts('offered'),
		noted: texts('noted'),
		new: texts('new'),
		gone: texts('gone'),
		'still-gone': texts('still-gone'),
		changed: having(({ source }) => source === 'changed'),
		quiet: having(({ source }) => source === 'quiet'),
		falls: having(({ falls }) => falls),
		returns: having(({ returns }) => returns),
		moved: moved(rows)
	};
}

/** How often a row stands right behind one that it stood before. */
function moved(rows: readonly PlannedRow[]): number {
	const order = rows.flatMap(({ standing }) => (standing === null ? [] : [standing]));
	return order.filter((at, n) => n > 0 && at < order[n - 1]).length;
}

/** Does an update change nothing at all? */
export const changesNothing = ({ counts }: UpdatePlan): boolean =>
	(['replaced', 'offered', 'noted', 'new', 'gone', 'changed', 'quiet', 'returns', 'moved'] as const).every(
		(kind) => counts[kind] === 0
	);
