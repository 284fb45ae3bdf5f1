import type { Finding } from '$lib/core/check/check';
import { sentenceIdOf } from '$lib/core/check/own/rule';
import { m } from './paraglide/messages';
import type { Locale } from './paraglide/runtime';

type Message = (params?: Record<string, string | number>, options?: { locale?: Locale }) => string;
const messages = m as unknown as Record<string, Message | undefined>;

/** Key of the catalogue for an id such as `accuracy.number-value`. */
export const messageKey = (prefix: string, id: string): string => `${prefix}_${id.replace(/[.-]/g, '_')}`;

/** A message by its key, for keys that are made of ids. A key nobody wrote shows itself; a test finds those. */
export const message = (key: string, params: Record<string, string | number> = {}, locale?: Locale): string =>
	messages[key]?.(params, locale ? { locale } : {}) ?? key;

/** Is there such a message? */
export const hasMessage = (key: string): boolean => key in messages;

/** The sentence of a finding in the reader's language: evidence values are shown as they are. */
export const findingMessage = (finding: Pick<Finding, 'check' | 'evidence'>, locale?: Locale): string =>
	message(messageKey('finding', sentenceIdOf(finding)), finding.evidence, locale);

/** Short name of a check. */
export const checkTitle = (id: string, locale?: Locale): string =>
	message(`${messageKey('check', id)}_title`, {}, locale);

/** What a check looks for, in a few sentences. */
export const checkAbout = (id: string, locale?: Locale): string =>
	message(`${messageKey('check', id)}_about`, {}, locale);
