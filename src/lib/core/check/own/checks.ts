import { NONE, type CheckInput, type Fix, type Hit, type SegmentCheck } from '../check';
import { compilePattern, isProblem, type Pattern, type PatternMatch } from './pattern';
import { ownCheckId, type OwnRule } from './rule';
import { expanded } from './expanded';
import { filled, isTemplate, SAMPLE } from './template';

/** Steps that one rule may take in one row, and all rules of a project together: what a hostile pattern takes longest for. */
const STEPS = { rule: 1_000_000, row: 20_000_000 };

/** Steps of each of so many rules. */
export const stepsOf = (rules: number): number => Math.min(STEPS.rule, Math.floor(STEPS.row / Math.max(1, rules)));

const made = new WeakMap<readonly OwnRule[], readonly SegmentCheck[]>();

/** The rules of a project that are switched on, as checks, in their order. A rule whose pattern is not taken, as where it was
 * stored by another version, looks at nothing; the page of the rules says so.
 * @returns the same for the same list */
export function ownChecks(rules: readonly OwnRule[]): readonly SegmentCheck[] {
	let checks = made.get(rules);
	if (!checks) {
		const on = rules.filter((rule) => rule.on);
		made.set(rules, (checks = on.flatMap((rule) => ownCheck(rule, stepsOf(on.length)) ?? [])));
	}
	return checks;
}

/** A rule as a check; null where one of its patterns is not taken.
 * @param steps that it may take in one row */
export function ownCheck(rule: OwnRule, steps = stepsOf(1)): SegmentCheck | null {
	const look = lookFor(rule, steps);
	if (!look) return null;
	const { severity, blocks, name, message } = rule;
	return {
		...{ id: ownCheckId(rule), category: `own/${rule.kind}`, severity, blocks, scope: 'segment', examples: [] },
		own: { name, message },
		run: look
	};
}

/** What a rule sees in a row. */
export type Look = (row: Pick<CheckInput, 'lang' | 'source' | 'target'>) => Iterable<Hit>;

/** What a rule looks for in rows, switched on or not; null where one of its patterns is not taken.
 * @param steps that it may take in one row */
export function lookFor(rule: OwnRule, steps = stepsOf(1)): Look | null {
	const look = rule.kind === 'forbidden' ? forbidden(rule, steps) : pair(rule, steps);
	const { lang } = rule;
	return look && lang !== null ? (row) => (row.lang === lang ? look(row) : NONE) : look;
}

function forbidden(rule: OwnRule, steps: number): Look | null {
	const pattern = compilePattern(rule.pattern, rule.caseSensitive);
	if (isProblem(pattern)) return null;
	const evidence = { name: rule.name, message: rule.message };
	const { replacement } = rule;
	return function* ({ target }) {
		const matches = pattern.matches(target, steps, replacement !== null);
		let next = matches.next();
		for (; !next.done; next = matches.next()) {
			const match = next.value;
			const fix = replacement === null ? null : fixOf(rule, pattern, match, expanded(replacement, match));
			yield { target: { start: match.start, end: match.end }, evidence, ...(fix && { fixes: [fix] }) };
		}
		if (next.value < target.length) yield { target: { start: next.value, end: target.length }, evidence: unread(rule) };
	};
}

/** What is said of the part of a text that a rule was not looked for in: it may hold what the rule is about. */
const unread = ({ name }: OwnRule): Hit['evidence'] => ({ name, unread: 1 });

/** A repair that the rule itself would find again is nothing to be made without looking: it would be made for ever. */
function fixOf({ certain }: OwnRule, pattern: Pattern, { start, end, text }: PatternMatch, to: string): Fix | null {
	if (to === text) return null;
	return { start, end, replacement: to, certain: certain && !pattern.isIn(to, stepsOf(1)) };
}

function pair(rule: OwnRule, steps: number): Look | null {
	const pattern = compilePattern(rule.pattern, rule.caseSensitive);
	const wanted = requirement(rule);
	if (isProblem(pattern) || !wanted) return null;
	const { name, message } = rule;
	return function* ({ source, target }) {
		if (source === null) return;
		const seen = new Set<string>();
		const rest = (start: number): Hit => ({ source: { start, end: source.length }, evidence: unread(rule) });
		const matches = pattern.matches(source, steps, wanted.perMatch);
		let next = matches.next();
		for (; !next.done; next = matches.next()) {
			const match = next.value;
			const said = wanted.of(match);
			if (said === null || seen.has(said.pattern)) continue;
			if (seen.size === ANEW) return yield rest(match.start);
			seen.add(said.pattern);
			if (said.made.isIn(target, steps)) continue;
			const evidence = { name, message, wanted: said.pattern };
			yield { source: { start: match.start, end: match.end }, evidence };
		}
		if (next.value < source.length) yield rest(next.value);
	};
}

interface Required {
	pattern: string;
	made: Pattern;
}

/** Patterns with the words of rows in them: how many are kept ready for each rule, and how many are looked for in one row. */
const KEPT = 200;
const ANEW = 20;

/** What a rule asks of the translation where the source matches; null where that pattern is not taken. */
function requirement({
	required,
	caseSensitive
}: OwnRule): { perMatch: boolean; of: (match: PatternMatch) => Required | null } | null {
	const made = compilePattern(isTemplate(required) ? (filled(required, SAMPLE) ?? required) : required, caseSensitive);
	if (isProblem(made)) return null;
	if (!isTemplate(required)) return { perMatch: false, of: () => ({ pattern: required, made }) };
	const known = new Map<string, Required | null>();
	return {
		perMatch: true,
		of: (match) => {
			const pattern = filled(required, match);
			if (pattern === null) return null;
			let ready = known.get(pattern);
			if (ready === undefined) {
				if (known.size >= KEPT) known.clear();
				const fresh = compilePattern(pattern, caseSensitive);
				known.set(pattern, (ready = isProblem(fresh) ? null : { pattern, made: fresh }));
			}
			return ready;
		}
	};
}
