import type { Span } from '../segment/segment';
import type { Markup } from './markup';

/** An HTML tag as written. */
export interface Tag extends Span {
	/** Lower case; a closing tag begins with a slash. */
	name: string;
	/** Is it one of HTML's own? Papers also write `<think>` or `<name>`. */
	known: boolean;
	/** Attributes that translation must keep, in one string. */
	fixed: string;
}

const names = (list: string): Set<string> => new Set(list.split(' '));
const PAIRED = names(
	'a abbr article aside b blockquote button caption center cite code dd del details div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i ins kbd label li main mark nav ol p pre q ruby rb rp rt s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var video'
);
const SINGLE = names('br hr img input link meta source wbr');
/** Their closing tags may be left out. */
const LAX = names('p li dt dd tr td th');
/** Words of readers stand in these attributes. */
const TRANSLATED = /\s(?:alt|title|placeholder|summary|label|aria-[a-z]{1,20})\s?=\s?(?:"[^"]*"|'[^']*')/gi;

const isKnown = (name: string): boolean => PAIRED.has(name) || SINGLE.has(name);

/** All tags of a text in reading order. */
export function tagsIn(text: string, markup: readonly Markup[]): Tag[] {
	return markup.filter(({ kind }) => kind === 'html-tag').map(({ start, end, name }) => tagAt(text, start, end, name));
}

function tagAt(text: string, start: number, end: number, name: string): Tag {
	const inside = text.slice(start + 1 + name.length, end - 1);
	const fixed = inside.replace(TRANSLATED, '').replace(/\/$/, '').replace(/\s+/g, ' ').trim();
	return { start, end, name, known: isKnown(name.replace('/', '')), fixed };
}

/** Tags of a pair whose partner is missing or stands on the wrong side. */
export function unbalancedTags(tags: readonly Tag[]): Tag[] {
	const open = new Map<string, Tag[]>();
	const alone: Tag[] = [];
	for (const tag of tags) {
		const name = tag.name.replace('/', '');
		if (!PAIRED.has(name) || LAX.has(name)) continue;
		const stack = open.get(name) ?? [];
		open.set(name, stack);
		if (tag.name === name) stack.push(tag);
		else if (!stack.pop()) alone.push(tag);
	}
	return [...alone, ...[...open.values()].flat()].sort((a, b) => a.start - b.start);
}
