/** Items by key, each list in the order of the items. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const name = key(item);
		const list = groups.get(name);
		if (list) list.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}
