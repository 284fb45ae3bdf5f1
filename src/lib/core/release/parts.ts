/** A block of text or a block of code. */
type Part = { code: false; text: string } | { code: true; text: string; info: string };

const FENCE = /^(`{3,}|~{3,})([^`\n]*)$/u;

/** Parts a text at blank lines and at fences of code. */
export function partsOf(text: string): Part[] {
	const parts: Part[] = [];
	const lines = text.split(/\r\n|\n|\r/u);
	let open: string[] = [];
	/** Marks of fences that nothing closes from here on: looked for once. */
	const endless = new Set<string>();
	const close = (): void => {
		if (open.length > 0) parts.push({ code: false, text: open.join('\n') });
		open = [];
	};
	for (let i = 0; i < lines.length; i++) {
		const [, marks = '', info = ''] = FENCE.exec(lines[i]!) ?? [];
		const from = i;
		const end = marks && !endless.has(marks) ? lines.findIndex((line, n) => n > from && closes(line, marks)) : -1;
		if (marks && end < 0) endless.add(marks);
		if (end > 0) {
			close();
			parts.push({ code: true, text: lines.slice(i + 1, end).join('\n'), info: info.trim() });
			i = end;
		} else if (lines[i]!.trim() === '') close();
		else open.push(lines[i]!);
	}
	close();
	return parts;
}

const closes = (line: string, fence: string): boolean =>
	line.trim().length >= fence.length && line.trim() === fence[0]!.repeat(line.trim().length);
