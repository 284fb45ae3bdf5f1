import { can, type Actor } from '$lib/core/access/access';
import type { Severity } from '$lib/core/check/check';
import { ownCheckId, type OwnRule } from '$lib/core/check/own/rule';
import type { CheckLevel } from '$lib/core/check/project';
import { CHECKS } from '$lib/core/check/registry';
import { disarm, writeRow } from '$lib/core/glossary/table';
import { groupBy } from '$lib/core/group';
import type { TargetLang } from '$lib/core/segment/segment';
import { precision } from '$lib/core/workflow/outcome';
import { weeksUpto } from '$lib/core/workflow/week';
import type { App } from '../app';
import { standingRows, weeklyOutcomes } from '../db/check-outcomes';
import { ownRules } from '../db/own-rules';
import { storedLevels } from '../db/project-says';
import { isBehind } from '../db/term-health';
import { need, projectFor } from './actor';

/** Weeks that the page draws; the file has all. */
const WEEKS = 12;

interface Counts {
	confirmed: number;
	falseAlarms: number;
	waived: number;
	/** Standing in approved texts, without a word of anybody. */
	open: number;
}

/** How a check does in a project. */
export interface CheckLine extends Counts {
	id: string;
	/** Of a rule of the team's own; null for a check of the catalogue. */
	name: string | null;
	severity: Severity;
	blocks: boolean;
	/** Does it run? What is above is as the project has it. */
	enabled: boolean;
	/** What the project says of it, if anything; by whom and when in milliseconds since the epoch. */
	changed: { level: CheckLevel; by: string | null; at: number } | null;
	/** From 0 to 1; null where nobody judged a finding of it. */
	precision: number | null;
	/** The last weeks, oldest first, those without anything included. */
	weeks: (Pick<Counts, 'confirmed' | 'falseAlarms'> & { week: string })[];
	/** Rows on which it has a standing finding now, and those of them with one that was set aside under earlier rules. */
	rows: number;
	earlier: number;
}

export interface PrecisionView {
	project: { slug: string; name: string };
	lang: TargetLang | null;
	/** Most false alarms first. */
	checks: CheckLine[];
	/** Those that never found anything here, and of which the project says nothing. */
	silent: CheckLine[];
	/** Are changes still being read? */
	behind: boolean;
	mayManage: boolean;
}

type Told = Pick<CheckLine, 'id' | 'name' | 'severity' | 'blocks' | 'enabled'>;

const asCheck = (rule: OwnRule): Told => ({
	...{ id: ownCheckId(rule), name: rule.name, severity: rule.severity, blocks: rule.blocks, enabled: rule.on }
});

const NONE: Counts = { confirmed: 0, falseAlarms: 0, waived: 0, open: 0 };

const added = (all: Counts, more: Counts): Counts => ({
	...{ confirmed: all.confirmed + more.confirmed, falseAlarms: all.falseAlarms + more.falseAlarms },
	...{ waived: all.waived + more.waived, open: all.open + more.open }
});

/** Noise first: most false alarms, then the least precise, then in the order of the catalogue. */
const byNoise = (a: CheckLine, b: CheckLine): number =>
	b.falseAlarms - a.falseAlarms || (a.precision ?? 1) - (b.precision ?? 1);

/** How the checks do in a project.
 * @param lang one language alone; null for all
 * @param now milliseconds since the epoch
 * @throws Refusal `access.*` */
export async function checkPrecision(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang | null,
	now = Date.now()
): Promise<PrecisionView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const { db } = app.database;
	const outcomes = groupBy(await weeklyOutcomes(db, project.id, lang), ({ check }) => check);
	const standing = await standingRows(db, project.id, lang);
	const levels = new Map((await storedLevels(db, project.id)).map((stored) => [stored.check, stored]));
	const weeks = weeksUpto(now, WEEKS);
	const own = (await ownRules(db, project.id)).map(asCheck);
	const catalogue = CHECKS.map((check): Told => ({ ...check, name: null, enabled: true }));
	const lines = [...catalogue, ...own].map(({ id, name, severity, blocks, enabled }): CheckLine => {
		const mine = outcomes.get(id) ?? [];
		const sums = mine.reduce(added, NONE);
		const drawn = weeks.map((week) => {
			const { confirmed, falseAlarms } = mine.filter((line) => line.week === week).reduce(added, NONE);
			return { week, confirmed, falseAlarms };
		});
		const { rows, earlier } = standing.get(id) ?? { rows: 0, earlier: 0 };
		const changed = levels.get(id) ?? null;
		const now = { severity, blocks, enabled, ...changed?.level };
		return { id, name, ...now, changed, ...sums, precision: precision(sums), weeks: drawn, rows, earlier };
	});
	const speaks = ({ confirmed, falseAlarms, waived, open, rows, changed }: CheckLine): boolean =>
		confirmed + falseAlarms + waived + open + rows > 0 || changed !== null;
	return {
		project: { slug: project.slug, name: project.name },
		lang,
		checks: lines.filter(speaks).sort(byNoise),
		silent: lines.filter((line) => !speaks(line)),
		behind: await isBehind(db, project.id),
		mayManage: can(actor, 'project.manage', { project: project.id })
	};
}

const HEAD = ['check', 'language', 'week', 'confirmed', 'false alarms', 'waived', 'open'];

/** Everything that was counted, week by week, as a CSV file.
 * @throws Refusal `access.*` */
export async function exportPrecision(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang | null
): Promise<{ name: string; csv: string }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const rows = (await weeklyOutcomes(app.database.db, project.id, lang)).map((line) =>
		[line.check, line.lang, line.week, line.confirmed, line.falseAlarms, line.waived, line.open].map((cell) =>
			disarm(String(cell))
		)
	);
	const name = `${project.slug}-checks${lang === null ? '' : `-${lang}`}.csv`;
	return { name, csv: [HEAD, ...rows].map(writeRow).join('') };
}
