/** Feeds as Atom. See RFC 4287. */
export interface Feed {
	/** Address that never changes: it is the feed's id as well. */
	self: string;
	/** The page of the same. */
	alternate: string;
	lang: string;
	title: string;
	subtitle: string;
	/** Who speaks where an entry names nobody. */
	author: string;
	entries: FeedEntry[];
}

export interface FeedEntry {
	/** An IRI that never changes. */
	id: string;
	link: string;
	title: string;
	/** Milliseconds since the epoch. */
	published: number;
	updated: number;
	authors: string[];
	/** Plain text. */
	summary: string;
	/** HTML of our own making; null for none. */
	html: string | null;
	categories: { term: string; label: string }[];
}

/** Characters that XML 1.0 cannot hold, not even escaped. Lone halves of surrogate pairs are among them. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML and HTML, in elements and attributes. */
export const escapeXml = (text: string): string =>
	text.replace(UNFIT, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

type Attributes = Record<string, string>;

const attributes = (list: Attributes): string =>
	Object.entries(list)
		.map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
		.join('');

const text = (name: string, value: string, list: Attributes = {}): string =>
	`<${name}${attributes(list)}>${escapeXml(value)}</${name}>`;

const empty = (name: string, list: Attributes): string => `<${name}${attributes(list)}/>`;

const time = (at: number): string => new Date(at).toISOString();

const author = (name: string): string => `<author>${text('name', name)}</author>`;

const entry = (lang: string, e: FeedEntry): string =>
	[
		'<entry>',
		text('id', e.id),
		text('title', e.title),
		empty('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: e.link }),
		text('published', time(e.published)),
		text('updated', time(e.updated)),
		...e.authors.map(author),
		...e.categories.map(({ term, label }) => empty('category', { term, label })),
		text('summary', e.summary),
		...(e.html === null ? [] : [text('content', e.html, { type: 'html' })]),
		'</entry>'
	].join('\n');

/** When anything in the feed changed last, in milliseconds since the epoch; 0 for an empty one. */
export const updatedAt = ({ entries }: Pick<Feed, 'entries'>): number =>
	Math.max(0, ...entries.map(({ updated }) => updated));

/** The feed as a file. */
export const atom = (feed: Feed): string =>
	[
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
		text('id', feed.self),
		text('title', feed.title),
		text('subtitle', feed.subtitle),
		text('updated', time(updatedAt(feed))),
		author(feed.author),
		empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
		empty('link', { rel: 'alternate', type: 'text/html', hreflang: feed.lang, href: feed.alternate }),
		...feed.entries.map((e) => entry(feed.lang, e)),
		'</feed>',
		''
	].join('\n');
