import type { Span } from './segment';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);
