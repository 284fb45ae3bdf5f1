import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Colours of the palette: as many as one byte names. */
const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Picture {
	width: number;
	height: number;
	/** 0xRRGGBB by pixel, row after row. */
	pixels: Uint32Array;
}

/** Writes a screenshot again with a palette: text and flat areas look the same in a third of the bytes.
 * @param png 8 bits a channel, without interlacing, as browsers take screenshots
 * @see PNG, third edition, https://www.w3.org/TR/png-3/ */
export function smaller(png: Buffer): Buffer {
	const { width, height, pixels } = decode(png);
	const palette = paletteOf(pixels);
	const near = new Map<number, number>();
	const raw = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const colour = pixels[y * width + x]!;
			let index = near.get(colour);
			if (index === undefined) near.set(colour, (index = nearest(palette, colour)));
			raw[y * (width + 1) + 1 + x] = index;
		}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits a pixel, indices into the palette.
	header.set([8, 3], 8);
	const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
	const data = deflateSync(raw, { level: 9 });
	const none = Buffer.alloc(0);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', colours),
		chunk('IDAT', data),
		chunk('IEND', none)
	]);
}

const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function chunk(kind: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}

function decode(png: Buffer): Picture {
	const parts = new Map<string, Buffer[]>();
	for (let at = SIGNATURE.length; at < png.length;) {
		const length = png.readUInt32BE(at);
		const kind = png.toString('latin1', at + 4, at + 8);
		parts.set(kind, [...(parts.get(kind) ?? []), png.subarray(at + 8, at + 8 + length)]);
		at += length + 12;
	}
	const header = parts.get('IHDR')![0]!;
	const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]!];
	if (header[8] !== 8 || header[12] !== 0 || (kind !== 2 && kind !== 6)) throw new Error('not a screenshot of 8 bits');
	const size = kind === 6 ? 4 : 3;
	const rows = unfiltered(inflateSync(Buffer.concat(parts.get('IDAT')!)), width * size, height, size);
	const pixels = new Uint32Array(width * height).map((_, n) => rows.readUIntBE(n * size, 3));
	return { width, height, pixels };
}

/** @param size bytes of a pixel */
function unfiltered(data: Buffer, stride: number, height: number, size: number): Buffer {
	const rows = Buffer.alloc(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (stride + 1)]!;
		for (let x = 0; x < stride; x++) {
			const at = y * stride + x;
			const left = x < size ? 0 : rows[at - size]!;
			const up = y === 0 ? 0 : rows[at - stride]!;
			const corner = x < size || y === 0 ? 0 : rows[at - stride - size]!;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
			rows[at] = data[y * (stride + 1) + 1 + x]! + guess;
		}
	}
	return rows;
}

function paeth(left: number, up: number, corner: number): number {
	const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [number, number, number];
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
}

/** The colours that are used most, those that look alike counted as one. */
function paletteOf(pixels: Uint32Array): number[] {
	const counts = new Map<number, number>();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const byUse = [...counts].sort(([, a], [, b]) => b - a);
	const kept = new Map<number, number>();
	for (const [colour] of byUse) {
		const alike = colour & 0xf8f8f8;
		if (!kept.has(alike)) kept.set(alike, colour);
		if (kept.size === COLOURS) break;
	}
	return [...kept.values()];
}

function nearest(palette: readonly number[], colour: number): number {
	const [red, green, blue] = channels(colour);
	let best = 0;
	let least = Infinity;
	for (const [index, other] of palette.entries()) {
		const [r, g, b] = channels(other);
		const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
		if (distance < least) [best, least] = [index, distance];
	}
	return best;
}
