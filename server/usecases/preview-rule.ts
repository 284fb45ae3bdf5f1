import type { Actor } from '$lib/core/access/access';
import type { RulePreview } from '$lib/core/check/own/preview';
import type { OwnRule } from '$lib/core/check/own/rule';
import type { App } from '../app';
import { hitsOfRule, type Until } from '../rules/preview-rule';
import { need, projectFor } from './actor';

/** The search of each person that is under way in this process. */
const running = new Map<string, AbortController>();

/** What a rule would hit in a project, before it is switched on. Whoever types on is not interested in what was typed before:
 * the next search of a person ends the one that still runs, which answers with what it has.
 * @throws Refusal `access.*` */
export async function previewRule(
	app: App,
	actor: Actor | null,
	slug: string,
	rule: OwnRule,
	{ within, signal }: Until = {}
): Promise<RulePreview> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'rule.manage', { project: project.id });
	need(actor, 'document.read', { project: project.id });
	running.get(actor.id)?.abort();
	const own = new AbortController();
	running.set(actor.id, own);
	const either = signal ? AbortSignal.any([signal, own.signal]) : own.signal;
	try {
		return await hitsOfRule(app, project.id, rule, { ...(within !== undefined && { within }), signal: either });
	} finally {
		if (running.get(actor.id) === own) running.delete(actor.id);
	}
}
