import { cpus } from 'node:os';
import { curating } from './terms/curating';
import { impact } from './terms/impact';
import { matching } from './terms/matching';
import { search } from './terms/search';

/** One measure of the terms: what it prints is up to it.
 * @returns its figures, those of peers where there are any, and how many times better than its goal the worst of them is */
export type Measure = (concepts: number) => Promise<{ ours: object; peers?: object; ratio: number }>;

const MEASURES: Readonly<Record<string, Measure>> = { matching, impact, search, curating };

const QUICK = process.argv.includes('--quick');
const CONCEPTS = QUICK ? 5000 : 50_000;
const asked = process.argv.slice(2).filter((name) => name in MEASURES);

console.log(`${cpus().length} processors, ${CONCEPTS} concepts.`);
const figures: Record<'ours' | 'peers' | 'ratio', Record<string, unknown>> = { ours: {}, peers: {}, ratio: {} };
for (const name of asked.length > 0 ? asked : Object.keys(MEASURES)) {
	const { ours, peers, ratio } = await MEASURES[name]!(CONCEPTS);
	figures.ours[name] = ours;
	if (peers) figures.peers[name] = peers;
	figures.ratio[name] = ratio;
}
console.log('\nEach ratio is how many times better than its goal the worst figure is: at least 1.');
console.log(JSON.stringify({ name: 'terms', ...figures }));
process.exit();
