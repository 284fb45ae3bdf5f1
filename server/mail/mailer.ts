import { createTransport } from 'nodemailer';

export interface Letter {
	to: { name: string; address: string };
	subject: string;
	text: string;
	html?: string;
	headers?: Record<string, string>;
}

export interface Mailer {
	/** @throws what the mail server said */
	send(letter: Letter): Promise<void>;
	close(): void;
}

/** How long a mail server may keep silent, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Names and titles are of people's writing: in a header they are one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Opens the way out for mail. Nothing in a letter makes it read a file or an address.
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from who it is from, as in the header */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
	const { protocol, hostname, port, username, password } = new URL(url);
	const transport = createTransport({
		...PATIENCE,
		host: hostname.replace(/^\[|\]$/g, ''),
		...(port === '' ? {} : { port: Number(port) }),
		secure: protocol === 'smtps:',
		...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		async send({ to, subject, ...letter }) {
			const name = oneLine(to.name);
			await transport.sendMail({ ...letter, from, to: { name, address: to.address }, subject: oneLine(subject) });
		},
		close: () => transport.close()
	};
}
