import { describe, expect, it } from 'vitest';
import { ROLES } from '$lib/core/access/access';
import { SCOPES } from '$lib/core/access/scope';
import { SEVERITIES } from '$lib/core/check/check';
import { CHECKS } from '$lib/core/check/registry';
import { FACT_KINDS, VERDICTS } from '$lib/core/facts/fact';
import { NOTICES } from '$lib/core/format/format';
import { RENDERING_STATUSES } from '$lib/core/glossary/concept';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { COPY_STATES, TARGET_KINDS } from '$lib/core/release/destination';
import { PROBLEM_CODES } from '$lib/core/problem';
import { REPORT_STEPS } from '$lib/core/report/life';
import { REPORT_KINDS, REPORT_STATES } from '$lib/core/report/report';
import { KINDS } from '$lib/core/segment/segment';
import { hasMessage, messageKey } from '$lib/i18n/message';

/** Keys that pages make of codes; the compiler sees the others. */
const made = [
	...SCOPES.flatMap((scope) => [`token_scope_${scope}`, `token_scope_${scope}_about`]),
	...PROBLEM_CODES.map((code) => messageKey('problem', code)),
	...NOTICES.flatMap((code) => [messageKey('import_notice', code), messageKey('workbench_notice', code)]),
	...KINDS.map((kind) => messageKey('import_kind', kind)),
	...['length', 'names', 'numbers', 'urls', 'order', 'quoted', 'title', 'given', 'by-hand'].map((code) =>
		messageKey('import_evidence', code)
	),
	...['no-source', 'rendered'].map((code) => messageKey('import_notice', code)),
	...TARGET_LANGS.flatMap((lang) => [`site_lang_${lang}`, `import_join_${lang}`]),
	...ROLES.flatMap((role) => [`role_${role}`, `role_${role}_about`, `role_${role}_invited`]),
	...RENDERING_STATUSES.map((status) => `terms_status_${status}`),
	...['own', 'imported', 'starter'].map((origin) => `terms_origin_${origin}`),
	...['added', 'changed', 'removed'].map((kind) => `terms_${kind}`),
	...['no-english', 'not-yes-or-no', 'empty-rendering', 'duplicate-id', 'too-many-cells'].map((code) =>
		messageKey('terms_refused', code)
	),
	...['duplicate-english', 'duplicate-rendering', 'contradiction', 'nothing-preferred'].map((code) =>
		messageKey('terms_conflict', code)
	),
	...FACT_KINDS.flatMap((kind) => [`facts_kind_${kind}`, `facts_one_${kind}`]),
	...VERDICTS.map((verdict) => messageKey('facts_verdict', verdict)),
	...COPY_STATES.map((state) => messageKey('destination_state', state)),
	...[...TARGET_KINDS, 'manual'].map((kind) => `destination_kind_${kind}`),
	...TARGET_KINDS.map((kind) => `destination_add_${kind}`),
	...['noted', 'sent', 'looked', 'marked', 'taken', 'removed'].map((done) => `destination_done_${done}`),
	'notification_delivery_failed',
	...REPORT_KINDS.map((kind) => `report_kind_${kind}`),
	...REPORT_STATES.flatMap((state) => [`report_state_${state}`, `report_short_${state}`]),
	...REPORT_STEPS.filter((step) => step !== 'settle').map((step) => `report_done_${step}`),
	...TARGET_LANGS.map((lang) => `language_${lang}`),
	...SEVERITIES.map((severity) => `help_severity_${severity}`),
	...new Set(CHECKS.map(({ id }) => `help_group_${id.split('.')[0]}`))
];

describe('the messages of the pages', () => {
	it('has one for every code that a page may show', () => {
		expect(made.filter((key) => !hasMessage(key))).toEqual([]);
	});
});
