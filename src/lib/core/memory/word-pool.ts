import type { MemoryWords } from './words';

/** Numbers one after the other, in room that grows. */
class Growing {
	numbers: Int32Array;
	length = 0;

	constructor(room = 1024) {
		this.numbers = new Int32Array(room);
	}

	push(number: number): void {
		if (this.length === this.numbers.length) {
			const more = new Int32Array(Math.ceil(this.length * 1.5));
			more.set(this.numbers);
			this.numbers = more;
		}
		this.numbers[this.length++] = number;
	}
}

/** The words of many texts in little room: each word of them all has a number, and each text is a stretch of numbers. */
export class WordPool {
	/** Of each word its number, of each number its word and the number of its key. */
	readonly #numbers = new Map<number, number>();
	readonly #words = new Growing();
	readonly #keys = new Growing();
	readonly #keyNumbers = new Map<number, number>();
	readonly #keyOf = new Growing();
	/** All texts, and where each begins. */
	readonly #texts = new Growing();
	readonly #starts = new Growing();
	/** How often each key is wanted, by its number, while a search runs. */
	#wanted = new Int32Array(0);

	get size(): number {
		return this.#starts.length;
	}

	push({ words, keys }: MemoryWords): void {
		this.#starts.push(this.#texts.length);
		for (let n = 0; n < words.length; n++)
			this.#texts.push(this.#numbers.get(words[n]!) ?? this.#learn(words[n]!, keys[n]!));
	}

	#learn(word: number, key: number): number {
		const number = this.#words.length;
		this.#numbers.set(word, number);
		this.#words.push(word);
		this.#keys.push(key);
		const keyNumber = this.#keyNumbers.get(key) ?? this.#keyNumbers.size;
		this.#keyNumbers.set(key, keyNumber);
		this.#keyOf.push(keyNumber);
		return number;
	}

	#end = (place: number): number =>
		place + 1 < this.#starts.length ? this.#starts.numbers[place + 1]! : this.#texts.length;

	wordsAt(place: number): MemoryWords {
		const numbers = this.#texts.numbers.subarray(this.#starts.numbers[place], this.#end(place));
		const of = ({ numbers: all }: Growing): Int32Array => numbers.map((number) => all[number]!);
		return { words: of(this.#words), keys: of(this.#keys) };
	}

	/** Tells of every text that shares so many keys with some words that it may be alike enough.
	 * @param least in per cent
	 * @param tell given the place of the text, how many keys both have, and how many words the longer one has */
	sharing({ keys }: MemoryWords, least: number, tell: (place: number, shared: number, longer: number) => void): void {
		const wanted = this.#want(keys, 1);
		const { numbers: texts } = this.#texts;
		const { numbers: keyOf } = this.#keyOf;
		const asked = keys.length;
		for (let place = 0; place < this.size; place++) {
			const [start, end] = [this.#starts.numbers[place]!, this.#end(place)];
			const longer = Math.max(asked, end - start);
			const needed = Math.ceil((least * longer) / 100);
			if (Math.min(asked, end - start) < needed) continue;
			let missing = end - start - needed;
			let at = start;
			for (; at < end && missing >= 0; at++) if (--wanted[keyOf[texts[at]!]!]! < 0) missing--;
			for (let back = start; back < at; back++) wanted[keyOf[texts[back]!]!]!++;
			if (missing >= 0) tell(place, missing + needed, longer);
		}
		this.#want(keys, -1);
	}

	#want(keys: Int32Array, step: 1 | -1): Int32Array {
		if (this.#wanted.length < this.#keyNumbers.size) this.#wanted = new Int32Array(this.#keyNumbers.size * 2);
		for (const key of keys) {
			const number = this.#keyNumbers.get(key);
			if (number !== undefined) this.#wanted[number]! += step;
		}
		return this.#wanted;
	}
}
