import { Parser } from 'htmlparser2';

/** What an entity of HTML stands for, as the reader of pages sees it: `&amp;` is `&`. */
export function decodeEntity(entity: string): string {
	let text = '';
	const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
	parser.write(entity);
	parser.end();
	return text;
}
