/** Writing together: ours beside the two servers that most installations of Yjs run, in the same run and with the same
 * clients. Servers are processes of their own; all clients share one more. */
import { cpus } from 'node:os';
import { coldLoad, memory, rising, TURNS, typing, type Load, type Memory, type Size } from './together-measures';
import type { Step } from './together-crowd';
import { CONTENDERS, type Contender } from './together-servers';

const FULL: Size = { crowd: 50, documents: 200, each: 3, seconds: 4, edits: 10_000, loads: 3 };
const QUICK: Size = { crowd: 10, documents: 20, each: 3, seconds: 1, edits: 1000, loads: 1 };
const size = process.argv.includes('--quick') ? QUICK : FULL;

type Kind = 'one' | 'many';
const CROWDS: Record<Kind, { documents: number; each: number }> = {
	one: { documents: 1, each: size.crowd },
	many: { documents: size.documents, each: size.each }
};

interface Traffic {
	/** While people type, by p99 the middle one of the turns. */
	typing: Step;
	/** Of the rising rates that held, the last. */
	most: number;
}

interface Figures extends Record<Kind, Traffic> {
	memory: Memory;
	load: Load;
}

const middle = (steps: readonly Step[]): Step => steps.toSorted((a, b) => a.p99 - b.p99)[steps.length >> 1]!;

/** All servers while people type, one after the other, time and again. */
async function inTurn(kind: Kind): Promise<Map<Contender, Step>> {
	const { documents, each } = CROWDS[kind];
	const turns: { contender: Contender; step: Step }[] = [];
	for (let turn = 0; turn < TURNS; turn++)
		for (const contender of CONTENDERS) {
			const step = await typing(contender, documents, each, size);
			turns.push({ contender, step });
		}
	console.log(`\n${documents} documents of ${each} clients: people type`);
	console.table(turns.map(({ contender: { name }, step }) => ({ name, ...step })));
	const of = (one: Contender) => turns.filter(({ contender }) => contender === one).map(({ step }) => step);
	return new Map(CONTENDERS.map((contender) => [contender, middle(of(contender))]));
}

async function most(contender: Contender, kind: Kind): Promise<number> {
	const { documents, each } = CROWDS[kind];
	const steps = await rising(contender, documents, each, size);
	const arrived = steps.filter(({ holds }) => holds).at(-1)?.arrived ?? 0;
	console.log(`\n${documents} documents of ${each} clients: at most ${arrived} updates/s`);
	console.table(steps);
	return arrived;
}

async function measure(contender: Contender, typed: Record<Kind, Map<Contender, Step>>): Promise<Figures> {
	console.log(`\n${contender.name}\n  ${contender.promise}`);
	const one = { typing: typed.one.get(contender)!, most: await most(contender, 'one') };
	const many = { typing: typed.many.get(contender)!, most: await most(contender, 'many') };
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
const typed = { one: await inTurn('one'), many: await inTurn('many') };
const figures = new Map<string, Figures>();
for (const contender of CONTENDERS) figures.set(contender.name, await measure(contender, typed));

const [ours, ...peers] = [...figures.values()];
const ratioOf = (kind: Kind) => ({
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
