import type { TargetLang } from '../segment/segment';
import type { Blocker } from './gate';

/** Id of a row's element on the screen of work. */
export const rowAnchor = (id: string): string => `s-${id}`;

/** Address of a row on the screen of work, of the whole document without a row. */
export const rowHref = (document: string, lang: TargetLang, segment: string): string =>
	`/desk/${document}/${lang}${segment === '' ? '' : `#${rowAnchor(segment)}`}`;

/** Blockers as every door tells them: each with the address where it is mended. */
export const linked = (
	blockers: readonly Blocker[],
	{ document, lang }: { document: string; lang: TargetLang }
): (Blocker & { href: string })[] => blockers.map((b) => ({ ...b, href: rowHref(document, lang, b.segment) }));
