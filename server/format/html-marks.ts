/** How what a page holds is written in the text of a row. */

export const withoutBlankEdges = (code: string): string => code.replace(/^(?:[ \t]*\n)+|\s+$/gu, '');

/** Words of code within a sentence. */
export const ticked = (code: string): string => (code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``);

export const folded = (summary: string): string => `[details="${summary.replace(/"/gu, '”')}"]`;

/** A link: alone where the text is but the address again, else as in Markdown. */
export function linked(text: string, href: string): string {
	const label = text.trim();
	return text.replace(label, () => (isAddress(label, href) ? href : `[${label}](${href})`));
}

/** Does a text show its own address, shortened or without scheme? */
function isAddress(label: string, href: string): boolean {
	const bare = (text: string) =>
		text.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '').replace(/(?:…|\.\.\.|\/)$/u, '');
	return !/\s/u.test(label) && bare(href).startsWith(bare(label)) && bare(label).includes('.');
}
