import type { Finding } from '$lib/core/check/check';
import { sentenceIdOf } from '$lib/core/check/own/rule';
import { m } from '$lib/i18n/paraglide/messages';

type Sentence = (values: Record<string, string | number>) => string;
const catalogue = m as unknown as Record<string, Sentence | undefined>;

const keyOf = (prefix: string, id: string): string => `${prefix}_${id.replace(/[.-]/g, '_')}`;

/** What a finding says, in the reader's language. */
export function findingSentence(finding: Pick<Finding, 'check' | 'evidence'>): string {
	const say = catalogue[keyOf('finding', sentenceIdOf(finding))];
	return say ? say(finding.evidence) : m.workbench_finding_without_words({ check: finding.check });
}

/** What a refusal says, in the reader's language; the server's own words where the catalogue has none. */
export function problemSentence(problem: { code: string; message: string; detail: string }): string {
	const say = catalogue[keyOf('problem', problem.code)];
	return say ? say({ detail: problem.detail }) : problem.message;
}

/** What a notice of the import says, e.g. `no-source`. */
export function noticeSentence(code: string): string {
	const say = catalogue[keyOf('workbench_notice', code)];
	return say ? say({}) : m.workbench_notice_other({ code });
}
