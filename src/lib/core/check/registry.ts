import type { Check } from './check';
import { date } from './checks/accuracy/date';
import { dateRange } from './checks/accuracy/date-range';
import { entityInvented } from './checks/accuracy/entity-invented';
import { entityMissing } from './checks/accuracy/entity-missing';
import { numberExtra } from './checks/accuracy/number-extra';
import { numberMissing } from './checks/accuracy/number-missing';
import { numberValue } from './checks/accuracy/number-value';
import { sourceDefect } from './checks/accuracy/source-defect';
import { unitChanged } from './checks/accuracy/unit-changed';
import { latexLeftover } from './checks/markup/latex-leftover';
import { latexMangled } from './checks/markup/latex-mangled';
import { mathMismatch } from './checks/markup/math-mismatch';
import { urlChanged } from './checks/markup/url-changed';
import { urlGlued } from './checks/markup/url-glued';
import { urlIsTitle } from './checks/markup/url-is-title';
import { urlTruncated } from './checks/markup/url-truncated';
import { doNotTranslate } from './checks/terminology/do-not-translate';
import { forbidden } from './checks/terminology/forbidden';
import { missing } from './checks/terminology/missing';

/** Every check, in the order people see them: what breaks the sense first, then the markup, then the terms. */
export const CHECKS: readonly Check[] = [
	numberValue,
	numberMissing,
	numberExtra,
	unitChanged,
	date,
	dateRange,
	entityInvented,
	entityMissing,
	sourceDefect,
	latexMangled,
	latexLeftover,
	mathMismatch,
	urlChanged,
	urlTruncated,
	urlIsTitle,
	urlGlued,
	forbidden,
	missing,
	doNotTranslate
];
