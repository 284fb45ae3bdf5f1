/** A table of bits by UTF-16 code unit, each bit for one group of characters. */
export type SignTable = Int32Array;

/** @param groups characters and their bit; one that stands in several groups has all their bits */
export function signTable(groups: Iterable<readonly [bit: number, characters: string]>): SignTable {
	const table = new Int32Array(0x10000);
	for (const [bit, characters] of groups) for (const character of characters) table[character.charCodeAt(0)] |= bit;
	return table;
}

/** The bits of all characters of a text: cheap enough to ask before anything is read in it. */
export function signsIn(text: string, table: SignTable): number {
	let signs = 0;
	for (let i = 0; i < text.length; i++) signs |= table[text.charCodeAt(i)];
	return signs;
}
