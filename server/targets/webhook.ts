import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { isWebAddress } from '$lib/core/release/destination';
import { Refusal } from '$lib/core/problem';
import type { Answer } from './outgoing';
import type { Place, Target } from './target';

const Settings = v.strictObject({
	url: v.pipe(v.string(), v.trim(), v.check(isWebAddress, 'must begin with https:// or http://'))
});
type Settings = v.InferOutput<typeof Settings>;

/** Signature of a call, over its time and its body: a body that was caught cannot be sent again later.
 * @param at seconds since the epoch */
export const signature = (secret: string, at: number, body: string): string =>
	`sha256=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

async function post({ settings, secret, outgoing }: Place<Settings>, event: string, content: unknown): Promise<void> {
	const body = JSON.stringify(content);
	const at = Math.floor(Date.now() / 1000);
	const answer = await outgoing.ask({
		method: 'POST',
		url: settings.url,
		headers: { 'content-type': 'application/json', 'x-variorum-event': event, 'x-variorum-timestamp': String(at) },
		credentials: { 'x-variorum-signature': signature(secret ?? '', at, body) },
		body
	});
	accept(answer);
}

function accept({ status, headers }: Answer): void {
	if (status >= 200 && status < 300) return;
	if (status === 401 || status === 403) throw new Refusal('target.denied', `status ${status}`);
	if (status === 404 || status === 410) throw new Refusal('target.nothing-there', `status ${status}`);
	if (status === 429)
		throw new Refusal('target.slow-down', String(Math.max(1, Math.ceil(Number(headers['retry-after']) || 60))));
	throw new Refusal(status < 500 ? 'target.rejected' : 'target.failing', `status ${status}.`);
}

/** Tells another program that a release is there, and where it gets it. */
export const webhook: Target<Settings> = {
	id: 'webhook',
	settings: Settings,
	secret: true,
	test: (place) => post(place, 'ping', { event: 'ping', project: place.project }),
	text: () => '',
	async send(place, { manifest, hash, title, page, replaces }) {
		const { slug, lang, number, publishedAt } = manifest;
		await post(place, 'release', {
			event: 'release',
			id: place.externalId,
			project: place.project,
			document: slug,
			lang,
			release: number,
			replaces,
			title,
			publishedAt: new Date(publishedAt).toISOString(),
			manifestHash: `sha256:${hash}`,
			paragraphs: manifest.rows.length,
			held: manifest.held.length,
			page,
			body: `${page}/body.md`
		});
		return { text: '', remote: {}, address: null };
	}
};
