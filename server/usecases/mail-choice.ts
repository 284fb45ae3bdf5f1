import * as v from 'valibot';
import type { Actor } from '$lib/core/access/access';
import type { MailChoice } from '$lib/core/notification/notification';
import { Refusal } from '$lib/core/problem';
import { m } from '$lib/i18n/paraglide/messages';
import { isLocale, type Locale } from '$lib/i18n/paraglide/runtime';
import type { App } from '../app';
import { record } from '../db/audit';
import type { ContactTable, MailLinkTable } from '../db/schema';
import { hashOf, newSecret } from '../id';

const DAY = 24 * 60 * 60 * 1000;
const LINK_DAYS = { confirm: 3, stop: 365 } as const;
/** Links to confirm an address that a person may have open at a time: nobody's letter box is filled through us. */
const MOST_CONFIRMATIONS = 5;

const Address = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email());

export const localeOf = (contact: Pick<ContactTable, 'locale'> | undefined): Locale =>
	isLocale(contact?.locale) ? contact.locale : 'en';

const contactOf = (app: App, user: string): Promise<ContactTable | undefined> =>
	app.database.db.selectFrom('contact').selectAll().where('user_id', '=', user).executeTakeFirst();

/** What a person chose; null where this installation sends no mail.
 * @throws Refusal `access.sign-in` */
export async function openMailChoice(app: App, actor: Actor | null): Promise<MailChoice | null> {
	if (!actor) throw new Refusal('access.sign-in');
	if (!app.mail) return null;
	const contact = await contactOf(app, actor.id);
	return {
		daily: contact?.digest === 1,
		address: contact?.address ?? '',
		confirmed: typeof contact?.confirmed_at === 'number'
	};
}

/** Chooses the daily mail. To a new address goes a link first, and nothing else before it was opened.
 * @throws Refusal `access.sign-in`, `access.not-found` without mail, `input.invalid` for what is no address,
 * `sign-in.slow-down` after many new addresses */
export async function chooseMail(
	app: App,
	actor: Actor | null,
	{ daily, address }: { daily: boolean; address: string }
): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	if (!app.mail) throw new Refusal('access.not-found');
	const before = await contactOf(app, actor.id);
	if (!daily) await put(app, actor.id, { digest: 0 });
	else {
		const parsed = v.safeParse(Address, address);
		if (!parsed.success) throw new Refusal('input.invalid', 'a mail address is needed');
		const known = before?.address === parsed.output && before.confirmed_at !== null;
		if (!known) await confirm(app, actor, parsed.output, localeOf(before));
		await put(app, actor.id, {
			...{ digest: 1, address: parsed.output },
			...(known ? {} : { confirmed_at: null })
		});
	}
	await record(app.database.db, { user: actor.id, action: 'user.mail', subject: actor.id, detail: { daily } });
}

async function confirm(app: App, actor: Actor, address: string, locale: Locale): Promise<void> {
	const open = await app.database.db
		.selectFrom('mail_link')
		.select('id_hash')
		.where('user_id', '=', actor.id)
		.where('kind', '=', 'confirm')
		.where('expires_at', '>', Date.now() + (LINK_DAYS.confirm - 1) * DAY)
		.execute();
	if (open.length >= MOST_CONFIRMATIONS) throw new Refusal('sign-in.slow-down', String(DAY / 1000));
	const secret = await newMailLink(app, actor.id, 'confirm', address);
	const link = `${app.config.origin}/mail/${secret}`;
	await app.mail!.send({
		to: { name: actor.name, address },
		subject: m.notification_mail_confirm_subject({}, { locale }),
		text: m.notification_mail_confirm_text({ name: actor.name, address: link }, { locale }) + '\n'
	});
}

const put = (app: App, user_id: string, values: Partial<Omit<ContactTable, 'user_id'>>): Promise<unknown> =>
	app.database.db
		.insertInto('contact')
		.values({ ...{ user_id, locale: null, digest: 0, address: null, confirmed_at: null }, ...values })
		.onConflict((c) => c.column('user_id').doUpdateSet(values))
		.execute();

/** Makes a link for a mail.
 * @returns its secret, which stands in the mail alone */
export async function newMailLink(
	app: App,
	user: string,
	kind: MailLinkTable['kind'],
	address: string
): Promise<string> {
	const secret = newSecret();
	const expires_at = Date.now() + LINK_DAYS[kind] * DAY;
	await app.database.db.deleteFrom('mail_link').where('expires_at', '<', Date.now()).execute();
	await app.database.db
		.insertInto('mail_link')
		.values({ id_hash: hashOf(secret), user_id: user, kind, address, expires_at })
		.execute();
	return secret;
}

/** What a link in a mail does, for whoever holds it: no account is needed.
 * @throws Refusal `link.used` */
export async function openMailLink(app: App, secret: string): Promise<Pick<MailLinkTable, 'kind' | 'address'>> {
	const { kind, address } = await linkOf(app, secret);
	return { kind, address };
}

async function linkOf(app: App, secret: string): Promise<MailLinkTable> {
	const link = await app.database.db
		.selectFrom('mail_link')
		.selectAll()
		.where('id_hash', '=', hashOf(secret))
		.where('expires_at', '>', Date.now())
		.executeTakeFirst();
	if (!link) throw new Refusal('link.used');
	return link;
}

/** Confirms the address that a link was mailed to, or ends the mails to it. The link itself shows that one may.
 * @throws Refusal `link.used`, also for an address that was chosen anew meanwhile */
export async function followMailLink(app: App, secret: string): Promise<MailLinkTable['kind']> {
	const { kind, user_id, address, id_hash } = await linkOf(app, secret);
	const { db } = app.database;
	const change = kind === 'confirm' ? { confirmed_at: Date.now() } : { digest: 0 };
	const changed = await db
		.updateTable('contact')
		.set(change)
		.where('user_id', '=', user_id)
		.where('address', '=', address)
		.executeTakeFirst();
	if (kind === 'stop') return kind;
	await db.deleteFrom('mail_link').where('id_hash', '=', id_hash).execute();
	if (changed.numUpdatedRows === 0n) throw new Refusal('link.used');
	return kind;
}

/** Which language was stored last for whom, so that not every page asks. */
const remembered = new WeakMap<App, Map<string, Locale>>();

/** Remembers the language in which somebody uses the interface, for mail. */
export async function rememberLocale(app: App, user: string, locale: Locale): Promise<void> {
	if (!app.mail) return;
	const known = remembered.get(app) ?? new Map<string, Locale>();
	remembered.set(app, known);
	if (known.get(user) === locale) return;
	known.set(user, locale);
	await put(app, user, { locale });
}
