import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hashOf } from '../id';

/** A minute from a cache, and for a day an old copy while the new one is fetched. */
const CACHE = 'public, max-age=60, stale-while-revalidate=86400';

/** Nothing runs on what readers get, and nothing comes from elsewhere. */
const POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join('; ');

/** Bodies below this travel as they are, in bytes. */
const SMALL = 1000;

const compressed = promisify(gzip);

/** Finishes an answer that is the same for every reader: caches may keep it, whoever has it already gets none, and it is
 * packed where the reader can unpack it. Answers that say something of somebody pass as they are. */
export async function forReaders(request: Request, response: Response): Promise<Response> {
	if (request.method !== 'GET' || response.status !== 200 || response.headers.has('set-cookie')) return response;
	const body = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.set('cache-control', CACHE);
	headers.set('content-security-policy', POLICY);
	headers.set('vary', 'accept-encoding');
	// Weak: packed or not, it is the same page.
	headers.set('etag', `W/"${hashOf(body).slice(0, 32)}"`);
	headers.delete('content-length');
	if (isKnown(request.headers, headers)) return new Response(null, { status: 304, headers: kept(headers) });
	if (body.length < SMALL || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(body, { headers });
	headers.set('content-encoding', 'gzip');
	return new Response(new Uint8Array(await compressed(body)), { headers });
}

/** Does the reader have this already? The time counts only where no tag is sent. See RFC 9110, section 13.2.2. */
function isKnown(asked: Headers, answer: Headers): boolean {
	const tags = asked.get('if-none-match');
	const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
	if (tags !== null)
		return tags.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(answer.get('etag')!));
	const [since, last] = [asked.get('if-modified-since'), answer.get('last-modified')];
	return since !== null && last !== null && Date.parse(last) <= Date.parse(since);
}

const KEPT = ['cache-control', 'content-security-policy', 'etag', 'last-modified', 'vary'];

const kept = (headers: Headers): Headers =>
	new Headers(KEPT.flatMap((name): [string, string][] => (headers.has(name) ? [[name, headers.get(name)!]] : [])));
