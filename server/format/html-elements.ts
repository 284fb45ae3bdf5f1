/** What elements of a page are to the readers of it: facts by name and attributes alone. */

export type Attributes = Record<string, string>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const BLOCKS = words(
	'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form ' +
		'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'
);
export const VOID = words('area base br col embed hr img input link meta source track wbr');
/** Elements without text for readers. A formula among them is read by its own reader. */
const SILENT = words(
	'script style noscript template head svg iframe object canvas audio video select textarea button rp rt datalist'
);
/** Classes of what no reader sees, or sees beside the text: controls, counters, what scripts put there. */
const UNSEEN = words(
	'meta screen-reader-text sr-only visually-hidden poll poll-outer quote-controls codeblock-button-wrapper katex-html ' +
		'MathJax_Preview gutter lineno linenos line-numbers-rows sharedaddy jp-relatedposts cooked-selection-barrier'
);
/** What stands around the article of a page. */
const CHROME = words('nav menu dialog');
const CHROME_ROLES = words('navigation banner contentinfo complementary search dialog alertdialog');
const CHROME_CLASS =
	/^(?:related(?:-(?:posts|articles|links|stories|content))?|share(?:-(?:buttons|links|bar))?|social-share|breadcrumbs?|post-navigation|nav-links|newsletter(?:-signup)?|advertisement|ad-slot|cookie-(?:banner|notice)|comments(?:-area)?|site-(?:header|footer)|sidebar|widget-area|post-tags|tags-links|crawler-post-infos|suggested-topics)$/u;
const ASIDE_OF_TEXT = /^(?:onebox|quote|callout|admonition|note|tip|warning|info)/u;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
export const ADDRESS = /^(?:https?:\/\/|mailto:)/iu;
const WEB = /^https?:\/\//iu;

export const classesOf = ({ class: list = '' }: Attributes): string[] => list.split(/\s+/u).filter(Boolean);
export const hasClass = (attributes: Attributes, ...names: string[]): boolean =>
	classesOf(attributes).some((name) => names.includes(name));

export const isHidden = (attributes: Attributes): boolean =>
	'hidden' in attributes || HIDDEN.test(attributes.style ?? '');

/** Is everything within this element left out?
 * @param page does it stand in a whole page, which has a site around its article?
 * @param quoted does it stand in a quotation? */
export function isLeftOut(name: string, attributes: Attributes, page: boolean, quoted: boolean): boolean {
	if (SILENT.has(name)) return true;
	if (isHidden(attributes)) return true;
	const classes = classesOf(attributes);
	if (classes.some((one) => UNSEEN.has(one))) return true;
	if (!page) return false;
	if (CHROME.has(name) || CHROME_ROLES.has(attributes.role ?? '')) return true;
	if (name === 'aside') return !classes.some((one) => ASIDE_OF_TEXT.test(one));
	return (name === 'footer' && !quoted) || classes.some((one) => CHROME_CLASS.test(one));
}

/** The address that stands for a preview box or a player, whose text is the other site's; null for any other element. */
export function boxAddress(name: string, attributes: Attributes): string | null {
	const { 'data-onebox-src': onebox = '', 'data-video-id': video = '', 'data-youtube-id': youtube = '' } = attributes;
	if (hasClass(attributes, 'onebox') && WEB.test(onebox)) return onebox;
	const isYoutube = (attributes['data-provider-name'] ?? 'youtube') === 'youtube';
	const id = youtube || (hasClass(attributes, 'lazy-video-container') && isYoutube ? video : '');
	if (/^[\w-]{5,20}$/u.test(id)) return `https://www.youtube.com/watch?v=${id}`;
	if (name === 'iframe') return playerAddress(attributes.src || attributes['data-src'] || '');
	return name === 'a' && hasClass(attributes, 'bookmark') && WEB.test(attributes.href ?? '') ? attributes.href : null;
}

const PLAYER =
	/^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed\/([\w-]{5,20})|player\.vimeo\.com\/video\/(\d+))/iu;

/** The page of a video; advertisements and counters are frames as well, and have none. */
function playerAddress(src: string): string | null {
	const [, youtube, vimeo] = PLAYER.exec(src) ?? [];
	if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
	return vimeo ? `https://vimeo.com/${vimeo}` : null;
}

/** What is written for an element in place of what it holds: a category or tag by its slug, the box of a task. */
export function standIn(name: string, attributes: Attributes): string | null {
	const { 'data-slug': slug = '', type = '' } = attributes;
	if (hasClass(attributes, 'hashtag-cooked') && slug) return `#${slug}`;
	if (name === 'input' && type.toLowerCase() === 'checkbox') return 'checked' in attributes ? '[x] ' : '[ ] ';
	if (name === 'div' && hasClass(attributes, 'checkbox')) return hasClass(attributes, 'checkbox-on') ? '[x] ' : '[ ] ';
	return null;
}

/** A link that forums make of a name: its text is what was written. */
export const isMention = (attributes: Attributes): boolean =>
	hasClass(attributes, 'mention', 'mention-group', 'hashtag');

/** A box whose first sign belongs to its text. */
export const isCallout = (name: string, attributes: Attributes): boolean =>
	classesOf(attributes).some((one) => /(?:^|-)callout(?:$|-block$)/u.test(one)) ||
	(name === 'aside' && !hasClass(attributes, 'quote', 'onebox'));

/** A link around a picture to its large copy. */
export const isLightbox = (attributes: Attributes): boolean => hasClass(attributes, 'lightbox');

/** Language of a block of code, '' where none is said. */
export function codeLanguage(attributes: Attributes): string {
	const said = attributes['data-code-wrap'] ?? attributes['data-lang'] ?? attributes['data-language'] ?? '';
	const named = classesOf(attributes).flatMap(
		(name) => /^(?:lang|language|highlight-source)-(.+)$/u.exec(name)?.[1] ?? []
	);
	const brush = /\bbrush:\s*([\w+#-]+)/u.exec(attributes.class ?? '')?.[1];
	const language = (said || named[0] || brush || '').toLowerCase();
	return /^(?:auto|nohighlight|none|text|plain|plaintext|plain-text)$/u.test(language) ||
		!/^[\w+#.-]{1,40}$/u.test(language)
		? ''
		: language;
}

/** The head of a quotation as Discourse writes it. */
export function quoteHead({ 'data-username': name = '', 'data-post': post, 'data-topic': topic }: Attributes): string {
	const parts = [name, post && `post:${post}`, topic && `topic:${topic}`].filter(Boolean);
	return parts.length ? `[quote="${parts.join(', ').replace(/["\]\n]/gu, '')}"]` : '[quote]';
}
