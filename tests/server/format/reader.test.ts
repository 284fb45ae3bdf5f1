import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readUpload, type Upload } from '$server/format/read-upload';
import { Reader, readerScript } from '$server/format/reader';

/** The worker as the build makes it. */
const SCRIPT = readerScript(new URL('../../../build/main.js', import.meta.url).href);

/** A page of so many bytes, each paragraph with its English. */
function page(size: number): Upload {
	const parts: string[] = [];
	for (let bytes = 0; bytes < size; bytes += Buffer.byteLength(parts.at(-1)!)) {
		const n = parts.length;
		const text = `${n}번째 등대의 일지에는 <b>${n * 7}번</b>의 깜박임이 적혀 있고, <a href="https://map.example/${n}">표 ${n}</a>에 옮겼습니다.`;
		const rest = '밤마다 같은 시각에 적었습니다. '.repeat(3);
		const english = `The log of lighthouse ${n} holds ${n * 7} flashes, copied to table ${n}. ${'It was written at the same hour. '.repeat(3)}`;
		parts.push(`<p>${text} ${rest}</p><blockquote><p>${english}</p></blockquote>\n`);
	}
	return { name: 'logs.html', bytes: new Uint8Array(Buffer.from(parts.join(''))), format: 'html', lang: 'ko' };
}

describe('reading files', () => {
	const open: Reader[] = [];
	const reader = (patience?: number): Reader => {
		expect(SCRIPT, 'npm run build makes the worker').not.toBeNull();
		const made = new Reader(SCRIPT, patience);
		open.push(made);
		return made;
	};
	afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

	it('a large file is read beside the thread, to the same rows, and says how far it is', async () => {
		const upload = page(4_800_000);
		const began = performance.now();
		const here = readUpload(upload);
		const blocked = performance.now() - began;
		const shares: number[] = [];
		const delay = monitorEventLoopDelay({ resolution: 5 });
		await wait(20);
		delay.enable();
		const beside = await reader().read(upload, { progress: (share) => shares.push(share) });
		delay.disable();
		expect(beside).toEqual(here);
		const longest = delay.max / 1e6;
		console.log(
			`${upload.bytes.length} bytes: ${Math.round(blocked)} ms in the thread, its longest wait beside a worker ${Math.round(longest)} ms`
		);
		expect(longest).toBeLessThan(blocked / 4);
		expect(shares.length).toBeGreaterThan(20);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});

	it('a refusal comes back with its reason', async () => {
		const bytes = new Uint8Array(Buffer.from(`<p>${'Only English here. '.repeat(10_000)}</p>`));
		await expect(reader().read({ ...page(0), bytes, lang: null })).rejects.toEqual(
			expect.objectContaining({
				code: 'import.unreadable',
				detail: 'no line holds Japanese or Korean text; if it is English alone, import it as that'
			})
		);
	});

	it('who goes away ends the work', async () => {
		const gone = new AbortController();
		const reading = reader().read(page(2_000_000), { signal: gone.signal, progress: () => gone.abort() });
		await expect(reading).rejects.toEqual(expect.objectContaining({ name: 'AbortError' }));
	});

	it('work that never ends is ended', async () => {
		await expect(reader(30).read(page(1_000_000))).rejects.toEqual(
			expect.objectContaining({ code: 'import.unreadable', detail: 'it takes too long' })
		);
	});

	it('more readings than there are turns wait for theirs', async () => {
		const one = reader();
		const upload = page(100_000);
		const read = await Promise.all(Array.from({ length: 5 }, () => one.read(upload)));
		expect(new Set(read.map(({ segments }) => segments.length)).size).toBe(1);
	});

	it('without a worker a file is read in the thread', async () => {
		const shares: number[] = [];
		const post = await new Reader(null).read(page(60_000), { progress: (share) => shares.push(share) });
		expect(post.segments.length).toBeGreaterThan(50);
		expect(shares.at(-1)).toBeGreaterThan(0.8);
	});
});
