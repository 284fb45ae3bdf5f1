import { expect, it } from 'vitest';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { RIGHT } from './shown.data';
const TEXT = /^(?:accuracy\.(?:empty|untranslated|partially|missing-s|extra-s|length|dupl|negation|answer)|fluency\.)/;
const checks = CHECKS.filter(({ id }) => TEXT.test(id));
const terms = indexTerms([]);

it.each(RIGHT)('finds nothing above information in a right row (%s): %s', (lang, source, target) => {
	const row = { id: '1', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target } as const;
	const found = checkSegment(checkInput(row, { terms }), checks).filter(({ severity }) => severity !== 'info');
	expect(found.map(({ check, target: at }) => [check, at?.text])).toEqual([]);
});
