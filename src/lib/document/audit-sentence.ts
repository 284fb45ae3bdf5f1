import type { AuditEntryView } from '$lib/core/audit/audit-view';
import { ROLES } from '$lib/core/access/access';
import { hasMessage, message, messageKey } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';

/** What a line of the audit says, in the reader's language. An action without a sentence of its own is named as it is. */
export function auditSentence({ action, who, params }: Pick<AuditEntryView, 'action' | 'who' | 'params'>): string {
	const key = messageKey('audit', action);
	const role = ROLES.some((r) => r === params.role) ? message(`role_${params.role}`) : (params.role ?? '');
	const person = (name: string | undefined): string => (name ? m.audit_who({ name }) : m.audit_somebody());
	return message(hasMessage(key) ? key : 'audit_other', {
		...params,
		...{ role, name: params.name ?? '', whom: person(params.name) },
		who: who === null ? m.audit_nobody() : person(who)
	});
}
