import type { Line } from '$lib/core/facts/sheet';

const nameOf = (room: string): string => `variorum-seen-${room}`;

/** Keys of the lines that were ticked in this browser and still say the same. */
export function seenBefore(room: string, lines: readonly Line[]): string[] {
	const there = new Set(lines.map(({ key }) => key));
	return (JSON.parse(localStorage.getItem(nameOf(room)) ?? '[]') as string[]).filter((key) => there.has(key));
}

export const rememberSeen = (room: string, keys: Iterable<string>): void =>
	localStorage.setItem(nameOf(room), JSON.stringify([...keys]));
