import { markOf, saltFor, type Salt } from './mark';

/** What is copied for an engine: the rows by number, from 1, in chunks as large as the engine takes. */
export interface Copied {
	salt: Salt;
	/** How many rows stand in each chunk. */
	sizes: number[];
	/** Texts to paste into the engine, one a chunk. */
	chunks: string[];
}

export interface CopyOptions {
	/** Most characters of a chunk; a row that is longer stands alone. Infinity for one chunk. */
	size: number;
	/** What is said to the engine in front of each chunk; empty for nothing. */
	instructions: string;
	/** Where to begin looking for a salt. */
	start: number;
}

/** Writes sources for an engine, each behind its mark. Lines within a row stay as they are. */
export function copyFor(sources: readonly string[], { size, instructions, start }: CopyOptions): Copied {
	const salt = saltFor([...sources, instructions], start, sources.length);
	const head = instructions === '' ? '' : `${instructions}\n\n`;
	const sizes: number[] = [];
	const chunks: string[] = [];
	sources.forEach((source, at) => {
		const row = `${markOf(at + 1, salt)}\n${source}\n`;
		const last = chunks.at(-1);
		if (last !== undefined && last.length + 1 + row.length <= size) {
			chunks[chunks.length - 1] = `${last}\n${row}`;
			sizes[sizes.length - 1]++;
		} else {
			chunks.push(head + row);
			sizes.push(1);
		}
	});
	return { salt, sizes, chunks };
}
