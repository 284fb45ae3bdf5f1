/** `make`, not run again as long as it is asked about the same thing: several checks ask the same of a row before the next
 * row comes. The last thing asked about is kept. */
export function onceInARow<K extends object, V>(make: (of: K) => V): (of: K) => V {
	let last: { of: K; value: V } | null = null;
	return (of) => {
		if (last?.of !== of) last = { of, value: make(of) };
		return last.value;
	};
}
