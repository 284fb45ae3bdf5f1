import type { Actor } from '$lib/core/access/access';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { findingMessage } from '$lib/i18n/message';
import type { App } from '../app';
import { need, projectFor } from './actor';

/** Checks rows with the terms of a project; nothing is stored. Rows stand for one document, in reading order.
 * @returns findings, each with its English sentence
 * @throws Refusal `access.*` */
export async function checkRows(
	app: App,
	actor: Actor | null,
	slug: string,
	rows: readonly CheckedRow[]
): Promise<(Finding & { message: string })[]> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { rules } = await app.ruleBooks.of(project.id);
	// People's ids may stand twice; the place in the list tells rows apart.
	const placed = rows.map((row, i) => ({ ...row, id: String(i) }));
	const findings = await app.findings.ofGiven(placed, rules);
	return findings.map((finding) => ({
		...finding,
		segment: rows[Number(finding.segment)]!.id,
		message: findingMessage(finding, 'en')
	}));
}
