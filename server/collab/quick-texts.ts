/** As often as the engine needs to be asked before it remembers anything about who asks. */
const TIMES = 100;

/** Makes methods of texts quick again. When any class extends String, as one of ioredis does, V8 keeps the methods of all texts in
 * a table that it searches at each call: passes over the characters of a text take six times as long from then on. It gives the
 * table up when a function that it knows asks an heir of String for a method. */
export function keepTextsQuick(): void {
	const heir = Object.create(String.prototype) as string;
	const ask = (): unknown => heir.charCodeAt;
	for (let i = 0; i < TIMES; i++) ask();
}
