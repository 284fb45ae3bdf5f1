import type { AppliedView } from '$lib/core/glossary/impact-view';
import { rowHref } from '$lib/core/workflow/link';
import { message, messageKey } from './message';

/** The rows that a change of many rows left as they are, with their address, name and reason in the reader's language. */
export const leftRows = ({ skipped }: Pick<AppliedView, 'skipped'>) =>
	skipped.map(({ segment, lang, slug, title, label, reason }) => ({
		key: `${segment} ${lang}`,
		href: rowHref(slug, lang, segment),
		name: `${title} (${message(`site_lang_${lang}`)}), ${label}`,
		reason: message(messageKey('term_impact_left', reason))
	}));
