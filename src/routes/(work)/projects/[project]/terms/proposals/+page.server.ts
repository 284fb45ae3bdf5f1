import type { RequestEvent } from '@sveltejs/kit';
import { dayOf } from '$lib/i18n/date';
import { conceptOf } from '$server/api/concept-form';
import { parse } from '$server/api/endpoint';
import { text } from '$server/api/form';
import { answer, submitTyped } from '$server/api/page';
import { ProposalQuery } from '$server/api/proposal-schemas';
import { theApp } from '$server/app';
import { projectProposals } from '$server/usecases/list-proposals';
import { stepProposal, type ProposalStepRequest } from '$server/usecases/step-proposal';
import type { Actions, PageServerLoad } from './$types';

const DAY = 24 * 60 * 60 * 1000;

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		/** Id of the proposal that is being accepted with changes. */
		const { change: changing = null, ...asked } = Object.fromEntries(url.searchParams);
		const query = parse(ProposalQuery, asked);
		const page = await projectProposals(theApp(), locals.actor, params.project, query);
		const now = Date.now();
		const proposals = page.proposals.map((one) => ({
			...one,
			day: dayOf(one.at),
			decidedDay: one.decidedAt === null ? null : dayOf(one.decidedAt),
			/** Whole days until silence accepts it. */
			left: one.silentAt === null ? null : Math.max(0, Math.ceil((one.silentAt - now) / DAY))
		}));
		return { ...page, proposals, query, changing };
	});

type Event = RequestEvent<{ project: string }>;

/** Takes a proposal one step on; what was typed comes back with a refusal. */
async function step({ params, locals, request, url }: Event, read: (data: FormData, url: URL) => ProposalStepRequest) {
	const data = await request.formData();
	const id = String(data.get('proposal') ?? url.searchParams.get('change') ?? '');
	const typed = { proposal: id, words: String(data.get('words') ?? '') };
	return submitTyped(
		async () => {
			const asked = read(data, url);
			return { step: asked.step, state: await stepProposal(theApp(), locals.actor, params.project, id, asked) };
		},
		() => Promise.resolve(typed)
	);
}

const seenIn = (url: URL): number | null => Number(url.searchParams.get('seen')) || null;

export const actions: Actions = {
	accept: (event) => step(event, () => ({ step: 'accept', reason: '' })),
	change: (event) =>
		step(event, (data, url) => ({ step: 'change', reason: '', concept: conceptOf(data), seen: seenIn(url) })),
	refuse: (event) => step(event, (data) => ({ step: 'refuse', reason: text(data, 'words') })),
	withdraw: (event) => step(event, () => ({ step: 'withdraw', reason: '' })),
	object: (event) => step(event, (data) => ({ step: 'object', words: text(data, 'words') })),
	support: (event) => step(event, () => ({ step: 'support' }))
};
