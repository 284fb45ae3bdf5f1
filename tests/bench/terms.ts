import { cpus } from 'node:os';
import { search } from './terms/search';

/** One measure of the terms: what it prints is up to it.
 * @returns its figures, and how many times better than its goal the worst of them is */
export type Measure = (concepts: number) => Promise<{ name: string; ours: object; ratio: number }>;

const CONCEPTS = process.argv.includes('--quick') ? 5000 : 50_000;
const MEASURES: readonly Measure[] = [search];

console.log(`${cpus().length} processors, ${CONCEPTS} concepts.`);
const ours: Record<string, object> = {};
const ratio: Record<string, number> = {};
for (const measure of MEASURES) {
	const figures = await measure(CONCEPTS);
	ours[figures.name] = figures.ours;
	ratio[figures.name] = figures.ratio;
}
console.log('\nEach ratio is the goal to the slowest figure: at least 1.');
console.log(JSON.stringify({ name: 'terms', ours, peers: {}, ratio }));
process.exit();
