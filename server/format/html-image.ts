import { hasClass, type Attributes } from './html-elements';

/** Pictures smaller than this on a side, in pixels, are marks of a site. */
const SMALLEST = 40;
const SHORTCODE = /^:?([a-z0-9_+-]+(?::t[1-6])?):?$/u;
const UPLOAD = /^upload:\/\/[\w.-]+$/iu;

/** What is written for a picture. `block` is a picture of its own where it stands alone. */
export interface Picture {
	text: string;
	block: boolean;
}

/** A picture as text: an emoji as its shortcode or character, a formula as its TeX, any other in Markdown with its
 * text, size and address as Discourse writes them; `[IMG] text` where the address is not known.
 * @param base address of the page, null where it is not known */
export function pictureOf(attributes: Attributes, base: string | null): Picture | null {
	const { alt = '', title = '' } = attributes;
	const name = (alt || title).replace(/\s+/gu, ' ').trim();
	if (hasClass(attributes, 'emoji', 'wp-smiley')) return name ? { text: emojiText(name), block: false } : null;
	if (isFormula(attributes) && name) return { text: `$${bareTex(name)}$`, block: false };
	if (hasClass(attributes, 'avatar', 'site-icon') || isTiny(attributes)) return null;
	const address = addressOf(attributes, base);
	if (address === null) return name ? { text: `[IMG] ${name}`, block: true } : null;
	const label = [name.replace(/[[\]|]/gu, ''), ...sizeOf(attributes)].join('|');
	return { text: `![${label}](${address})`, block: true };
}

const emojiText = (name: string): string => name.replace(SHORTCODE, ':$1:');

const isFormula = (attributes: Attributes): boolean =>
	hasClass(attributes, 'latex', 'tex', 'math', 'mwe-math-fallback-image-inline', 'mwe-math-fallback-image-display');

const bareTex = (tex: string): string => tex.replace(/^\{\\(?:display|text)style\s*([\s\S]*)\}$/u, '$1').trim();

const pixels = (text = ''): number => (/^\d{1,5}(?:px)?$/u.test(text) ? Number.parseInt(text, 10) : 0);

/** Is it a mark of a site, or nothing but a way to count its visits? */
export function isTiny({ width, height }: Attributes): boolean {
	return [width, height].some((side) => pixels(side) > 0 && pixels(side) < SMALLEST);
}

function sizeOf({ width, height }: Attributes): string[] {
	const [w, h] = [pixels(width), pixels(height)];
	return w && h ? [`${w}x${h}`] : [];
}

/** The address of the picture itself: that of the upload where the forum says it, else of the file that is shown. */
function addressOf(attributes: Attributes, base: string | null): string | null {
	const { 'data-orig-src': original = '', 'data-base62-sha1': sha1 = '', src = '' } = attributes;
	if (UPLOAD.test(original)) return original;
	const extension = /\.([a-z0-9]{2,5})(?:[?#]|$)/iu.exec(src)?.[1];
	if (/^\w{20,40}$/u.test(sha1)) return `upload://${sha1}${extension ? `.${extension.toLowerCase()}` : ''}`;
	const late = attributes['data-src'] ?? attributes['data-lazy-src'] ?? '';
	const shown = late && !/^(?:https?:|upload:)/iu.test(src) ? late : src;
	if (UPLOAD.test(shown)) return shown;
	if (base === null && !/^https?:\/\//iu.test(shown)) return null;
	return absolute(shown, base);
}

function absolute(address: string, base: string | null): string | null {
	if (!address || !URL.canParse(address, base ?? undefined)) return null;
	const { protocol, href } = new URL(address, base ?? undefined);
	return /^https?:$/u.test(protocol)
		? href
				.replace(/[()\s]/gu, encodeURIComponent)
				.replace(/\(/gu, '%28')
				.replace(/\)/gu, '%29')
		: null;
}
