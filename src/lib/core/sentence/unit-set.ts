/** The UTF-16 code units that an expression matches when it sees one alone. Each is tried once, so that passes over whole
 * texts cost a look into a table a character. */
export class UnitSet {
	/** By code unit: 0 where nobody asked yet, 1 outside, 2 inside. */
	private readonly known = new Uint8Array(65_536);

	constructor(private readonly pattern: RegExp) {}

	/** Is the unit at a place in the set? There is none outside the text. */
	at(text: string, place: number): boolean {
		return place >= 0 && place < text.length && this.has(text.charCodeAt(place));
	}

	has(unit: number): boolean {
		const known = this.known[unit];
		return known === 0 ? this.learn(unit) : known === 2;
	}

	/** The first place of text[from, to) that holds one of the units; `to` where none does. */
	next(text: string, from: number, to = text.length): number {
		let at = from;
		while (at < to && !this.has(text.charCodeAt(at))) at++;
		return at;
	}

	private learn(unit: number): boolean {
		const isIn = this.pattern.test(String.fromCharCode(unit));
		this.known[unit] = isIn ? 2 : 1;
		return isIn;
	}
}
