import { Parser } from 'htmlparser2';
import { hasClass, isHidden, type Attributes } from './html-elements';
import { isTiny } from './html-image';

/** What of a page stands twice: for browsers with scripts and for those without. Offsets are those of the start tags. */
export interface Twice {
	/** Elements for browsers without scripts that are read. */
	read: ReadonlySet<number>;
	/** Pictures that only keep the place of one of those. */
	instead: ReadonlySet<number>;
}

export const NOTHING_TWICE: Twice = { read: new Set(), instead: new Set() };

/** Letters from which on a text without scripts is one of the page's own. */
const SHORTEST = 80;
/** Longest word to readers who have no scripts, in letters. */
const LONGEST_WORD = 400;
const WORD = /java\s?script|자바\s?스크립트|스크립트를|ジャバ\s?スクリプト|スクリプトを/iu;
const LETTERS = /[\p{L}\p{N}]+/gu;
/** Letters by which a text is known again. */
const KNOWN = 40;
/** What scripts know a picture by that they show later. */
const LATE = /^data-(?:lazy-|orig(?:inal)?-?)?(?:src|srcset|original)$/u;
const LATE_CLASSES = ['lazy', 'lazyload', 'lazyloaded', 'lazyloading', 'placeholder', 'progressiveMedia-thumbnail'];

interface Picture {
	at: number;
	attributes: Attributes;
	/** How many elements stand around it. */
	depth: number;
}

interface Noscript {
	at: number;
	depth: number;
	text: string;
	picture: Picture | null;
	/** The picture right before it. */
	before: Picture | null;
}

/** Looks for what pages show only where no script runs, in a pass of its own: news put their pictures there, and some their text.
 * A picture counts once, with the address that it has without scripts; a text that stands on the page as well is not read. */
export function readTwice(source: string): Twice {
	if (!/<noscript[\s>]/iu.test(source)) return NOTHING_TWICE;
	const survey = new Noscripts();
	const parser = new Parser(
		{
			onopentag: (name, attributes) => survey.open(name, attributes, parser.startIndex),
			ontext: (content) => survey.text(content),
			onclosetag: (name) => survey.close(name)
		},
		{ decodeEntities: true, lowerCaseTags: true }
	);
	parser.write(source);
	parser.end();
	return survey.finish();
}

class Noscripts {
	readonly #read = new Set<number>();
	readonly #instead = new Set<number>();
	readonly #texts: { at: number; letters: string }[] = [];
	readonly #outside: string[] = [];
	#depth = 0;
	#silent = 0;
	#inside: Noscript | null = null;
	/** The picture that nothing but tags followed yet, and the one without scripts that still looks for its place. */
	#last: Picture | null = null;
	#waiting: Picture | null = null;

	open(name: string, attributes: Attributes, at: number): void {
		if (name === 'script' || name === 'style') this.#silent++;
		if (name === 'noscript' && !this.#inside)
			this.#inside = { at, depth: this.#depth, text: '', picture: null, before: this.#last };
		else if (name === 'img') this.#picture({ at, attributes, depth: this.#depth });
		if (name !== 'img') this.#depth++;
	}

	#picture(picture: Picture): void {
		if (this.#inside) {
			if (isShown(picture.attributes)) this.#inside.picture ??= picture;
			return;
		}
		const same = this.#waiting !== null && isSameAfter(picture.attributes, this.#waiting.attributes);
		if (same) this.#instead.add(picture.at);
		this.#waiting = null;
		this.#last = same ? null : picture;
	}

	text(content: string): void {
		if (this.#silent || content.trim() === '') return;
		if (this.#inside) this.#inside.text += content;
		else {
			this.#outside.push(lettersOf(content));
			this.#last = this.#waiting = null;
		}
	}

	close(name: string): void {
		if (name === 'img') return;
		this.#depth--;
		if (name === 'script' || name === 'style') this.#silent--;
		if (name !== 'noscript' || !this.#inside) return;
		const { at, depth, text, picture, before } = this.#inside;
		this.#inside = null;
		const letters = lettersOf(text);
		if (picture) this.#settle(at, { ...picture, depth }, before);
		else if (letters.length >= SHORTEST && (letters.length > LONGEST_WORD || !WORD.test(text)))
			this.#texts.push({ at, letters });
	}

	#settle(at: number, picture: Picture, before: Picture | null): void {
		this.#last = null;
		const same = before !== null && isSame(before, picture);
		if (same && before.attributes.src === picture.attributes.src) return;
		this.#read.add(at);
		if (same) this.#instead.add(before.at);
		else this.#waiting = picture;
	}

	finish(): Twice {
		const outside = this.#texts.length > 0 ? this.#outside.join('') : '';
		for (const { at, letters } of this.#texts) if (!outside.includes(letters.slice(0, KNOWN))) this.#read.add(at);
		return { read: this.#read, instead: this.#instead };
	}
}

const lettersOf = (text: string): string => (text.match(LETTERS) ?? []).join('');

const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/iu;

/** Is it a picture for readers, unlike those by which visits are counted? */
function isShown(attributes: Attributes): boolean {
	const { src = '', alt, width } = attributes;
	const isAddress = src.trim() !== '' && !/^data:/iu.test(src);
	return isAddress && Boolean(alt || width || FILE.test(src)) && !isHidden(attributes) && !isTiny(attributes);
}

const isLate = (attributes: Attributes): boolean =>
	isBlank(attributes.src) ||
	Object.keys(attributes).some((name) => LATE.test(name)) ||
	hasClass(attributes, ...LATE_CLASSES);

const isBlank = (address = ''): boolean => /^(?:data:|\s*$)/iu.test(address);

/** The address that a picture has in the end. */
const lateAddress = ({ src, 'data-src': late, 'data-lazy-src': lazy }: Attributes): string | undefined =>
	late ?? lazy ?? src;

/** The name of its file, without the size that is in it. */
const fileOf = (address = ''): string =>
	isBlank(address)
		? ''
		: (/([^/?#]*)(?:[?#].*)?$/u.exec(address)?.[1] ?? '').replace(/[-_]\d{2,5}x\d{2,5}(?=\.\w+$)/u, '');

const isSameFile = (one: Attributes, { src }: Attributes): boolean =>
	fileOf(src) !== '' && [one.src, lateAddress(one)].some((address) => fileOf(address) === fileOf(src));

const isSameText = ({ alt }: Attributes, real: Attributes): boolean => Boolean(alt) && alt === real.alt;

/** Does the picture right before keep the place of one without scripts? */
const isSame = ({ attributes, depth }: Picture, real: Picture): boolean =>
	isLate(attributes) ||
	isSameFile(attributes, real.attributes) ||
	(depth === real.depth && isSameText(attributes, real.attributes));

/** Does the picture right behind keep its place? It may well be the next one that comes late. */
const isSameAfter = (one: Attributes, real: Attributes): boolean =>
	isSameFile(one, real) || (isLate(one) && (isSameText(one, real) || isBlank(lateAddress(one))));
