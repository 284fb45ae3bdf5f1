import type { NotificationView } from '../core/notification/notification';
import { hasMessage, message, messageKey } from './message';
import { m } from './paraglide/messages';
import type { Locale } from './paraglide/runtime';

/** Name of the bell. */
export const bellLabel = (unread: number): string =>
	unread > 0 ? m.notification_bell({ count: unread }) : m.notification_bell_none();

/** What a notification says. A kind that this version does not know is told in general words. */
export function notificationSentence(
	{ kind, who, title, detail }: Pick<NotificationView, 'kind' | 'who' | 'title' | 'detail'>,
	locale?: Locale
): string {
	const key = messageKey('notification', kind);
	const name = who ?? m.notification_somebody({}, locale ? { locale } : {});
	return message(hasMessage(key) ? key : 'notification_other', { ...detail, who: name, title }, locale);
}
