/** What is measured of each server. Times in milliseconds, sizes in kilobytes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchClient } from './together-client';
import { Crowd, quantile, round, step, type Step } from './together-crowd';
import { ServerProcess, type Contender } from './together-servers';

/** How much is measured. */
export interface Size {
	/** Clients on the one document. */
	crowd: number;
	documents: number;
	/** Clients on each of the documents. */
	each: number;
	/** Seconds of each step. */
	seconds: number;
	/** Edits before a cold load. */
	edits: number;
	/** Cold loads, of which the middle one counts. */
	loads: number;
}

/** Updates a second, rising until a server does not hold. */
const RATES = [500, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000, 16_000, 24_000];
/** A machine may be busy for a moment: a rate is given up after so many attempts, with this time between them. */
const ATTEMPTS = 2;
const DRAIN = 2000;
/** The rate at which propagation is compared: fifty people who type five characters a second. */
const TYPING = 250;
/** Servers take turns so often at this, since a machine may be busy for a moment; the middle one counts. */
export const TURNS = 3;

/** Propagation and answer while people type, on a server that just started. */
export async function typing(contender: Contender, documents: number, each: number, size: Size): Promise<Step> {
	const server = await new ServerProcess(contender).start();
	const crowd = await warmedUp(server, documents, each, size);
	const typing = await step(crowd, TYPING, size.seconds * 2);
	crowd.close();
	await server.remove();
	return typing;
}

/** The first step compiles what runs often, on both sides. */
async function warmedUp(server: ServerProcess, documents: number, each: number, size: Size): Promise<Crowd> {
	const crowd = await new Crowd(server).fill('traffic', documents, each);
	await step(crowd, RATES[0]!, size.seconds / 2);
	return crowd;
}

/** Rising rates until the server no longer holds. */
export async function rising(contender: Contender, documents: number, each: number, size: Size): Promise<Step[]> {
	const server = await new ServerProcess(contender).start();
	const crowd = await warmedUp(server, documents, each, size);
	const steps: Step[] = [];
	for (const rate of RATES) {
		for (let attempt = 0; attempt < ATTEMPTS && steps.at(-1)?.rate !== rate; attempt++) {
			const tried = await step(crowd, rate, size.seconds);
			if (tried.holds || attempt === ATTEMPTS - 1) steps.push(tried);
			// What is still on its way would be counted to the next.
			if (!tried.holds) await sleep(DRAIN);
		}
		if (!steps.at(-1)!.holds) break;
	}
	crowd.close();
	await server.remove();
	return steps;
}

export interface Memory {
	/** Kilobytes of the process, and of live objects. */
	perDocument: { rss: number; heap: number };
	perConnection: { rss: number; heap: number };
}

/** Memory of documents that one client has open, then of two more clients on each. */
export async function memory(contender: Contender, { documents, each }: Size): Promise<Memory> {
	const server = await new ServerProcess(contender).start();
	const warm = await new Crowd(server).fill('warm', 10, each);
	const settled = async () => {
		await sleep(1500);
		return server.report();
	};
	const empty = await settled();
	const alone = await new Crowd(server).fill('memory', documents, 1);
	const open = await settled();
	const more = await new Crowd(server).fill('memory', documents, each - 1, false);
	const full = await settled();
	for (const crowd of [warm, alone, more]) crowd.close();
	await server.remove();
	const per = (kind: 'rss' | 'heap') => {
		const connection = (full[kind] - open[kind]) / (documents * (each - 1)) / 1024;
		return {
			connection: round(connection),
			document: round((open[kind] - empty[kind]) / documents / 1024 - connection)
		};
	};
	const [rss, heap] = [per('rss'), per('heap')];
	return {
		perDocument: { rss: rss.document, heap: heap.document },
		perConnection: { rss: rss.connection, heap: heap.connection }
	};
}

export interface Load {
	/** From opening the socket to a process that just started, to the whole text. */
	ms: number;
	/** Of the characters that another client had seen when the server was killed, how many were there after it. */
	kept: number;
	of: number;
}

/** Loads of a document with many edits by a process that just started; then a kill while somebody writes. */
export async function coldLoad(contender: Contender, size: Size): Promise<Load> {
	const server = await new ServerProcess(contender).start();
	const crowd = await new Crowd(server).fill('load', 1, 2);
	const [reader, writer] = [crowd.readers[0]!, crowd.writers[0]!];
	for (let i = 0; i < size.edits; i++) {
		writer.scatter(i);
		if (i % 10 === 0) await sleep(5);
	}
	await equal(reader, writer);
	// Time for those that write later.
	await sleep(4000);
	crowd.close();
	await sleep(2000);
	const times: number[] = [];
	for (let i = 0; i < size.loads; i++) {
		await server.kill();
		await server.start();
		const started = performance.now();
		const late = await new Crowd(server).fill('load', 1, 1, false);
		await equal(late.readers[0]!, writer);
		times.push(performance.now() - started);
		late.close();
	}
	return { ms: quantile(times, 0.5), ...(await afterKill(server)) };
}

async function equal(one: BenchClient, other: BenchClient): Promise<void> {
	const wanted = JSON.stringify([...other.texts()].sort());
	const end = Date.now() + 30_000;
	while (JSON.stringify([...one.texts()].sort()) !== wanted) {
		if (Date.now() > end) throw new Error('the text is not the same after half a minute');
		await sleep(1);
	}
}

/** Characters that are written just before the kill. */
const PROBE = 200;

async function afterKill(server: ServerProcess): Promise<{ kept: number; of: number }> {
	const crowd = await new Crowd(server).fill('kill', 1, 2);
	const [reader, writer] = [crowd.readers[0]!, crowd.writers[0]!];
	// Time for the text that the document begins with to be written by those that write later.
	await sleep(4000);
	for (let i = 0; i < PROBE; i++) {
		writer.type();
		await sleep(2);
	}
	while (reader.arrivals.length < PROBE) await sleep(1);
	await server.kill();
	crowd.close();
	await server.start();
	const late = await new Crowd(server).fill('kill', 1, 1, false);
	await sleep(500);
	const kept = late.readers[0]!.texts().get('s1')!.match(/x/g)?.length ?? 0;
	late.close();
	await server.remove();
	return { kept, of: PROBE };
}
