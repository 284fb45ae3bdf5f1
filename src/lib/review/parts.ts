import { m } from '$lib/i18n/paraglide/messages';
import type { Announcer } from '$lib/ui/announcer.svelte';
import { Part } from '$lib/ui/part.svelte';

/** What a term is proposed by. */
const proposing = async () => {
	const [dialog, guess] = await Promise.all([import('./ProposalDialog.svelte'), import('$lib/core/glossary/guess')]);
	return { ProposalDialog: dialog.default, ...guess };
};

/** What repairs are worked out and shown by. With it come all checks. */
const repairing = async () => {
	const [dialog, plans] = await Promise.all([import('./RepairDialog.svelte'), import('./plans')]);
	return { RepairDialog: dialog.default, ...plans };
};

/** What of the screen of work comes after it, in the order in which it is fetched ahead: what is opened by one key first, what
 * is largest last. */
export const parts = {
	witness: new Part(() => import('./witness')),
	palette: new Part(() => import('./Palette.svelte')),
	comments: new Part(() => import('./CommentsPane.svelte')),
	terms: new Part(() => import('./TermsPane.svelte')),
	history: new Part(() => import('./HistoryPane.svelte')),
	memory: new Part(() => import('./MemoryPane.svelte')),
	publishing: new Part(() => import('./PublishDialog.svelte')),
	ways: new Part(() => import('./ReleaseWays.svelte')),
	report: new Part(() => import('./ReportCard.svelte')),
	commentReport: new Part(() => import('./CommentReport.svelte')),
	shortcuts: new Part(() => import('./Shortcuts.svelte')),
	proposing: new Part(proposing),
	renderings: new Part(() => import('./RenderingsAsked.svelte')),
	repairing: new Part(repairing),
	search: new Part(() => import('./SearchDocument.svelte'))
};

/** Time after which somebody who waits is told so, in milliseconds. */
export const LONG = 1000;

/** Does what needs a part: at once where it is here, else when it has come. Says where it cannot be had. */
export async function withPart<T>(part: Part<T>, voice: Announcer, run: (here: T) => void): Promise<void> {
	if (part.here) return run(part.here);
	const told = setTimeout(() => voice.show(m.part_loading()), LONG);
	const here = await part.load();
	clearTimeout(told);
	if (here) run(here);
	else voice.show(m.part_failed(), { look: 'alarm' });
}
