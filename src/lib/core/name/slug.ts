/** An address made of the English in a title: lower-case words and digits with hyphens, '' where there is none.
 * @param longest in characters */
export function slugOf(title: string, longest: number): string {
	const words =
		title
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z0-9]+/g) ?? [];
	return words.join('-').slice(0, longest).replace(/-+$/, '');
}
