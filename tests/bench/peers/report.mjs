// Loaded into every server under the benchmark, ours and the peers': tells its memory after a full collection, and its
// processor time, when the benchmark asks; ends with the benchmark.
process.on('message', () => {
	globalThis.gc?.();
	globalThis.gc?.();
	const { rss, heapUsed, external } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	process.send?.({ rss, heap: heapUsed + external, cpu: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
