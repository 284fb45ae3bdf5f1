import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { readConfig } from '$server/config';
import { checkedUrl, isPublic } from '$server/targets/address';
import { Outgoing } from '$server/targets/outgoing';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

describe('addresses that requests may go to', () => {
	it.each([
		['93.184.216.34', true],
		['2606:4700::1111', true],
		['127.0.0.1', false],
		['127.9.9.9', false],
		['0.0.0.0', false],
		['10.0.0.1', false],
		['172.16.0.1', false],
		['172.31.255.255', false],
		['192.168.1.1', false],
		['100.64.0.1', false],
		['169.254.169.254', false],
		['192.0.0.192', false],
		['198.18.0.1', false],
		['224.0.0.1', false],
		['240.0.0.1', false],
		['255.255.255.255', false],
		['::1', false],
		['::', false],
		['::ffff:127.0.0.1', false],
		['::ffff:10.0.0.1', false],
		['::ffff:93.184.216.34', true],
		['::127.0.0.1', false],
		['64:ff9b::7f00:1', false],
		['2002:7f00:1::', false],
		['fe80::1', false],
		['fc00::1', false],
		['fd00:ec2::254', false],
		['ff02::1', false],
		['2001:db8::1', false],
		['not an address', false]
	])('%s: %s', (address, may) => {
		expect(isPublic(address)).toBe(may);
	});
});

describe('addresses as people may enter them', () => {
	it.each([
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://0x7f000001/',
		'http://0177.0.0.1/',
		'http://0x7f.1/',
		'http://127.1/',
		'http://①②⑦.0.0.1/',
		'http://[::1]/',
		'http://[::ffff:7f00:1]/',
		'http://[fd00:ec2::254]/',
		'http://169.254.169.254/latest/meta-data/',
		'https://user:secret@forum.example/',
		'ftp://forum.example/',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'forum.example',
		'http://'
	])('%s is refused before anything is sent', (address) => {
		expect(() => checkedUrl(address, [])).toThrow(refused('target.address'));
	});

	it.each([
		['https://forum.example/t/1', false],
		['http://10.0.0.5:8080/hook', true],
		['https://forum.internal/', true]
	])('%s may be asked', (address, own) => {
		expect(checkedUrl(address, ['10.0.0.5:8080', 'forum.internal:443']).own).toBe(own);
	});

	it('a host of one’s own network is let through at the port that was named, not at others', () => {
		expect(() => checkedUrl('http://10.0.0.5:22/', ['10.0.0.5:8080'])).toThrow(refused('target.address'));
	});

	it.each(['forum.internal', 'http://forum.internal:80', 'a b:80', 'forum:port'])(
		'the configuration refuses the host %s',
		(VARIORUM_ALLOW_HOSTS) => {
			expect(() => readConfig({ VARIORUM_ALLOW_HOSTS })).toThrow('VARIORUM_ALLOW_HOSTS');
		}
	);
});

describe('requests to other sites', () => {
	const open: (Server | Outgoing)[] = [];
	afterEach(async () => {
		for (const thing of open.splice(0))
			if (thing instanceof Outgoing) await thing.close();
			else {
				thing.closeAllConnections();
				await new Promise((done) => thing.close(done));
			}
	});

	async function site(answer: RequestListener): Promise<{ url: string; host: string; asked: IncomingMessage[] }> {
		const asked: IncomingMessage[] = [];
		const server = createServer((request, response) => {
			asked.push(request);
			answer(request, response);
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		open.push(server);
		const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
		return { url: `http://${host}/`, host, asked };
	}
	function outgoing(...allowed: string[]): Outgoing {
		const made = new Outgoing(allowed, { total: 1500, connect: 500 });
		open.push(made);
		return made;
	}
	const get = (url: string) => ({ method: 'GET', url, credentials: { 'api-key': 'secret' } }) as const;

	it('a name that means this machine is refused where the connection is made', async () => {
		const there = await site((_, response) => response.end('inside'));
		const named = there.url.replace('127.0.0.1', 'localhost');
		await expect(outgoing().ask(get(named))).rejects.toEqual(refused('target.address'));
		expect(there.asked).toEqual([]);
	});

	it('a redirect into one’s own network is refused', async () => {
		const inside = await site((_, response) => response.end('inside'));
		const there = await site((_, response) => response.writeHead(302, { location: inside.url }).end());
		await expect(outgoing(there.host).ask(get(there.url))).rejects.toEqual(refused('target.address'));
		expect(inside.asked).toEqual([]);
	});

	it('three redirects are followed, a fourth is not', async () => {
		const there = await site((request, response) => {
			const n = Number(request.url?.slice(1) || 0);
			if (n === 3) return response.end('here');
			response.writeHead(301, { location: `/${n + 1}` }).end();
		});
		const { ask } = { ask: (url: string) => outgoing(there.host).ask(get(url)) };
		expect((await ask(there.url)).text).toBe('here');
		await expect(ask(`${there.url}-1`)).rejects.toEqual(refused('target.unreachable'));
	});

	it('a key stays with the origin it is for', async () => {
		const other = await site((_, response) => response.end('other'));
		const there = await site((_, response) => response.writeHead(302, { location: other.url }).end());
		expect((await outgoing(there.host, other.host).ask(get(there.url))).text).toBe('other');
		expect(there.asked[0]!.headers['api-key']).toBe('secret');
		expect(other.asked[0]!.headers['api-key']).toBeUndefined();
	});

	it('a change is not carried on to another address', async () => {
		const there = await site((_, response) => response.writeHead(307, { location: '/elsewhere' }).end());
		const change = { method: 'POST', url: there.url, body: '{}' } as const;
		await expect(outgoing(there.host).ask(change)).rejects.toEqual(refused('target.moved'));
		expect(there.asked.length).toBe(1);
	});

	it('an answer that never ends, in size or in time, is cut off', async () => {
		const large = await site((_, response) => {
			const chunk = Buffer.alloc(256 * 1024);
			const more = (): void => void (response.destroyed || response.write(chunk, () => setImmediate(more)));
			more();
		});
		const slow = await site((_, response) => void response.write('a'));
		const ask = ({ url, host }: { url: string; host: string }) =>
			outgoing(host)
				.ask(get(url))
				.catch((error: Error) => error.message);
		expect(await ask(large)).toContain('the answer is too large');
		expect(await ask(slow)).toContain('no answer in time');
	});

	it('says of a site that is not there only that, and nothing of what was sent', async () => {
		const gone = await site((_, response) => response.end());
		await new Promise((done) => (open.pop() as Server).close(done));
		const refusal = await outgoing(gone.host)
			.ask(get(gone.url))
			.catch((error: Error) => error.message);
		expect(refusal).toContain('ECONNREFUSED');
		expect(refusal).not.toContain('secret');
	});
});
