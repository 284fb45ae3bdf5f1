import type { Format } from '../../src/lib/core/format/format';
import { FORMATS } from '../../src/lib/core/format/registry';
import { html } from './html';

/** Every format that can be read here, in the order people see them. */
export const ALL_FORMATS: readonly Format[] = [...FORMATS, html];
