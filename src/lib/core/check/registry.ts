import type { Check } from './check';
import { entityInvented } from './checks/accuracy/entity-invented';
import { entityMissing } from './checks/accuracy/entity-missing';
import { sourceDefect } from './checks/accuracy/source-defect';
import { latexLeftover } from './checks/markup/latex-leftover';
import { latexMangled } from './checks/markup/latex-mangled';
import { mathMismatch } from './checks/markup/math-mismatch';
import { urlChanged } from './checks/markup/url-changed';
import { urlGlued } from './checks/markup/url-glued';
import { urlIsTitle } from './checks/markup/url-is-title';
import { urlTruncated } from './checks/markup/url-truncated';

/** Every check, in the order people see them. */
export const CHECKS: readonly Check[] = [
	entityInvented,
	entityMissing,
	sourceDefect,
	latexMangled,
	latexLeftover,
	mathMismatch,
	urlChanged,
	urlTruncated,
	urlIsTitle,
	urlGlued
];
