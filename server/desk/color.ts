/** Colours of people: dark enough for white text (4.5:1), told apart in light and dark. */
const COLORS = ['#b0468f', '#1f6f78', '#1f5fbf', '#8a4b00', '#5b4bb5', '#2f6b2f', '#a3123a', '#4a5568'];

/** A person's colour, always the same one. */
export const colorOf = (id: string): string => {
	let sum = 0;
	for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
	return COLORS[sum % COLORS.length]!;
};
