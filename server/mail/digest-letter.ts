import type { NotificationView } from '$lib/core/notification/notification';
import { notificationSentence } from '$lib/i18n/notification';
import { m } from '$lib/i18n/paraglide/messages';
import type { Locale } from '$lib/i18n/paraglide/runtime';
import type { Letter } from './mailer';

/** Lines of one mail; the page has the rest. */
const MOST = 50;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
const link = (href: string, text = href): string => `<a href="${escape(href)}">${escape(text)}</a>`;

interface Digest {
	to: { name: string; address: string };
	locale: Locale;
	/** Oldest first. */
	news: readonly NotificationView[];
	origin: string;
	/** Address that ends these mails. */
	stop: string;
	/** Address that ends them by a request of the mail program alone. */
	oneClick: string;
}

/** A mail with what somebody has not read: plain text and HTML, without pictures or anything that is fetched.
 * @see RFC 2369 and RFC 8058 for the headers that unsubscribe */
export function digestLetter({ to, locale, news, origin, stop, oneClick }: Digest): Letter {
	const options = { locale };
	const lines = news.slice(0, MOST).map((one) => ({
		text: notificationSentence(one, locale).replace(/\s+/g, ' '),
		href: origin + one.href
	}));
	const hello = m.notification_mail_hello({ name: to.name }, options);
	const intro = m.notification_mail_intro({}, options);
	const more = news.length > MOST ? m.notification_mail_more({ address: `${origin}/notifications` }, options) : '';
	const end = m.notification_mail_end({ address: stop }, options);
	const list = lines.map(({ text, href }) => `- ${text}\n  ${href}`).join('\n');
	const items = lines.map(({ text, href }) => `<li>${link(href, text)}</li>`).join('\n');
	const paragraphs = (texts: string[]): string =>
		texts
			.filter((text) => text !== '')
			.map((text) => `<p>${escape(text)}</p>`)
			.join('\n');
	return {
		to,
		subject: m.notification_mail_subject({ count: news.length }, options),
		text: [hello, intro, list, more, `-- \n${end}`].filter((text) => text !== '').join('\n\n') + '\n',
		html: `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>Variorum</title></head><body>
${paragraphs([hello, intro])}
<ul>
${items}
</ul>
${paragraphs([more])}
<p>${escape(end).replace(escape(stop), link(stop))}</p>
</body></html>
`,
		headers: { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
	};
}
