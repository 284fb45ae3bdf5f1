import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROBLEM_CODES } from '$lib/core/problem';
import { findingKey } from '$lib/core/check/key';
import type { Finding } from '$lib/core/check/check';
import type { ParsedPost } from '$lib/core/format/format';
import type { RowPage } from '$server/usecases/read-state';
import { OPERATIONS } from '$server/api/operations/registry';
import { ApiClient, walkStyle } from './api-client';
import { apiStage, type ApiStage } from './api-stage';
import { bringTerms } from './bring-terms';
import { bringEngineTexts } from './bring-engine-texts';
import { chooseSources } from './choose-sources';
import { replaceWords } from './replace-words';
import { updatePost } from './update-post';
import { writeRules } from './write-rules';

let stage: ApiStage;
let [one, two]: ApiClient[] = [];
const walked = new Set<string>();
const headersOf = (name: string): Record<string, string> => stage.callers.find((c) => c.name === name)!.headers;

beforeAll(async () => {
	stage = await apiStage();
	one = new ApiClient(stage.server.url, headersOf('token for one project'), walked);
	two = new ApiClient(stage.server.url, headersOf('token of a second person'), walked);
}, 120_000);
afterAll(() => stage.drop());

const content = readFileSync(new URL('../fixtures/tiny.ko.txt', import.meta.url)).toString('base64');
const file = { name: 'tiny.ko.txt', content, lang: 'ko', join: false };
const rowOf = ({ rows }: RowPage, part: string) => rows.find(({ text }) => text.includes(part))!;

describe('a script', () => {
	it('walks from a file to a release through every operation, and gets what the description says', async () => {
		await one!.do('describe', {});
		await one!.do('listProjects', {});
		const p = { project: 'own' };
		const { slug } = await one!.do<{ slug: string }>('importFile', p, file);
		const at = { slug, lang: 'ko' };
		const preview = await one!.do<{ post: ParsedPost }>('previewImport', p, { ...file, format: null, join: undefined });
		await one!.do('fetchPost', p, { url: stage.page, lang: 'ko' });
		const post = { title: 'Second', engine: '', notices: [], into: null, rows: preview.post.segments };
		const second = await one!.do<{ slug: string }>('importRows', p, {
			...file,
			format: 'post',
			join: undefined,
			...post
		});
		const { count } = await one!.do<{ count: number }>('listDocuments', p);
		expect(count).toBe(4);
		const rows = [{ id: 'a', source: 'It has 3.2 billion tokens.', target: '토큰은 3억 개입니다.' }];
		const { findings } = await one!.do<{ findings: Finding[] }>('checkRows', p, { lang: 'ko', rows });
		expect(findings).toMatchObject([{ segment: 'a', check: 'accuracy.number-value', blocks: true }]);
		await bringTerms(one!, p);
		await walkStyle(one!, p);
		const first = await one!.do<RowPage>('listRows', at, undefined, '?limit=4');
		const rest = await one!.do<RowPage>('listRows', at, undefined, `?limit=100&after=${first.next}`);
		const all = { rows: [...first.rows, ...rest.rows], next: rest.next };
		expect([first.rows.length, rest.next]).toEqual([4, null]);
		expect(all.rows.map(({ label }) => label)).toEqual(['s0001', 's0002', 's0003', 's0004', 's0005', 's0006']);
		const row = rowOf(all, '중도 포기');
		const found = row.findings.find(({ check }) => check === 'terminology.forbidden')!;

		const closing = { segment: row.id, key: findingKey(found), action: 'waiver', scope: 'row', reason: 'for now' };
		const { id } = await one!.do<{ id: string }>('closeFinding', at, closing);
		await two!.do('stepClosure', { ...at, id }, { step: 'second' });
		await two!.do('stepClosure', { ...at, id }, { step: 'withdraw' });
		await one!.do('holdPaper', at, { paper: 'A Map of Slow Roads', held: true });
		await one!.do('holdPaper', at, { paper: 'A Map of Slow Roads', held: false });
		await one!.do('leaveOut', { ...at, segment: row.id }, { leftOut: false });

		const text = row.text.replace('중도 포기 문제', '중간 정보 소실 과제');
		const raising = { segment: row.id, seen: row.text, proposed: text, reason: 'the term', decider: stage.decider };
		const dispute = await one!.do<{ id: string }>('raiseDispute', at, { ...raising, dueAt: 1798761600000 });
		const settling = { choice: 'b', text: null, seen: row.text, reason: 'the term' };
		await two!.do('settleDispute', { ...at, id: dispute.id }, settling);
		await one!.do('readStatus', at);
		await one!.do('readStatus', at, undefined, `?row=${row.id}`);
		await one!.do('listRevisions', { ...at, segment: row.id });
		await one!.do('listWriters', { ...at, segment: row.id });
		await one!.do('listDocumentTerms', at);
		await one!.do('listTermExamples', { ...at, concept: stage.scenes['own ko'].concept });
		await one!.do('listRowMatches', { ...at, segment: row.id });
		await one!.do('searchMemory', at, undefined, '?q=느린&side=target');

		await proposeTerms(p, row.id);
		await talkAbout(at, { segment: row.id, seen: text });
		await one!.do('assign', at, { step: 'claim' });
		await one!.do('listSegments', p, undefined, '?lang=ko');
		await curate(p);
		for (const walk of [writeRules, replaceWords]) await walk(one!, p);

		const { blockers } = await one!.do<{ blockers: { segment: string; href: string }[] }>('listBlockers', at);
		expect(blockers.length).toBeGreaterThan(0);
		expect(blockers.map(({ href }) => href)).toEqual(blockers.map((b) => `/desk/${slug}/ko#s-${b.segment}`));
		const blocked = await one!.send('POST', `/api/v1/documents/${slug}/ko/releases`);
		expect([blocked.status, blocked.body.blockers]).toEqual([409, blockers]);

		const now = (await one!.do<RowPage>('listRows', at)).rows.map(({ id, text }) => ({ segment: id, text }));
		await one!.do('decide', at, { kind: 'confirm', rows: now });
		await two!.do('decide', at, { kind: 'approve', rows: now });
		await learnTerms(p, { slug: second.slug, lang: 'ko' }, row.text, text);
		expect(await one!.do('summarise', at)).toMatchObject({ project: 'own', blockers: 0, release: 0 });
		expect(await one!.do('publish', at)).toEqual({ number: 1 });
		await one!.do('listReleases', at);
		const release = await one!.do<{ manifest: { rows: { target: string }[] } }>('readRelease', { ...at, number: '1' });
		expect(release.manifest.rows.map(({ target }) => target)).toContain(text);
		await one!.do('compareReleases', { ...at, number: '1' }, undefined, '?from=0');
		await one!.do('checkExport', at);
		const exported = await one!.send('GET', `/api/v1/documents/${slug}/ko/export?format=json`);
		expect([exported.status, exported.body.slug]).toEqual([200, slug]);
		for (const walk of [updatePost, chooseSources, bringEngineTexts]) await walk(one!, p);
		const json = OPERATIONS.filter(({ media, id }) => media === undefined && id !== 'reportComment');
		expect([...walked].sort()).toEqual(json.map((operation) => operation.id).sort());
	});

	/** What was corrected in the same way in a second post is offered as a rule, and set aside. */
	async function learnTerms(p: { project: string }, at: { slug: string; lang: string }, seen: string, text: string) {
		const page = await one!.do<RowPage>('listRows', at);
		const segment = page.rows.find((row) => row.text === seen)!.id;
		const raising = { segment, seen, proposed: text, reason: 'the term', decider: stage.decider, dueAt: 1798761600000 };
		const { id } = await one!.do<{ id: string }>('raiseDispute', at, raising);
		await two!.do('settleDispute', { ...at, id }, { choice: 'b', text: null, seen, reason: 'the term' });
		await one!.do('decide', at, { kind: 'confirm', rows: [{ segment, text }] });
		await two!.do('decide', at, { kind: 'approve', rows: [{ segment, text }] });
		const offers = async () => (await one!.do<{ offers: { lesson: string }[] }>('listLessons', p)).offers;
		await expect.poll(async () => (await offers()).length, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0);
		const [{ lesson } = { lesson: '' }] = await offers();
		const none = { concept: null };
		expect(await one!.do('answerLesson', p, { step: 'dismiss', lang: 'ko', lesson })).toEqual(none);
		await expect.poll(async () => (await offers()).some((offer) => offer.lesson === lesson)).toBe(false);
		await one!.do('listDrift', p);
	}

	/** One proposes, another objects, and withdrawing ends it. */
	async function proposeTerms(p: { project: string }, segment: string): Promise<void> {
		const place = { document: stage.scenes['own ko'].slug, segment: stage.scenes['own ko'].segment, span: '길' };
		const term = { english: 'winding road', lang: 'ko', rendering: '굽은 길', place };
		const { id } = await one!.do<{ id: string }>('proposeTerm', p, term);
		expect((await one!.send('POST', '/api/v1/projects/own/proposals', term)).body.code).toBe('term.proposed-already');
		const elsewhere = { ...term, rendering: '굽잇길', place: { ...place, segment } };
		expect((await one!.send('POST', '/api/v1/projects/own/proposals', elsewhere)).status).toBe(404);
		await two!.do('stepProposal', { ...p, id }, { step: 'object', words: 'It is steep.' });
		const { proposals } = await one!.do<{ proposals: object[] }>('listProposals', p);
		expect(proposals[0]).toMatchObject({ id, place: { span: '길' }, voices: [{ side: 'against' }] });
		expect(await one!.do('stepProposal', { ...p, id }, { step: 'withdraw' })).toEqual({ state: 'withdrawn' });
	}

	/** Comments on a row, and readers' reports on another document: this one is not published yet. */
	async function talkAbout(at: Record<string, string>, row: { segment: string; seen: string }): Promise<void> {
		const words = { start: 0, end: 2, body: 'Is it?', suggestion: '그', blocking: true };
		const { id } = await one!.do<{ id: string }>('comment', at, { ...row, ...words });
		await two!.do('stepThread', { ...at, id }, { step: 'reply', body: 'It is.' });
		const { threads } = await one!.do<{ threads: { comments: { id: string }[] }[] }>('listThreads', at);
		const comment = threads[0]!.comments[0]!.id;
		await one!.do('stepComment', { ...at, id, comment }, { step: 'edit', body: 'It is not.' });
		await one!.do('stepThread', { ...at, id }, { step: 'resolve' });
		const { slug, report } = stage.scenes['own ko'];
		const there = { slug, lang: 'ko' };
		expect((await one!.do<{ reports: unknown[] }>('listReports', there)).reports).toHaveLength(1);
		await one!.do('stepReport', { ...there, id: report }, { step: 'answer', answer: 'It is meant so.' });
	}

	/** A term from its first word to its removal, and back. */
	async function curate(p: Record<string, string>): Promise<void> {
		const concept = { english: ['quiet room'], renderings: [{ lang: 'ko', text: '고요한 방', status: 'preferred' }] };
		const { id } = await one!.do<{ id: string }>('addTerm', p, concept);
		type Term = { version: string; history: { id: string }[]; removedAt: number | null };
		const read = () => one!.do<Term>('readTerm', { ...p, id });
		const { version } = await read();
		await one!.do('changeTerm', { ...p, id }, { base: version, concept: { ...concept, note: 'Not the loud one.' } });
		const path = `/api/v1/projects/own/terms/${id}`;
		const late = await two!.send('POST', path, { base: version, concept });
		expect([late.status, late.body.code]).toEqual([409, 'term.other-version']);
		const blind = await two!.send('POST', path, { concept });
		expect([blind.status, blind.body.code]).toEqual([400, 'input.invalid']);
		const tag = { 'if-match': `"${(await read()).version}"` };
		expect((await two!.send('POST', `${path}/removal`, {}, tag)).status).toBe(200);
		const [removal, change] = (await read()).history;
		await one!.do('undoTerms', p, { step: 'change', change: removal!.id });
		await one!.do('undoTerms', p, { step: 'back', change: change!.id, side: 'before' });
		const { found } = await one!.do<{ found: number }>('listTerms', p, undefined, '?q=요한');
		expect(found).toBe(1);
		await one!.do('removeTerm', { ...p, id }, { base: (await read()).version });
		expect((await read()).removedAt).not.toBeNull();
	}

	it('may send an import again with the same key, and no other under it', async () => {
		const key = { 'idempotency-key': 'nightly-1' };
		const path = '/api/v1/projects/own/documents';
		const [first, again] = [await one!.send('POST', path, file, key), await one!.send('POST', path, file, key)];
		expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
		const other = await one!.send('POST', path, { ...file, title: 'Other' }, key);
		expect([other.status, other.body.code]).toEqual([422, 'idempotency.other-request']);
		expect((await one!.send('POST', path, file, { 'idempotency-key': 'nightly-2' })).body).not.toEqual(first.body);
	});
});

describe('what cannot be taken is said as a problem (ASVS 5.0 4.1, 16.5)', () => {
	const checks = '/api/v1/projects/own/checks';
	it.each([
		['an unknown address', 'GET', '/api/v1/nothing', undefined, 404, 'access.not-found'],
		['an address under none', 'POST', '/api/nothing', {}, 404, 'access.not-found'],
		['another method', 'DELETE', '/api/v1/projects', undefined, 405, 'access.method'],
		['what is no JSON', 'POST', checks, '{"rows": [', 400, 'input.invalid'],
		['an unknown member', 'POST', checks, { lang: 'ko', rows: [], more: 1 }, 400, 'input.invalid'],
		['more than the API reads', 'POST', checks, `"${'x'.repeat(9_000_000)}"`, 413, 'input.too-large'],
		['more than the server reads', 'POST', checks, `"${'x'.repeat(11_000_000)}"`, 413, 'input.too-large'],
		['a limit that is none', 'GET', '/api/v1/documents/x/ko/rows?limit=0', undefined, 400, 'input.invalid'],
		['another language', 'GET', '/api/v1/documents/x/de', undefined, 404, 'access.not-found']
	])('%s', async (_, method, path, body, status, code) => {
		const reply = await one!.send(method, path, body);
		expect([reply.status, reply.body.code]).toEqual([status, code]);
		expect(reply.headers.get('content-type')).toBe('application/problem+json');
	});

	it('a body that does not say that it is JSON', async () => {
		for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
			const reply = await one!.send('POST', checks, {}, { 'content-type': type });
			expect([reply.status, reply.body.code]).toEqual([415, 'input.media-type']);
		}
	});

	it('and each kind has its page, in three languages', async () => {
		for (const code of PROBLEM_CODES) {
			const { status } = await fetch(`${stage.server.url}/help/problems/${code}`);
			expect(status, code).toBe(200);
		}
		for (const [language, word] of Object.entries({ en: 'HTTP status', ja: 'HTTPステータス', ko: 'HTTP 상태' })) {
			const headers = { cookie: `variorum-language=${language}` };
			const page = await fetch(`${stage.server.url}/help/problems/publish.blocked`, { headers });
			expect(await page.text()).toContain(word);
		}
		expect((await fetch(`${stage.server.url}/help/problems/nothing`)).status).toBe(404);
	});
});

describe('tokens (ASVS 5.0 7.1, 9.1)', () => {
	it('open no socket', async () => {
		const { authorization } = headersOf('token for one project');
		const room = '/collab/018f0000-0000-7000-8000-000000000000.ko.0.1';
		const headers = { authorization: authorization!, origin: stage.server.url };
		const socket = new WebSocket(stage.server.url.replace('http', 'ws') + room, { headers });
		expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4401);
	});

	it.each([
		['/settings/tokens?/make', { name: 'x', project: '', days: '30' }],
		['/settings/tokens?/revoke', { token: 'x' }],
		['/settings?/password', { now: 'x', next: 'a long enough password' }],
		['/projects/new?/default', { name: 'X', slug: 'x', people: '2' }]
	])('are nobody at %s', async (path, fields) => {
		const { authorization } = headersOf('token to manage');
		const post = (more: Record<string, string>): Promise<Response> => {
			const headers = {
				authorization: authorization!,
				'x-sveltekit-action': 'true',
				accept: 'application/json',
				...more
			};
			return fetch(stage.server.url + path.replace('?/default', ''), {
				method: 'POST',
				headers,
				body: new URLSearchParams(fields)
			});
		};
		expect((await post({})).status).toBe(403);
		expect(await (await post({ origin: stage.server.url })).json()).toMatchObject({ type: 'failure', status: 401 });
	});

	it('need no Origin, while a cookie does (ASVS 5.0 3.5)', async () => {
		const { cookie } = headersOf('editor of own ko');
		const reply = await new ApiClient(stage.server.url, { cookie: cookie! }).send(
			'POST',
			'/api/v1/projects/own/checks',
			{}
		);
		expect([reply.status, reply.body.code]).toEqual([403, 'access.foreign-origin']);
	});

	it('that are wrong get one answer, are slowed down, and do not keep the right ones out', async () => {
		const wrong = (authorization: string) => new ApiClient(stage.server.url, { authorization });
		const path = '/api/v1/projects';
		const unknown = `vrm_${'A'.repeat(43)}000000`;
		const kinds = [unknown, headersOf('revoked token, beside a living cookie').authorization!.slice(7), '', 'x'];
		const bodies = [];
		for (const secret of kinds) {
			const { status, body } = await wrong(`Bearer ${secret}`).send('GET', path);
			bodies.push([status, { ...body, instance: '' }]);
		}
		expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
		let last = await wrong('Bearer x').send('GET', path);
		for (let i = 0; i < 120 && last.status === 401; i++) last = await wrong('Bearer x').send('GET', path);
		expect([last.status, last.body.code]).toEqual([429, 'token.slow-down']);
		expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await one!.send('GET', path)).status).toBe(200);
	});
});
