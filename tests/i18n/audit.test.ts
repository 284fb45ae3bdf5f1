import { describe, expect, it } from 'vitest';
import { AUDIT_GROUP_NAMES, AUDIT_GROUPS, sentenceId } from '$lib/core/audit/audit-view';
import { NOTIFICATION_KINDS } from '$lib/core/notification/notification';
import { REPORT_STEPS } from '$lib/core/report/life';
import { hasMessage, messageKey } from '$lib/i18n/message';
import { RULE_STEPS } from '$server/usecases/own-rules';
import { read, sources } from '../architecture/sources';

/** Actions whose name is put together, with all that come of it. */
const MADE: Record<string, string[]> = {
	'segment.${kind}': ['segment.confirm', 'segment.approve', 'segment.refuse'],
	'report.${step}': REPORT_STEPS.filter((step) => step !== 'see' && step !== 'settle').map((step) => `report.${step}`),
	'document.${step.step}': ['claim', 'give-back', 'assign', 'due'].map((step) => `document.${step}`),
	'rule.${step}': RULE_STEPS.map((step) => `rule.${step}`),
	'comment.${step.step}': ['comment.edit', 'comment.remove'],
	'project.reason-${change.step}': ['rename', 'retire', 'restore', 'up', 'down'].map((step) => `project.reason-${step}`)
};
const CALL = /\b(?:record|recordAt|recordOf|noteThread)\(\s*(?:app|db|trx)\b/g;
const ACTION = /['`]([a-z]+(?:-[a-z]+)*\.(?:[a-z-]+|[a-z-]*\$\{[a-z.]+\}))['`]/g;

/** A helper that passes on what its callers name. */
const PASSED_ON = /[,{]\s*action(?:: string)?,/;

/** The text of a call, up to the parenthesis that closes it. */
function callAt(text: string, from: number): string {
	let depth = 0;
	for (let at = text.indexOf('(', from); at < text.length; at++) {
		if (text[at] === '(') depth++;
		if (text[at] === ')' && --depth === 0) return text.slice(from, at + 1);
	}
	return text.slice(from);
}

/** Every call that writes to the audit, with the actions that it names. */
const calls = sources('server').flatMap((path) => {
	const text = read(path);
	return [...text.matchAll(CALL)].map(({ index }) => {
		const call = callAt(text, index);
		return { path, call, actions: [...call.matchAll(ACTION)].map(([, action]) => action!) };
	});
});
/** Lines that are put together first and written later. */
const NAMED = /\baction: ['`]([a-z]+\.(?:[a-z-]+|[a-z-]*\$\{[a-z.]+\}))['`]/g;
const named = sources('server').flatMap((path) => [...read(path).matchAll(NAMED)].map(([, action]) => action!));
const actions = [
	...new Set([...calls.flatMap(({ actions }) => actions), ...named].flatMap((action) => MADE[action] ?? [action]))
];

describe('the audit', () => {
	it('is written by calls that name their action', () => {
		expect(calls.length).toBeGreaterThan(25);
		const nameless = calls.filter(({ call, actions }) => !PASSED_ON.test(call) && actions.length === 0);
		expect(nameless.map(({ path, call }) => `${path}: ${call}`)).toEqual([]);
	});

	it('has a sentence for every action that is written anywhere', () => {
		const missing = actions
			.filter((action) => !hasMessage(messageKey('audit', action)))
			.map((action) => `${action}: add ${messageKey('audit', action)} to messages/{en,ja,ko}`);
		expect(missing).toEqual([]);
	});

	it('shows every action of a project in a group that people can ask for', () => {
		const starts: readonly string[] = Object.values(AUDIT_GROUPS).flat();
		expect(actions.filter((action) => !starts.some((start) => action.startsWith(start)))).toEqual([]);
		expect(AUDIT_GROUP_NAMES.filter((name) => !hasMessage(`audit_group_${name}`))).toEqual([]);
	});

	it.each([
		['segment.leave-out', { out: false }, 'segment.take-in'],
		['segment.leave-out', { out: true }, 'segment.leave-out'],
		['paper.hold', { held: false }, 'paper.release'],
		['finding.close', { action: 'waiver' }, 'finding.waive'],
		['finding.close', { action: 'false-alarm' }, 'finding.close']
	])('says of %s with %j what %s says', (action, detail, id) => {
		expect(sentenceId(action, detail)).toBe(id);
		expect(hasMessage(messageKey('audit', id))).toBe(true);
	});
});

it('every kind of notification has its sentence', () => {
	expect(NOTIFICATION_KINDS.filter((kind) => !hasMessage(messageKey('notification', kind)))).toEqual([]);
});
