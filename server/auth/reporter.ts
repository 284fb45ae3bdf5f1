import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Db } from '../db/client';
import { forgetSecrets, secretOf } from '../db/secrets';

const DAY = 24 * 60 * 60 * 1000;
const PREFIX = 'reporter:';

/** What one reader has of an address: all of IPv4, the network of IPv6, whose rest a device chooses anew at will. */
function networkOf(address: string): string {
	const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (v4) return v4[1]!;
	if (!isIPv6(address)) return address;
	const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
	const left = head === '' ? [] : head.split(':');
	const right = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
	return [...left, ...zeros, ...right]
		.slice(0, 4)
		.map((part) => part.replace(/^0+(?=.)/, ''))
		.join(':');
}

/** Tells readers apart for a day without keeping who they are: a hash of the address under a key of the day, which is
 * thrown away a day later. Nobody can try addresses against what is stored then. */
export async function reporterOf(db: Db, address: string, now: number): Promise<string> {
	const day = new Date(now).toISOString().slice(0, 10);
	const key = await secretOf(db, PREFIX + day);
	await forgetSecrets(db, PREFIX, now - 2 * DAY);
	return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
}
