import type { Line } from './lines';

/** Addresses by the labels of the links that have them elsewhere in their file. */
export type References = ReadonlyMap<string, string>;

const DEFINITION =
	/^\[(?!\^)((?:\\.|[^\][\\]){1,300})\]:[ \t]*(?:<([^<>]*)>|([^\s<]\S*))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/u;
/** What is an address, unlike the first word of a remark. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\S|[./#]|\S*[./]\S)/iu;
const INSIDE = String.raw`(?:\\.|[^\][\\]|\[(?:\\.|[^\][\\]){0,300}\]){0,500}`;
/** Words of code, a character that means itself, or a text in brackets with what follows it. */
const LINKED = new RegExp(
	String.raw`(?<!\x60)(\x60+)(?!\x60)[^]*?(?<!\x60)\1(?!\x60)|\\[^]|(!?)\[(${INSIDE})\](?:\(([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,500}){0,3})\)|\[((?:\\.|[^\][\\]){0,300})\])?`,
	'gu'
);

/** Labels are the same whatever their case and white space.
 * @see CommonMark 0.31, section 4.7 */
const keyOf = (label: string): string => label.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase();

/** The label and address that a line gives, null for any other line. */
export function definitionIn({ text }: Pick<Line, 'text'>): { label: string; address: string } | null {
	const [, label = '', pointed, bare = ''] = DEFINITION.exec(text) ?? [];
	const address = pointed ?? bare;
	if (label.trim() === '' || !(pointed === undefined ? ADDRESS.test(address) : address !== '')) return null;
	return {
		label: keyOf(label),
		address: address.replace(/\s/gu, encodeURIComponent).replace(/[()]/gu, escaped(address))
	};
}

/** Parentheses that would end the address of a link. */
const escaped = (address: string): ((mark: string) => string) =>
	/^[^()]*(?:\([^()]*\)[^()]*)*$/u.test(address) ? (mark) => mark : (mark) => (mark === '(' ? '%28' : '%29');

/** A link or picture in a text. */
interface Link {
	/** As it stands there. */
	whole: string;
	/** The mark of a picture. */
	mark: string;
	/** Its text as it stands there, and with the links in it written anew. */
	inside: string;
	text: string;
	address: string;
	/** By which it has its address, null where this stands beside it. */
	label: string | null;
}

/** Writes anew the links of a text, those within others before them. */
function relinked(text: string, references: References, write: (link: Link) => string): string {
	let [out, at] = ['', 0];
	const addressOf = (label: string, called: boolean): string | undefined =>
		called || label.startsWith('^') ? undefined : references.get(keyOf(label));
	const linked = new RegExp(LINKED);
	for (let found = linked.exec(text); found; found = linked.exec(text)) {
		const { 0: whole, 2: mark = '', 3: inside, 4: beside, 5: said, index } = found;
		if (inside === undefined) continue;
		const label = beside === undefined ? said || inside : null;
		const address = beside ?? addressOf(label!, said === undefined && text[index + whole.length] === '(');
		const own = relinked(inside, references, write);
		// What is no link may hold one, and what follows may begin one.
		const taken = address === undefined ? mark.length + 1 + inside.length : whole.length;
		const now = address === undefined ? `${mark}[${own}` : write({ whole, mark, inside, text: own, address, label });
		out += text.slice(at, index) + now;
		at = index + taken;
		linked.lastIndex = at;
	}
	return out + text.slice(at);
}

/** A text with the address of every link beside it. */
export const withAddresses = (text: string, references: References): string =>
	references.size === 0 || !text.includes('[') ? text : relinked(text, references, beside);

const beside = ({ mark, text, address }: Link): string => `${mark}[${text}](${address})`;

/** The text of a row with its links by reference where the file has them so.
 * @param raw the lines of the row as the file has them
 * @param text as `withAddresses` makes it of them, or as somebody changed that */
export function byReference(raw: string, text: string, references: References): string {
	if (references.size === 0 || !text.includes('](')) return text;
	const uses: (Link & { written: string; taken: boolean })[] = [];
	const literal = new Set<string>();
	relinked(raw, references, (link) => {
		const written = beside(link);
		if (link.label === null) literal.add(written);
		else uses.push({ ...link, written, taken: false });
		return written;
	});
	return relinked(text, new Map(), (link) => {
		const written = beside({ ...link, text: link.inside });
		const same = uses.filter(({ mark, address }) => mark === link.mark && address === link.address);
		const own =
			same.find((use) => use.written === written && !use.taken) ?? same.find(({ taken }) => !taken) ?? same[0];
		if (!own || literal.has(written)) return beside(link);
		own.taken = true;
		return own.written === written ? own.whole : `${link.mark}[${link.text}][${own.label!}]`;
	});
}
