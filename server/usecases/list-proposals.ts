import { can, type Actor } from '$lib/core/access/access';
import { proposalSteps, PROPOSAL_STATES, type ProposalState } from '$lib/core/glossary/proposal';
import type { ProposalView } from '$lib/core/glossary/proposal-view';
import { groupBy } from '$lib/core/group';
import { rowAnchor } from '$lib/core/workflow/link';
import type { App } from '../app';
import type { Db } from '../db/client';
import { rowLabels } from '../db/lessons';
import { userNames } from '../db/people';
import { countProposals, listProposals, voicesOf, type StoredProposal, type StoredVoice } from '../db/proposals';
import { planProposal } from '../terms/plan-proposal';
import type { Termbase } from '../terms/termbases';
import { need, projectFor } from './actor';
import { termOwners } from './term-owners';

/** Proposals that one page of a list holds. */
const PAGE = 30;

/** What a person asks the list for. */
export interface ProposalQuery {
	/** `decided` is everything that is not open. */
	state: ProposalState | 'decided' | 'all';
	/** Id that the page begins after. */
	before: string | null;
	/** Only this one, whatever its state. */
	id: string | null;
}

export interface ProposalPage {
	project: { slug: string; name: string; silenceDays: number | null };
	proposals: ProposalView[];
	counts: Partial<Record<ProposalState, number>>;
	/** Who may look after a concept that is accepted with changes; nobody for whoever may not accept. */
	people: { id: string; name: string }[];
	/** Where the next page begins after; null on the last. */
	next: string | null;
}

const statesOf = (state: ProposalQuery['state']): readonly ProposalState[] => {
	if (state === 'all') return PROPOSAL_STATES;
	return state === 'decided' ? PROPOSAL_STATES.filter((one) => one !== 'open') : [state];
};

/** The proposed terms of a project, newest first.
 * @throws Refusal `access.*` */
export async function projectProposals(
	app: App,
	actor: Actor | null,
	slug: string,
	{ state, before, id }: ProposalQuery
): Promise<ProposalPage> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const { db } = app.database;
	const asked = { states: id === null ? statesOf(state) : PROPOSAL_STATES, before, limit: PAGE + 1 };
	const found = await listProposals(db, project.id, { ...asked, ...(id !== null && { id }) });
	const page = found.slice(0, PAGE);
	const open = page.some((one) => one.state === 'open');
	const around = await surroundings(db, page, open ? await app.termbases.of(project.id) : null);
	return {
		project: { slug: project.slug, name: project.name, silenceDays: project.silence_days },
		proposals: page.map((one) => viewOf(one, actor, around)),
		counts: await countProposals(db, project.id),
		people: can(actor, 'term.curate', { project: project.id }) ? await termOwners(db, project.id) : [],
		next: found.length > PAGE ? page.at(-1)!.id : null
	};
}

/** Where a row stands. */
type Place = Record<'label' | 'slug' | 'title', string>;
const placeKey = (segment: string, lang: string): string => `${segment} ${lang}`;

/** What the views of a page are made of, read at once. */
interface Surroundings {
	names: ReadonlyMap<string, string>;
	/** Rows with the titles of their documents, by row and language. */
	places: ReadonlyMap<string, Place>;
	voices: readonly StoredVoice[];
	termbase: Termbase | null;
}

async function surroundings(db: Db, page: readonly StoredProposal[], termbase: Termbase | null): Promise<Surroundings> {
	const voices = await voicesOf(
		db,
		page.map(({ id }) => id)
	);
	const people = [...page.flatMap(({ by, decidedBy }) => [by, decidedBy ?? '']), ...voices.map(({ by }) => by)];
	const places = new Map<string, Place>();
	for (const [lang, some] of groupBy(page, (one) => one.lang)) {
		const labels = await rowLabels(
			db,
			some.flatMap(({ segment }) => segment ?? []),
			lang
		);
		for (const [segment, place] of labels) places.set(placeKey(segment, lang), place);
	}
	return { names: await userNames(db, people), places, voices, termbase };
}

function viewOf(
	one: StoredProposal,
	actor: Actor | null,
	{ names, places, voices, termbase }: Surroundings
): ProposalView {
	const name = (id: string): string => names.get(id) ?? '';
	const { base: _base, document: _document, segment, span, decidedBy, project, ...same } = one;
	const row = segment === null ? undefined : places.get(placeKey(segment, one.lang));
	const plan = one.state === 'open' && termbase ? planProposal(termbase, one) : null;
	return {
		...same,
		...{ byName: name(one.by), decidedByName: decidedBy === null ? null : name(decidedBy) },
		place: row
			? { href: `/desk/${row.slug}/${one.lang}#${rowAnchor(segment!)}`, title: row.title, label: row.label, span }
			: null,
		voices: voices
			.filter(({ proposal }) => proposal === one.id)
			.map(({ proposal: _proposal, ...voice }) => ({ ...voice, byName: name(voice.by) })),
		plan,
		steps: proposalSteps(actor, { project, by: one.by, state: one.state })
	};
}
