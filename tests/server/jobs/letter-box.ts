import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the socket. */
interface Received {
	to: string[];
	/** Lower-case name to value, unfolded. */
	headers: Map<string, string>;
	raw: string;
	/** Parts by their type, decoded. */
	parts: Map<string, string>;
}

const unfold = (head: string): [string, string][] =>
	head
		.replace(/\r\n[ \t]+/g, ' ')
		.split('\r\n')
		.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);

function decode(body: string, encoding: string | undefined): string {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
	if (encoding !== 'quoted-printable') return body;
	const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
	return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'));
}

/** Words of a header in other letters than ASCII. @see RFC 2047 */
export const readWords = (value: string): string =>
	value
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
			kind.toUpperCase() === 'B'
				? Buffer.from(coded, 'base64').toString()
				: decode(coded.replaceAll('_', ' '), 'quoted-printable')
		);

function read(to: string[], raw: string): Received {
	const at = raw.indexOf('\r\n\r\n');
	const headers = new Map(unfold(raw.slice(0, at)));
	const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
	const parts = new Map<string, string>();
	for (const part of boundary ? raw.split(`--${boundary}`).slice(1, -1) : [raw]) {
		const middle = part.indexOf('\r\n\r\n');
		const head = new Map(unfold(part.slice(0, middle).trim()));
		const type = head.get('content-type')?.split(';')[0] ?? '';
		parts.set(type, decode(part.slice(middle + 4), head.get('content-transfer-encoding')));
	}
	return { to, headers, raw, parts };
}

/** A real mail server on a socket that keeps what it gets. */
export class LetterBox {
	readonly mails: Received[] = [];
	/** Refuses the mails that come now. */
	full = false;
	readonly #server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_, __, done) => done(this.full ? new Error('the box is full') : null),
		onData: (stream, session, done) =>
			void text(stream).then((raw) => {
				this.mails.push(
					read(
						session.envelope.rcptTo.map(({ address }) => address),
						raw
					)
				);
				done();
			})
	});

	static async open(): Promise<LetterBox> {
		const box = new LetterBox();
		await new Promise<void>((resolve) => box.#server.listen(0, '127.0.0.1', resolve));
		return box;
	}

	get url(): string {
		return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
	}

	close(): Promise<void> {
		return new Promise((resolve) => this.#server.close(resolve));
	}
}
