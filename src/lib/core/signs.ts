/** A table of bits by UTF-16 code unit, each bit for one group of characters. */
export type SignTable = Int32Array;

/** Characters that share a bit. */
export type SignGroup = readonly [bit: number, characters: string];

/** @param groups a character that stands in several groups has all their bits */
export function signTable(groups: Iterable<SignGroup>): SignTable {
	const table = new Int32Array(0x10000);
	for (const [bit, characters] of groups) for (const character of characters) table[character.charCodeAt(0)] |= bit;
	return table;
}

/** All characters between two, these included. */
export function range(first: string, last: string): string {
	let characters = '';
	for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) characters += String.fromCharCode(code);
	return characters;
}

/** The bits of all characters of a text: cheap enough to ask before anything is read in it. */
export function signsIn(text: string, table: SignTable): number {
	let signs = 0;
	for (let i = 0; i < text.length; i++) signs |= table[text.charCodeAt(i)];
	return signs;
}
