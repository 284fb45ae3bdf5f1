import { folded } from '../fold';

/** Where a correction was made. */
export interface CorrectionPlace {
	document: string;
	segment: string;
}

/** A correction as it is kept. */
export interface KeptCorrection extends CorrectionPlace {
	from: string;
	to: string;
	compound: boolean;
}

/** The same correction in several rows: something to learn from. */
export interface Lesson {
	/** Both words folded: equal for spellings that count as the same. */
	key: string;
	/** As most rows write them. */
	from: string;
	to: string;
	compound: boolean;
	/** Each row once, in order. */
	places: CorrectionPlace[];
	/** In how many documents. */
	documents: number;
}

/** Rows with the same correction from which on something is learnt. */
export const TWICE = 2;

export const lessonKey = ({ from, to }: Pick<KeptCorrection, 'from' | 'to'>): string =>
	`${folded(from)} → ${folded(to)}`;

function mostFrequent(corrections: readonly KeptCorrection[]): KeptCorrection {
	const counts = new Map<string, number>();
	const spelt = ({ from, to }: KeptCorrection): string => `${from}\n${to}`;
	for (const one of corrections) counts.set(spelt(one), (counts.get(spelt(one)) ?? 0) + 1);
	return corrections.reduce((best, one) => (counts.get(spelt(one))! > counts.get(spelt(best))! ? one : best));
}

function lessonOf(key: string, same: readonly KeptCorrection[]): Lesson {
	const bySegment = new Map(same.map(({ document, segment }) => [segment, { document, segment }]));
	const places = [...bySegment.values()];
	const { from, to } = mostFrequent(same);
	const compound = same.some((one) => one.compound);
	return { key, from, to, compound, places, documents: new Set(places.map(({ document }) => document)).size };
}

/** What was corrected in the same way in at least two rows. A part of a longer word is a lesson of its own only where the
 * longer words differ from row to row.
 * @param corrections of one language, in order */
export function lessonsOf(corrections: readonly KeptCorrection[]): Lesson[] {
	const groups = new Map<string, KeptCorrection[]>();
	for (const correction of corrections) {
		const key = lessonKey(correction);
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		group.push(correction);
	}
	const lessons = [...groups].map(([key, same]) => lessonOf(key, same)).filter(({ places }) => places.length >= TWICE);
	const isSpare = (part: Lesson): boolean =>
		lessons.some(
			(whole) =>
				whole !== part &&
				whole.from.length > part.from.length &&
				whole.from.includes(part.from) &&
				part.places.every((place) => whole.places.some(({ segment }) => segment === place.segment))
		);
	return lessons.filter((lesson) => !lesson.compound || !isSpare(lesson));
}
