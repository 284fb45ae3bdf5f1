import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Refusal } from '$lib/core/problem';

/** Is this an address in the public internet? Private, local, multicast, reserved and translated ranges are not. */
export function isPublic(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const ip = ipaddr.process(address);
	if (ip instanceof ipaddr.IPv6) return ip.range() === 'unicast' && ip.match(GLOBAL, 3);
	return ip.range() === 'unicast';
}

/** What is given out for the public internet.
 * @see RFC 4291, section 2.4 */
const GLOBAL = ipaddr.IPv6.parse('2000::');

/** The address of a request, for http or https alone and without a name or a password in it.
 * @param allowed hosts of one's own network, as host:port
 * @throws Refusal `target.address` */
export function checkedUrl(text: string, allowed: readonly string[]): { url: URL; own: boolean } {
	if (!URL.canParse(text)) throw new Refusal('target.address', text);
	const url = new URL(text);
	if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
		throw new Refusal('target.address', `${url.protocol}//${url.host}`);
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	const own = allowed.includes(`${url.hostname}:${port}`);
	// The URL has made dotted decimals of every other way to write an IPv4 address.
	const literal = url.hostname.replace(/^\[|\]$/g, '');
	if (!own && ipaddr.isValid(literal) && !isPublic(literal)) throw new Refusal('target.address', url.host);
	return { url, own };
}

/** Resolves a name where the connection is made, so that what was checked is what is connected to. One address that is
 * not public refuses the name: a name that means both is a trap. */
export const publicLookup: LookupFunction = (hostname, options, answer) => {
	resolve(hostname, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
		if (error) return answer(error, '', 0);
		const [first] = found;
		if (!first || found.some(({ address }) => !isPublic(address))) return answer(notPublic(hostname), '', 0);
		if (options.all) return answer(null, found);
		answer(null, first.address, first.family);
	});
};

const notPublic = (hostname: string): NodeJS.ErrnoException =>
	Object.assign(new Error(`${hostname} is not in the public internet`), { code: NOT_PUBLIC });

export const NOT_PUBLIC = 'ENOTPUBLIC';
