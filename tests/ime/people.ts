import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Bench, chromiumPath, type Person } from './bench';

export const executable = chromiumPath();
if (!executable) console.log('skipped: no Chromium');

/** The bench of one test file, and its people, who leave after each test. */
export function usePeople() {
	let bench: Bench;
	const people: Person[] = [];
	beforeAll(async () => {
		if (executable) bench = await Bench.start(executable);
	});
	afterEach(async () => {
		for (const person of people.splice(0)) await person.leave();
	});
	afterAll(() => bench?.close());

	const come = async (name: string, room: string, options: Record<string, string> = {}): Promise<Person> => {
		const person = await bench.person(name, room, options);
		people.push(person);
		return person;
	};
	/** Mina before the text with the caret at its end, and Ken. */
	const two = async (text: string, options: Record<string, string> = {}): Promise<[Person, Person]> => {
		const room = bench.newRoom(text);
		const [mina, ken] = [await come('mina', room, options), await come('ken', room)];
		await mina.do(({ select }, at) => select(at), text.length);
		return [mina, ken];
	};
	return { bench: () => bench, come, two };
}

export const textOf = (person: Person) => person.do(({ text }) => text());
export const sees = (person: Person, text: string) => expect.poll(() => textOf(person), { timeout: 15_000 }).toBe(text);
