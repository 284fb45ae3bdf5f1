import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneClick } from '$server/api/one-click';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { disableUser } from '$server/usecases/accounts';
import { sendDigests } from '$server/jobs/digest';
import { chooseMail, followMailLink, openMailChoice, rememberLocale } from '$server/usecases/mail-choice';
import { readAllNotifications } from '$server/usecases/notifications';
import { notify } from '$server/usecases/notify';
import { inBothPlaces } from '../databases';
import { type Place } from '../places';
import { stage, type Stage } from '../usecases/stage';
import { LetterBox, readWords } from './letter-box';

const fail = (error: unknown): void => {
	throw error;
};

inBothPlaces('the daily mail', (make) => {
	let place: Place;
	let box: LetterBox;
	let app: App;
	let s: Stage;
	const env = () => ({
		...place.env,
		VARIORUM_SMTP_URL: box.url,
		VARIORUM_MAIL_FROM: 'Variorum <desk@variorum.example>',
		VARIORUM_ORIGIN: 'https://desk.example'
	});
	beforeEach(async () => {
		place = await make();
		box = await LetterBox.open();
		app = await openApp(readConfig(env()), fail);
		s = await stage(app);
	});
	afterEach(async () => {
		await app.close();
		await box.close();
		await place.drop();
	});

	const secretIn = (mail = box.mails.at(-1)!): string => /\/mail\/([\w-]{43})/.exec(mail.parts.get('text/plain')!)![1]!;
	const tell = (count = 1, segment?: string) =>
		Promise.all(
			Array.from({ length: count }, () =>
				notify(app.database.db, [s.reviewer.id], {
					...{ kind: 'mention', by: s.editor.id, project: s.project.id, document: s.document.id, lang: 'ko', segment }
				})
			)
		);
	const subscribe = async (address = 'rea@example.org') => {
		await chooseMail(app, s.reviewer, { daily: true, address });
		await followMailLink(app, secretIn());
		box.mails.splice(0);
	};
	const send = (which = app) => sendDigests(which, fail);

	it('goes to an address only after the link that was mailed there was followed, which works once', async () => {
		await tell();
		await chooseMail(app, s.reviewer, { daily: true, address: ' rea@example.org ' });
		expect(box.mails.map(({ to }) => to)).toEqual([['rea@example.org']]);
		expect(await send()).toBe(0);
		const secret = secretIn();
		expect(await app.database.db.selectFrom('mail_link').select('id_hash').execute()).not.toContainEqual({
			id_hash: secret
		});
		await followMailLink(app, secret);
		await expect(followMailLink(app, secret)).rejects.toMatchObject({ code: 'link.used' });
		expect(await openMailChoice(app, s.reviewer)).toEqual({ daily: true, address: 'rea@example.org', confirmed: true });
		expect(await send()).toBe(1);
		// Another address begins anew, and a link to the one before confirms nothing.
		await chooseMail(app, s.reviewer, { daily: true, address: 'b@example.org' });
		const old = secretIn();
		await chooseMail(app, s.reviewer, { daily: true, address: 'c@example.org' });
		await expect(followMailLink(app, old)).rejects.toMatchObject({ code: 'link.used' });
		await tell();
		expect(await send()).toBe(0);
	});

	it('says in the language last used what is unread, as text and HTML, each with the way to the row', async () => {
		await subscribe();
		await rememberLocale(app, s.reviewer.id, 'ko');
		await tell(1, '018f0000-0000-7000-8000-000000000001');
		await tell(1);
		expect(await send()).toBe(1);
		const [mail] = box.mails;
		const row = `https://desk.example/desk/${s.document.slug}/ko#s-018f0000-0000-7000-8000-000000000001`;
		expect(mail!.to).toEqual(['rea@example.org']);
		expect(readWords(mail!.headers.get('subject')!)).toBe('Variorum: 읽지 않은 알림 2개');
		expect(mail!.headers.get('from')).toBe('Variorum <desk@variorum.example>');
		expect(mail!.headers.get('list-unsubscribe')).toMatch(/^<https:\/\/desk\.example\/unsubscribe\/[\w-]{43}>$/);
		expect(mail!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
		for (const type of ['text/plain', 'text/html']) {
			expect(mail!.parts.get(type)).toContain(row);
			expect(mail!.parts.get(type)!.split('Ed 님이').length).toBe(3);
		}
		expect(mail!.parts.get('text/html')).not.toMatch(/<(?:img|script|link|iframe)|src=|url\(/);
	});

	it('is sent once, though two processes send at the same time; what was read is not in it', async () => {
		await subscribe();
		await tell(3);
		const other = await openApp(readConfig(env()), fail);
		const sent = await Promise.all([send(), send(other), send(), send(other)]);
		expect(sent.reduce((a, b) => a + b)).toBe(1);
		expect(box.mails).toHaveLength(1);
		expect(await send(other)).toBe(0);
		await tell(2);
		await readAllNotifications(app, s.reviewer);
		expect(await send()).toBe(0);
		await other.close();
	});

	it('that fails is reported, and is sent by the next run', async () => {
		await subscribe();
		await tell(2);
		box.full = true;
		const reported: unknown[] = [];
		expect(await sendDigests(app, (error) => reported.push(error))).toBe(0);
		expect(String(reported[0])).toMatch(/the box is full/);
		box.full = false;
		expect(await send()).toBe(1);
		expect(readWords(box.mails[0]!.headers.get('subject')!)).toContain('2 unread');
	});

	it('goes to nobody who is disabled, left the project or said no', async () => {
		await subscribe();
		await tell();
		await chooseMail(app, s.reviewer, { daily: false, address: '' });
		expect(await send()).toBe(0);
		await chooseMail(app, s.reviewer, { daily: true, address: 'rea@example.org' });
		await app.database.db.deleteFrom('membership').where('user_id', '=', s.reviewer.id).execute();
		expect(await send()).toBe(0);
		await disableUser(app, null, s.reviewer.id);
		expect(await send()).toBe(0);
		expect(box.mails).toEqual([]);
	});

	it('cannot be given other headers or markup by names and titles', async () => {
		await subscribe();
		const { db } = app.database;
		const name = 'Rea\r\nBcc: all@example.org\r\n\r\n<b>x</b>';
		await db.updateTable('user').set({ name }).execute();
		await db.updateTable('document').set({ title: '</title><img src=x>\r\nBcc: b@example.org' }).execute();
		await tell();
		expect(await send()).toBe(1);
		const [mail] = box.mails;
		expect(mail!.to).toEqual(['rea@example.org']);
		expect(mail!.headers.has('bcc')).toBe(false);
		expect(mail!.raw.slice(0, mail!.raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc/im);
		expect(mail!.parts.get('text/html')).not.toMatch(/<(?:b|img)\b/);
		await expect(
			chooseMail(app, s.reviewer, { daily: true, address: 'a@example.org\r\nBcc: b@example.org' })
		).rejects.toMatchObject({ code: 'input.invalid' });
	});

	it('ends by one request of the mail program, from nowhere and without a session', async () => {
		await subscribe();
		await tell();
		await send();
		const path = new URL(/<(.*)>/.exec(box.mails[0]!.headers.get('list-unsubscribe')!)![1]!).pathname;
		const server = createServer((request, response) => void (oneClick(app, request, response) || response.end()));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const get = await fetch(at + path, { redirect: 'manual' });
		expect([get.status, get.headers.get('location')]).toEqual([
			303,
			`https://desk.example/mail/${path.split('/').at(-1)}`
		]);
		expect((await openMailChoice(app, s.reviewer))?.daily).toBe(true);
		const post = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
		expect((await fetch(`${at}/unsubscribe/${'x'.repeat(43)}`, post)).status).toBe(410);
		expect((await fetch(at + path, post)).status).toBe(200);
		expect((await openMailChoice(app, s.reviewer))?.daily).toBe(false);
		await tell();
		expect(await send()).toBe(0);
		await new Promise((resolve) => server.close(resolve));
	});

	it('is no way to fill a stranger’s letter box', async () => {
		for (let n = 0; n < 5; n++) await chooseMail(app, s.reviewer, { daily: true, address: `${n}@example.org` });
		await expect(chooseMail(app, s.reviewer, { daily: true, address: 'x@example.org' })).rejects.toMatchObject({
			code: 'sign-in.slow-down'
		});
		expect(box.mails).toHaveLength(5);
	});
});

describe('settings of mail', () => {
	const FROM = 'desk@variorum.example';
	it.each([
		[{ VARIORUM_SMTP_URL: 'http://mail.example', VARIORUM_MAIL_FROM: FROM }, /VARIORUM_SMTP_URL/],
		[{ VARIORUM_MAIL_FROM: FROM }, /VARIORUM_SMTP_URL/],
		[{ VARIORUM_SMTP_URL: 'smtp://mail.example' }, /VARIORUM_MAIL_FROM/],
		[{ VARIORUM_SMTP_URL: 'smtp://mail.example', VARIORUM_MAIL_FROM: 'nobody' }, /VARIORUM_MAIL_FROM/],
		[{ VARIORUM_SMTP_URL: 'smtp://mail.example', VARIORUM_MAIL_FROM: `${FROM}\r\nBcc: a@b.c` }, /VARIORUM_MAIL_FROM/],
		[{ VARIORUM_DIGEST_HOUR: '24' }, /VARIORUM_DIGEST_HOUR/]
	])('%j are refused by name', (env, say) => {
		expect(() => readConfig(env)).toThrow(say);
	});

	it('are none by default', () => {
		expect(readConfig({})).toMatchObject({ mail: null, digestHour: 7 });
	});
});
