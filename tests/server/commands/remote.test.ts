import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../../security/api-client';
import { apiStage, type ApiStage } from '../../security/api-stage';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
const TINY = fileURLToPath(new URL('../../fixtures/tiny.ko.txt', import.meta.url));

let stage: ApiStage;
beforeAll(async () => void (stage = await apiStage()), 120_000);
afterAll(() => stage.drop());

const tokenOf = (name: string): string =>
	stage.callers.find((caller) => caller.name === name)!.headers.authorization!.slice('Bearer '.length);

/** Runs the built command line without any data folder of its own. */
function run(args: string[], token: string): Promise<{ code: number; out: string; err: string }> {
	return new Promise((resolve) => {
		const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
		const env = { ...clean, VARIORUM_DATA: '/nonexistent', ...(token ? { VARIORUM_TOKEN: token } : {}) };
		const child = spawn(process.execPath, [CLI, ...args], { env });
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
	});
}

const publish = (document: string, project = 'own'): string[] => [
	...['publish', '--project', project, '--document', document, '--lang', 'ko', '--server', stage.server.url]
];

describe('the command line over a server', () => {
	it('imports a file and publishes it once the gate is open, with the codes and lists of the local one', async () => {
		const token = tokenOf('token for one project');
		const imported = await run(['import', TINY, '--project', 'own', '--server', stage.server.url], token);
		expect(imported.code, imported.err).toBe(0);
		expect(imported.out.trim().split('\n')).toHaveLength(6);
		const [, slug] = /tiny\.ko\.txt: (?:stored as|joined) \S+\/desk\/(\S+)\/ko/.exec(imported.err)!;
		const closed = await run(publish(slug!), token);
		expect(closed.code).toBe(1);
		expect(closed.out.trim().split('\n')).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^s0002 approval-missing http:\S+#s-/),
				expect.stringMatching(/^s0004 finding-open terminology\.forbidden ./)
			])
		);
		expect(closed.err).toMatch(/^Publishing is refused: \d+ things block it\.$/m);

		const one = new ApiClient(stage.server.url, { authorization: `Bearer ${token}` });
		const two = new ApiClient(stage.server.url, { authorization: `Bearer ${tokenOf('token of a second person')}` });
		const at = { slug: slug!, lang: 'ko' };
		const { rows } = await one.do<{ rows: { id: string; label: string; text: string }[] }>('listRows', at);
		await one.do('leaveOut', { ...at, segment: rows.find(({ label }) => label === 's0004')!.id }, { leftOut: true });
		const seen = rows.map(({ id, text }) => ({ segment: id, text }));
		await one.do('decide', at, { kind: 'confirm', rows: seen });
		await two.do('decide', at, { kind: 'approve', rows: seen });
		const open = await run(publish(slug!), token);
		expect([open.code, open.out]).toEqual([0, '']);
		expect(open.err).toContain(`Published as release 1: ${stage.server.url}/ko/${slug}`);
	});

	it.each([
		['a token without the scope', 'token to read', publish.bind(null, 'POST'), /not made for that \(publish\)/],
		['a revoked token', 'revoked token, beside a living cookie', publish.bind(null, 'POST'), /token is not valid/],
		[
			'another project',
			'token of a second person',
			() => publish('POST', 'foreign'),
			/project "foreign" has no document/
		]
	])('ends with 2 and one sentence for %s', async (_, caller, args, sentence) => {
		const { slug } = stage.scenes['own ko'];
		const { code, out, err } = await run(
			args().map((arg) => (arg === 'POST' ? slug : arg)),
			tokenOf(caller)
		);
		expect([code, out]).toEqual([2, '']);
		expect(err.trim().split('\n')).toHaveLength(1);
		expect(err).toMatch(sentence);
	});

	it.each([
		['no token', 'http://127.0.0.1:1', '', /VARIORUM_TOKEN/],
		['an address that is none', 'variorum', 'vrm_x', /--server is an address/],
		['a server of another kind of address', 'ftp://127.0.0.1', 'vrm_x', /https/],
		['a host without encryption', 'http://variorum.example', 'vrm_x', /not encrypted/],
		['a name that only begins like this machine', 'http://127.0.0.1.evil.example', 'vrm_x', /not encrypted/],
		['nobody there', 'http://127.0.0.1:1', 'vrm_x', /cannot be reached/]
	])('sends nothing with %s', async (_, server, token, sentence) => {
		const args = ['publish', '--project', 'own', '--document', 'x', '--lang', 'ko', '--server', server];
		const { code, err } = await run(args, token);
		expect(code).toBe(2);
		expect(err).toMatch(sentence);
	});

	it('counts what a newer copy would do, takes it in, and stores English alone', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'variorum-remote-'));
		const file = (name: string, text: string): string => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		};
		const pair = (target: string): string => JSON.stringify({ source: 'The survey covers 12 villages.', target });
		const token = tokenOf('token for one project');
		const place = ['--server', stage.server.url];
		const first = await run(
			['import', file('log.ko.jsonl', pair('조사는 마을 12곳을 다룬다.')), '--project', 'own', ...place],
			token
		);
		const [, slug] = /stored as \S+\/desk\/(\S+)\/ko/.exec(first.err)!;
		const newer = file('newer.ko.jsonl', pair('이 조사는 마을 12곳을 다룬다.'));
		const counted = await run(['import', newer, '--update', slug!, '--dry-run', ...place], token);
		expect(JSON.parse(counted.out)).toMatchObject({ replaced: 1, offered: 0, lost: 0 });
		const one = new ApiClient(stage.server.url, { authorization: `Bearer ${token}` });
		const texts = async (at: { slug: string; lang: string }): Promise<string[]> =>
			(await one.do<{ rows: { text: string }[] }>('listRows', at)).rows.map(({ text }) => text);
		expect(await texts({ slug: slug!, lang: 'ko' })).toEqual(['조사는 마을 12곳을 다룬다.']);
		const taken = await run(['import', newer, '--update', slug!, ...place], token);
		expect([taken.code, JSON.parse(taken.out)]).toEqual([0, JSON.parse(counted.out)]);
		expect(await texts({ slug: slug!, lang: 'ko' })).toEqual(['이 조사는 마을 12곳을 다룬다.']);

		const english = file('roads.md', '# A Map of Slow Roads\n\nMost bridges were built by hand.\n');
		const alone = await run(['import', english, '--english', 'ko', '--project', 'own', ...place], token);
		expect(alone.code, alone.err).toBe(0);
		const [, waiting] = /stored as \S+\/desk\/(\S+)\/ko/.exec(alone.err)!;
		expect(await texts({ slug: waiting!, lang: 'ko' })).toEqual(['', '']);
		rmSync(folder, { recursive: true });
	}, 60_000);

	it('says that a text was translated from Korean, on import and with a newer copy', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'variorum-from-'));
		const file = (name: string, target: string): string => {
			const lines = [
				{ source: 'Lamps of the coast', target: name.includes('.ko') ? '해안의 등불' : '海岸の灯火', kind: 'title' },
				{ source: 'The survey covers 31 lamps of the coast.', target }
			];
			writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
			return join(folder, name);
		};
		const token = tokenOf('token for one project');
		const place = ['--server', stage.server.url];
		const korean = file('coast.ko.jsonl', '조사는 해안의 등불 31개를 다룬다.');
		const first = await run(['import', korean, '--project', 'own', ...place], token);
		expect(first.code, first.err).toBe(0);
		const japanese = file('coast.ja.jsonl', '調査は海岸の灯火31基を扱う。');
		const second = await run(['import', japanese, '--project', 'own', '--from', 'ko', ...place], token);
		const [, japaneseSlug] = /(?:stored as|joined) \S+\/desk\/(\S+)\/ja/.exec(second.err)!;
		const newer = file('newer.ja.jsonl', 'この調査は海岸の灯火31基を扱う。');
		const taken = await run(['import', newer, '--update', japaneseSlug!, '--from', 'ko', ...place], token);
		expect(taken.code, taken.err).toBe(0);
		const one = new ApiClient(stage.server.url, { authorization: `Bearer ${token}` });
		const at = { slug: japaneseSlug!, lang: 'ja' };
		const { rows } = await one.do<{ rows: { id: string }[] }>('listRows', at);
		const answer = await fetch(
			`${stage.server.url}/api/v1/documents/${japaneseSlug!}/ja/machine-texts?row=${rows[1]!.id}`,
			{
				headers: { authorization: `Bearer ${token}` }
			}
		);
		const { texts } = (await answer.json()) as { texts: { route: string }[] };
		expect(texts.map(({ route }) => route)).toEqual(['ko->ja', 'ko->ja']);
		for (const more of [
			['--from', 'ko'],
			['--from', 'ja']
		]) {
			const wrong = await run(['import', korean, '--project', 'own', ...more, ...place], token);
			expect([wrong.code, wrong.out === '' || more[1] === 'ko']).toEqual([2, true]);
		}
		rmSync(folder, { recursive: true });
	}, 60_000);

	it('takes a server or a person, not both and not neither', async () => {
		const args = ['publish', '--project', 'own', '--document', 'x', '--lang', 'ko'];
		expect((await run(args, 'vrm_x')).err).toMatch(/needs --as USER, or --server URL/);
		expect((await run([...args, '--as', 'Ed', '--server', stage.server.url], 'vrm_x')).err).toMatch(/not both/);
	});
});

describe('a server that sends on', () => {
	let other: Server;
	const seen: (string | undefined)[] = [];
	const moved = createServer((_, response) => {
		response.writeHead(307, { location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/api/v1` });
		response.end();
	});
	beforeAll(async () => {
		other = createServer((request, response) => {
			seen.push(request.headers.authorization);
			response.end('{}');
		});
		for (const server of [other, moved]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => [other, moved].forEach((server) => server.close()));

	it('is not followed: the token stays here', async () => {
		const server = `http://127.0.0.1:${(moved.address() as AddressInfo).port}`;
		const args = ['publish', '--project', 'own', '--document', 'x', '--lang', 'ko', '--server', server];
		const { code, err } = await run(args, 'vrm_x');
		expect(code).toBe(2);
		expect(err).toMatch(/sends on to/);
		expect(seen).toEqual([]);
	});
});
