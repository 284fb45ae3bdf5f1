/** A machine text of a row, or one that the memory gave it. */
export interface MachineText {
	/** Id of the row, and of the text. */
	segment: string;
	candidate: string;
	text: string;
	/** Empty where nobody said whose it is. */
	engine: string;
	/** Such as `en->ko`; empty where the row has no source. */
	route: string;
	at: number;
	/** Is it the one that the row is compared with? */
	inForce: boolean;
	/** Name of the file it came in; null where it came in none. */
	file: string | null;
}

/** A machine text that is offered beside the one in force. */
export interface OfferView {
	candidate: string;
	text: string;
	engine: string;
	/** Milliseconds since the epoch. */
	at: number;
	/** Is it noted only, since the row is approved? */
	quiet: boolean;
}

/** An approved text of another row with the same source, as it came from the memory. */
export interface MemoryText {
	candidate: string;
	text: string;
	/** The row that it was approved in, with its post; null where it is there no more. */
	slug: string | null;
	title: string;
	segment: string | null;
	at: number | null;
	/** Is that approval still in force? */
	stands: boolean;
}

/** What the memory gave a row when it came in. */
export interface RowMemory {
	/** The approved text that is the row's; null where none was taken. */
	taken: MemoryText | null;
	/** The machine's own text beside the one that was taken. */
	machine: Pick<OfferView, 'candidate' | 'text' | 'engine'> | null;
	/** Several approved texts to choose from. */
	choices: MemoryText[];
}
