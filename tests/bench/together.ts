/** Writing together: ours beside the two servers that most installations of Yjs run, in the same run and with the same
 * clients. Servers are processes of their own; all clients share one more. */
import { cpus } from 'node:os';
import { coldLoad, memory, traffic, type Load, type Memory, type Size, type Traffic } from './together-measures';
import { CONTENDERS, type Contender } from './together-servers';

const FULL: Size = { crowd: 50, documents: 200, each: 3, seconds: 4, edits: 10_000, loads: 3 };
const QUICK: Size = { crowd: 10, documents: 20, each: 3, seconds: 1, edits: 1000, loads: 1 };
const size = process.argv.includes('--quick') ? QUICK : FULL;

interface Figures {
	one: Traffic;
	many: Traffic;
	memory: Memory;
	load: Load;
}

async function measure(contender: Contender): Promise<Figures> {
	console.log(`\n${contender.name}\n  ${contender.promise}`);
	const one = await traffic(contender, 1, size.crowd, size);
	show(`${size.crowd} clients on one document`, one);
	const many = await traffic(contender, size.documents, size.each, size);
	show(`${size.documents} documents of ${size.each} clients`, many);
	const kilobytes = await memory(contender, size);
	const { perDocument, perConnection } = kilobytes;
	console.log(
		`\nmemory: ${perDocument.rss} KB a document (${perDocument.heap} live), ` +
			`${perConnection.rss} KB a connection (${perConnection.heap} live)`
	);
	const load = await coldLoad(contender, size);
	console.log(
		`cold load after ${size.edits} edits: ${load.ms} ms; ` +
			`${load.kept} of ${load.of} characters that another had seen outlived kill -9`
	);
	return { one, many, memory: kilobytes, load };
}

function show(title: string, { typing, steps, most }: Traffic): void {
	console.log(`\n${title}: at most ${most} updates/s; first while people type, then rising rates`);
	console.table([typing, ...steps]);
}

/** What of the figures goes into the line at the end. */
const inShort = ({ one, many, memory, load }: Figures) => ({
	oneDocument: { updatesPerSecond: one.most, p50: one.typing.p50, p99: one.typing.p99 },
	manyDocuments: { updatesPerSecond: many.most, p50: many.typing.p50, p99: many.typing.p99 },
	memory: { perDocumentKB: memory.perDocument.rss, perConnectionKB: memory.perConnection.rss },
	coldLoadMs: load.ms,
	keptAfterKill: `${load.kept}/${load.of}`
});

const against = (one: number, other: number): number => Number((one / other).toFixed(2));

console.log(
	`${cpus().length} processors; clients and server share them. Times in milliseconds from a change in one document ` +
		`to the same change in another's; "server" and "clients" are processors used.`
);
const figures = new Map<string, Figures>();
for (const contender of CONTENDERS) figures.set(contender.name, await measure(contender));

const [ours, ...peers] = [...figures.values()];
const ratioOf = (kind: 'one' | 'many') => ({
	updatesPerSecond: against(ours![kind].most, Math.max(...peers.map((peer) => peer[kind].most))),
	p99: against(ours![kind].typing.p99, Math.min(...peers.map((peer) => peer[kind].typing.p99)))
});
const ratio = { oneDocument: ratioOf('one'), manyDocuments: ratioOf('many') };
console.log('\nThe ratio is ours to the better peer: goal at least 1 for updates a second, at most 2 for p99.');
const [, ...others] = [...figures];
console.log(
	JSON.stringify({
		name: 'together',
		ours: inShort(ours!),
		peers: Object.fromEntries(others.map(([name, peer]) => [name, inShort(peer)])),
		ratio
	})
);
process.exit();
