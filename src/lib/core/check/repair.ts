import type { CheckedRow, Finding, Fix } from './check';
import { applyFixes, newlyBlocking, withoutClashes, type Repair } from './fix';
import type { ProjectRules } from './project';
import { checkInput } from './input';
import { checkSegment, hitsOn } from './run';

/** What becomes of one row by its repairs. */
export interface RowRepair {
	/** Text that the repairs were made for: where the row has another by now, they no longer hold. */
	before: string;
	after: string;
	/** Round by round, in the order of the text. */
	repairs: Repair[];
	/** Left out, since something new would block publishing with them. */
	refused: Repair[];
}

/** Rounds of repairs that one row gets: an address is put right, then it comes out of its macro, then off the word behind. */
const ROUNDS = 4;

/** Makes repairs in one row, and only those with which nothing new blocks publishing.
 * @param row as it stands; the repairs are for this very text
 * @param more tells which fix of a finding is to be made as well where repairs leave or uncover one */
export function repairRow(
	row: CheckedRow,
	repairs: readonly Repair[],
	rules: ProjectRules,
	more: (finding: Finding) => Fix | null = () => null
): RowRepair {
	const result = once(row, repairs, rules);
	for (let round = 1; round < ROUNDS; round++) {
		const now = { ...row, target: result.after };
		const next = checkSegment(checkInput(now, rules)).flatMap((finding) => {
			const fix = more(finding);
			return fix ? [{ finding, fix }] : [];
		});
		const { after, repairs: made } = once(now, next, rules);
		if (made.length === 0) break;
		Object.assign(result, { after, repairs: [...result.repairs, ...made] });
	}
	return result;
}

function once(row: CheckedRow, repairs: readonly Repair[], rules: ProjectRules): RowRepair {
	const had = findIn(row, row.target, rules);
	const holds = (list: readonly Repair[]): boolean =>
		newlyBlocking(had, findIn(row, textWith(row, list), rules), list.map(fixOf)).length === 0;
	const wanted = withoutClashes(repairs);
	const made = holds(wanted) ? wanted : oneByOne(wanted, holds);
	const refused = wanted.filter((repair) => !made.includes(repair));
	return { before: row.target, after: textWith(row, made), repairs: made, refused };
}

const findIn = (row: CheckedRow, target: string, rules: ProjectRules): Finding[] =>
	hitsOn(checkInput({ ...row, target }, rules));

const fixOf = ({ fix }: Repair): Fix => fix;
const textWith = (row: CheckedRow, list: readonly Repair[]): string => applyFixes(row.target, list.map(fixOf));

/** Takes each repair with which those taken so far still hold. */
function oneByOne(wanted: readonly Repair[], holds: (list: readonly Repair[]) => boolean): Repair[] {
	const taken: Repair[] = [];
	for (const repair of wanted) if (holds([...taken, repair])) taken.push(repair);
	return taken;
}
