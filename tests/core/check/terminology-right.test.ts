import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { RIGHT } from './terminology-right.data';

const OURS = CHECKS.filter(({ id }) => id.startsWith('terminology.'));

function alarms(source: string, target: string, lang: TargetLang): string[] {
	const row = { id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target } as const;
	return checkSegment(checkInput(row, { terms: starterTerms() }), OURS)
		.filter(({ severity }) => severity !== 'info')
		.map(({ check, source: from, target: to }) => `${check} ${from?.text} > ${to?.text}`);
}

describe('correct translations raise no alarm', () => {
	it.each(RIGHT.map(([source, ja]) => [source, ja]))('%s > %s', (source, ja) => {
		expect(alarms(source, ja, 'ja')).toEqual([]);
	});
	it.each(RIGHT.map(([source, , ko]) => [source, ko]))('%s > %s', (source, ko) => {
		expect(alarms(source, ko, 'ko')).toEqual([]);
	});
});
