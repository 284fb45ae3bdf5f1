import { linkTimes, type LinkTime } from '../../../date/link';
import type { DateValue } from '../../../date/read';
import { cover, textOf } from '../../../segment/span';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

const DAY = 86_400_000;
/** A day either side: the title's days are of some time zone, the links' times are UTC. */
const SLACK = DAY;
/** Fewer posts than this prove nothing about a title. */
const ENOUGH = 3;

interface Titled {
	segment: CheckInput;
	from: DateValue;
	to: DateValue;
}

/** The first title that gives a range of days. */
function titled(segments: readonly CheckInput[]): Titled | null {
	for (const segment of segments) {
		if (segment.kind !== 'title') continue;
		const dates = segment.targetReading.dates;
		const i = dates.findIndex((date, at) => date.range === 'from' && dates[at + 1]?.range === 'to');
		const [from, to] = [dates[i], dates[i + 1]];
		if (from && to && from.day !== null && to.day !== null) return { segment, from, to };
	}
	return null;
}

/** All dated links of a document, each once; those that only the source kept count too. */
function links(segments: readonly CheckInput[]): LinkTime[] {
	const found = new Map<string, LinkTime>();
	for (const segment of segments)
		for (const link of linkTimes(`${segment.target}\n${segment.source ?? ''}`))
			if (!found.has(link.id)) found.set(link.id, link);
	return [...found.values()];
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Start of a date in UTC; a title without year is of the year of its links. */
const start = (date: DateValue, year: number): number =>
	Date.UTC(date.year ?? year, (date.month ?? 1) - 1, date.day ?? 1);

/** Holds posts against the range. A paper can be older than its week, never younger. */
function judge({ segment, from, to }: Titled, found: LinkTime[]): Hit | null {
	const posts = found.filter((link) => link.kind === 'post').sort((a, b) => a.from - b.from);
	const [first, last, middle] = [posts[0], posts.at(-1), posts[posts.length >> 1]];
	if (!first || !last || !middle || posts.length < ENOUGH) return null;
	const year = new Date(middle.from).getUTCFullYear();
	const [begin, end] = [start(from, year) - SLACK, start(to, year) + DAY + SLACK];
	const outside = posts.filter((link) => link.from < begin || link.from >= end).length;
	const younger = found.filter((link) => link.kind === 'paper' && link.from >= end).length;
	if (outside + younger === 0) return null;
	const wrong = outside * 2 > posts.length;
	const span = cover(from, to);
	return {
		target: span,
		evidence: {
			range: textOf(segment.target, span),
			outside: outside + younger,
			links: posts.length + younger,
			first: dayOf(first.from),
			last: dayOf(last.from)
		},
		...(wrong ? {} : { severity: 'info', blocks: false })
	};
}

/** Holds the range of days in a title against the times that the document's own links prove. */
export const dateRange: DocumentCheck = {
	id: 'accuracy.date-range',
	category: 'accuracy/date',
	severity: 'critical',
	blocks: true,
	scope: 'document',
	run({ segments }) {
		const title = titled(segments);
		const hit = title && judge(title, links(segments));
		return hit ? [{ ...hit, segment: title.segment.id }] : NONE;
	},
	examples: [
		{
			lang: 'ko',
			segments: [
				{ kind: 'title', target: '[2025/03/03 ~ 03/09] 이번 주 논문' },
				{ kind: 'link', target: 'https://x.com/reader_one/status/1920000000000000000' },
				{ kind: 'link', target: 'https://x.com/reader_one/status/1920400000000000000' },
				{ kind: 'link', target: 'https://x.com/reader_two/status/1920900000000000000' }
			],
			flags: ['2025/03/03 ~ 03/09']
		},
		{
			lang: 'ja',
			segments: [
				{ kind: 'title', target: '[2025/05/05 ~ 05/11] 今週の論文' },
				{ kind: 'link', target: 'https://x.com/reader_one/status/1920000000000000000' },
				{ kind: 'link', target: 'https://x.com/reader_one/status/1920400000000000000' },
				{ kind: 'link', target: 'https://x.com/reader_two/status/1920900000000000000' }
			],
			flags: []
		}
	]
};
