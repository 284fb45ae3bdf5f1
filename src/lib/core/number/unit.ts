import { UnitSet } from '../sentence/unit-set';
import { WordList } from './word-list';

/** What units measure. Units of different dimensions are never held against each other, since one word may be a unit in
 * one language and a counter in another. */
const DIMENSIONS: Record<string, readonly string[]> = {
	share: ['percent', 'point'],
	factor: ['times'],
	money: ['USD', 'EUR', 'GBP', 'JPY', 'KRW', 'CNY', 'cent'],
	storage: ['bit', 'byte', 'KB', 'MB', 'GB', 'TB', 'PB'],
	duration: ['ns', 'us', 'ms', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
	length: ['nm', 'mm', 'cm', 'm', 'km', 'inch', 'foot', 'yard', 'mile'],
	mass: ['mg', 'g', 'kg', 'pound', 'ounce', 'stone', 'ton'],
	frequency: ['Hz', 'kHz', 'MHz', 'GHz'],
	power: ['W', 'kW', 'MW', 'GW'],
	energy: ['kWh', 'MWh'],
	compute: ['FLOP', 'GFLOP', 'TFLOP', 'PFLOP', 'EFLOP'],
	temperature: ['celsius', 'fahrenheit']
};

const DIMENSION = new Map(Object.entries(DIMENSIONS).flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));

/** What a unit measures, null for no unit. */
export const dimension = (unit: string | null): string | null => (unit && DIMENSION.get(unit)) ?? null;

/** Size of units in the first of their dimension's metric kin, so that a converted quantity is not a changed number. */
const SIZE: Record<string, number> = {
	nm: 1e-9,
	mm: 1e-3,
	cm: 0.01,
	m: 1,
	km: 1000,
	inch: 0.0254,
	foot: 0.3048,
	yard: 0.9144,
	mile: 1609.344,
	mg: 1e-6,
	g: 1e-3,
	kg: 1,
	pound: 0.45359237,
	ounce: 0.028349523,
	stone: 6.35029318,
	ton: 1000,
	ns: 1e-9,
	us: 1e-6,
	ms: 1e-3,
	second: 1,
	minute: 60,
	hour: 3600,
	day: 86400,
	week: 604800,
	month: 2629800,
	year: 31557600
};

/** Ratio of two quantities in units of one dimension, null where they cannot be compared. 1 means the same size. */
export function ratio(
	a: { value: number; unit: string | null },
	b: { value: number; unit: string | null }
): number | null {
	if (!a.unit || !b.unit || dimension(a.unit) !== dimension(b.unit)) return null;
	const [x, y] = [SIZE[a.unit], SIZE[b.unit]];
	return x === undefined || y === undefined || b.value === 0 ? null : (a.value * x) / (b.value * y);
}

/** How units are written in one language: id -> writings. */
export type UnitWords = Readonly<Record<string, readonly string[]>>;

const GAP = new UnitSet(/[-~\s]/);

/** Finds the unit that stands at an offset, with at most one space or hyphen before it.
 * @param words writings by unit id; the longest writing wins */
export function unitReader(words: UnitWords): (text: string, at: number) => { id: string; end: number } | null {
	const ids = new Map(Object.entries(words).flatMap(([id, list]) => list.map((word) => [word, id] as const)));
	const list = new WordList(ids.keys());
	return (text, at) => {
		const gap = GAP.at(text, at) ? 1 : 0;
		const word = list.at(text, at + gap);
		return word === null ? null : { id: ids.get(word) ?? word, end: at + gap + word.length };
	};
}
