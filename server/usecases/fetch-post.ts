import type { Actor } from '$lib/core/access/access';
import { MAX_BYTES } from '$lib/core/format/lines';
import { detectFormat } from '$lib/core/format/registry';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { asUtf8 } from '../format/charset';
import type { Watch } from '../format/reader';
import type { Outgoing, Page } from '../targets/outgoing';
import { need, projectFor } from './actor';
import { importLangs } from './list-projects';
import { decodeText, previewImport, type Preview, type Upload } from './preview-import';

const ACCEPT = 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9';
const FORMATS: Readonly<Record<string, 'html' | 'markdown' | 'text'>> = {
	'text/html': 'html',
	'application/xhtml+xml': 'html',
	'text/markdown': 'markdown',
	'text/x-markdown': 'markdown',
	'text/plain': 'text'
};
/** Longest name of a file, in UTF-16 units. */
const MAX_NAME = 200;

/** A post as it stands at its address: what an upload of it would be. */
export type Fetched = Omit<Upload, 'lang' | 'format' | 'english'> & { format: 'html' | 'markdown' | 'post' };

/** Reads a post from its address, and shows what an import of it would store. Nothing is stored.
 * @param project slug
 * @throws Refusal `access.*`, `fetch.*`, `import.unreadable` */
export async function fetchPost(
	app: App,
	actor: Actor | null,
	project: string,
	{ url, lang, english }: { url: string; lang: TargetLang | null; english?: boolean },
	watch: Watch = {}
): Promise<{ file: Fetched; preview: Preview }> {
	const { id } = await projectFor(app, actor, project);
	// Nothing is asked of another site for somebody who may import in no language.
	need(actor, 'document.import', { project: id, lang: lang ?? importLangs(actor, id)[0] });
	await app.limits.spendFetch(actor.id);
	const file = await readAddress(app.outgoing, url);
	return { file, preview: await previewImport(app, actor, project, { ...file, lang, english }, watch) };
}

/** The page, Markdown or text at an address, in UTF-8, named by where it was found.
 * @throws Refusal `fetch.address`, `fetch.unreachable`, `fetch.status`, `fetch.type` */
export async function readAddress(outgoing: Outgoing, url: string): Promise<Fetched> {
	const page = await outgoing.read(url, ACCEPT, MAX_BYTES).catch((error: unknown) => {
		throw refusalOf(error);
	});
	if (page.status < 200 || page.status > 299) throw new Refusal('fetch.status', String(page.status));
	const type = header(page, 'content-type');
	const kind = FORMATS[type.split(';')[0]!.trim().toLowerCase()];
	const packed = header(page, 'content-encoding');
	if (!kind || (packed !== '' && packed !== 'identity')) throw new Refusal('fetch.type', packed || type || '-');
	const bytes = asUtf8(page.bytes, type);
	if (!bytes) throw new Refusal('fetch.type', type);
	return { name: nameOf(page.url), bytes, format: kind === 'text' ? plainFormat(page.url, bytes) : kind };
}

const header = ({ headers }: Page, name: string): string => [headers[name] ?? ''].flat()[0] ?? '';

/** What was said of a target is said of a page here. */
function refusalOf(error: unknown): unknown {
	if (!isRefusal(error)) return error;
	if (error.code === 'target.address') return new Refusal('fetch.address', error.detail);
	return error.code === 'target.unreachable' ? new Refusal('fetch.unreachable', error.detail) : error;
}

function nameOf(url: string): string {
	const { origin, pathname, search } = new URL(url);
	const whole = origin + pathname + search;
	return (whole.length > MAX_NAME ? origin + pathname : whole).slice(0, MAX_NAME);
}

/** Text is Markdown where its name or its signs say so. */
const plainFormat = (url: string, bytes: Uint8Array): 'markdown' | 'post' =>
	detectFormat(new URL(url).pathname, decodeText(bytes)).id === 'markdown' ? 'markdown' : 'post';
