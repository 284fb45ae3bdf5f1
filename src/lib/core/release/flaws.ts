import type { Emphases } from '../markdown/emphasis';
import { halfClosed, intendedEmphases, type Intended } from '../markdown/render';
import type { Span } from '../segment/segment';

/** Markup of a text that readers would see as its characters. */
export interface Flaw extends Span {
	kind: 'emphasis' | 'code' | 'link' | 'other';
	text: string;
	/** The stretch so that it renders, null where nothing tells how. */
	repaired: string | null;
}

const BROKEN_LINK =
	/[[［]([^[\]［］\n]{1,300})[\]］][ \u3000]{0,2}[(（][ \u3000]?((?:https?:|mailto:|www\.|\.{0,2}\/|#)[^()（）\s\u3000]{0,500})[ \u3000]?[)）]/gu;
const SPACE = /^[\s\u3000]?$/u;
const WORD = /[A-Za-z0-9]/u;

/** Where a person meant markup and none comes of it. Marks that nobody meant (a star alone, a power) are no flaw: they are
 * written so that they stay what they are.
 * @param nodes stretches that are markup and render */
export function flawsOf(text: string, emphases: Emphases, nodes: readonly Span[]): Flaw[] {
	const free = ({ start, end }: Span): boolean => !nodes.some((n) => n.start < end && start < n.end);
	const bold = [...intendedEmphases(text, emphases), ...halfClosed(text, emphases)].filter((i) => isMeant(text, i));
	const links = [...text.matchAll(BROKEN_LINK)].map(({ 0: whole, 1: label, 2: address = '', index }) => ({
		...{ start: index, end: index + whole.length },
		repaired: /^https?:/u.test(address) ? `[${label}](${address})` : null
	}));
	const flaw = (kind: Flaw['kind'], span: Span & { repaired: string | null }): Flaw => ({
		...{ kind, start: span.start, end: span.end, text: text.slice(span.start, span.end), repaired: span.repaired }
	});
	return [
		...bold.map((span) => flaw('emphasis', span)),
		// A broken link may hold its address as a node of its own.
		...links
			.filter((link) => !nodes.some((n) => n.start <= link.start && n.end >= link.end))
			.map((l) => flaw('link', l)),
		...ticks(text)
			.filter(free)
			.map((span) => flaw('code', span))
	]
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(apart());
}

/** Lets through what does not overlap what it let through before: one stretch is one flaw. */
function apart(): (span: Span) => boolean {
	let end = 0;
	return (span) => {
		if (span.start < end) return false;
		end = span.end;
		return true;
	};
}

function isMeant(text: string, { start, end }: Intended): boolean {
	const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
	const stretch = text.slice(start, end);
	const marks = /^[*_]+/u.exec(stretch)?.[0] ?? '';
	if (stretch === marks)
		return marks.length > 1 && marks.length < 4 && !(WORD.test(before) && WORD.test(after)) && !isEdges(before, after);
	if (marks.length > 1) return true;
	const inside = stretch.slice(1, -1);
	return (
		!SPACE.test(inside[0] ?? '') && !SPACE.test(inside.at(-1) ?? '') && !(WORD.test(before) && WORD.test(inside[0]!))
	);
}

const isEdges = (before: string, after: string): boolean => SPACE.test(before) && SPACE.test(after);

/** Backticks without a partner; those of LaTeX quotes are none. */
function ticks(text: string): (Span & { repaired: null })[] {
	return text.includes("''")
		? []
		: [...text.matchAll(/(?<![\\`])`+/gu)].map(({ 0: run, index }) => ({
				...{ start: index, end: index + run.length, repaired: null }
			}));
}
