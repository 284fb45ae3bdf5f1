/** Blocks of code as rows hold them, whatever their file writes for them. */

const FENCED = /^(`{3,})([^`\n]*)\n([^]*)\n\1$/u;

/** Code between fences longer than any in it. */
export function fenced(code: string, language = ''): string {
	const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${code}\n${fence}`;
}

/** Code and its change without the fences around them; null where these are not the same. */
export function unfenced(before: string, after: string): [before: string, after: string] | null {
	const [was, is] = [FENCED.exec(before), FENCED.exec(after)];
	return was && is && was[1] === is[1] && was[2] === is[2] ? [was[3]!, is[3]!] : null;
}
