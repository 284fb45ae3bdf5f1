import type { App } from '../app';
import { claimForMail, notificationsOf, unclaimForMail } from '../db/notifications';
import { actorById } from '../db/people';
import type { ContactTable } from '../db/schema';
import { digestLetter } from '../mail/digest-letter';
import type { Mailer } from '../mail/mailer';
import { localeOf, newMailLink } from '../usecases/mail-choice';
import { notificationView, readableProjects } from '../usecases/notifications';

/** Mails everybody who wants it what they have not read and were not mailed. Several processes may do it at once: each
 * notification is taken by one of them before it is mailed. What could not be mailed is given back to the next run; what a
 * process had taken when it was killed is on the page alone, since a mail that comes twice is worse than one that is missing.
 * @param report told of each mail that failed
 * @returns how many mails went out */
export async function sendDigests(app: App, report: (error: unknown) => void): Promise<number> {
	if (!app.mail) return 0;
	const contacts = await app.database.db
		.selectFrom('contact')
		.selectAll()
		.where('digest', '=', 1)
		.where('confirmed_at', 'is not', null)
		.execute();
	let sent = 0;
	for (const contact of contacts)
		try {
			if (await sendDigest(app, app.mail, contact)) sent++;
		} catch (error) {
			report(error);
		}
	return sent;
}

async function sendDigest(app: App, mail: Mailer, contact: ContactTable): Promise<boolean> {
	const { db } = app.database;
	// Nobody for people who are disabled.
	const person = await actorById(db, contact.user_id);
	if (!person || contact.address === null) return false;
	const ids = await claimForMail(db, person.id, readableProjects(person), Date.now());
	if (ids.length === 0) return false;
	try {
		const secret = await newMailLink(app, person.id, 'stop', contact.address);
		const { origin } = app.config;
		const letter = digestLetter({
			to: { name: person.name, address: contact.address },
			locale: localeOf(contact),
			news: (await notificationsOf(db, ids)).map(notificationView),
			...{ origin, stop: `${origin}/mail/${secret}`, oneClick: `${origin}/unsubscribe/${secret}` }
		});
		await mail.send(letter);
		return true;
	} catch (error) {
		await unclaimForMail(db, ids);
		throw error;
	}
}
