const NAME = /^[A-Z0-9][\w+.-]{0,30}(?: [\w+.-]{1,15}){0,2}$/;
const MARKED = /[A-Z].*[A-Z0-9]|[0-9]/;

/** The name that a paper gives its own system, from a title of the form `Name: what it is`, or null.
 * @param title the English title of the section, null outside every section */
export function paperName(title: string | null): string | null {
	const before = title?.split(/: ?/u, 1)[0]?.trim() ?? '';
	const isName = title !== null && before !== title.trim() && NAME.test(before);
	return isName && (MARKED.test(before) || !before.includes(' ')) ? before : null;
}
