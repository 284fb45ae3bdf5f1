import type { Actor } from '$lib/core/access/access';
import { PROPOSAL_LIMITS, knownConcept, sameTerm, silentAt, withProposed } from '$lib/core/glossary/proposal';
import type { ProposedTerm } from '$lib/core/glossary/proposal';
import type { Concept } from '$lib/core/glossary/concept';
import { Refusal } from '$lib/core/problem';
import { cleanLine, cleanText } from '$lib/core/report/clean';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import type { StoredConcept } from '../db/concepts';
import { documentById, documentBySlug } from '../db/projects';
import { insertProposal, openProposals, type StoredProposal } from '../db/proposals';
import { newId } from '../id';
import { need, projectFor } from './actor';
import { curatorsOf, tellOfProposal } from './tell-of-proposal';

/** What somebody proposes, and where they selected the words. */
export interface ProposalRequest extends ProposedTerm {
	/** Slug or id of the document, id of the row, and the words; null for none. */
	place: { document: string; segment: string; span: string } | null;
}

/** Proposes a rendering of an English term: of the concept that the English is known as, else of a new one. It is not in the
 * termbase before it is accepted, not even with the status `proposed`: checks, and what a key inserts, would follow one
 * person's word in everybody's texts, and a proposal that is refused would have to be taken out of them again.
 * @returns id of the proposal
 * @throws Refusal `access.*`, `term.known` where the termbase says so already, `term.proposed-already` with the id of the
 * open proposal that says the same, `input.invalid` */
export async function proposeTerm(
	app: App,
	actor: Actor | null,
	slug: string,
	request: ProposalRequest,
	now = Date.now()
): Promise<string> {
	const { db } = app.database;
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.propose', { project: project.id });
	const term = termOf(request);
	const place = request.place && (await placeOf(db, project.id, request.place));
	const twin = (await openProposals(db, project.id)).find((open) => sameTerm(open, term));
	if (twin) throw new Refusal('term.proposed-already', twin.id);
	const { index, concepts } = await app.termbases.of(project.id);
	const known = knownConcept(index, term.english);
	const base = known && plain(concepts.find(({ id }) => id === known.id)!);
	const body = withProposed(base, term);
	if (JSON.stringify(base) === JSON.stringify(body)) throw new Refusal('term.known', term.rendering);
	const proposal: StoredProposal = {
		...{ id: newId(), project: project.id, concept: base?.id ?? null, body, base, state: 'open' },
		...{ english: term.english, lang: term.lang, rendering: term.rendering, note: term.note },
		...{ document: place?.document ?? null, segment: place?.segment ?? null, span: place?.span ?? '' },
		...{ by: actor.id, at: now, decidedBy: null, decidedAt: null, reason: '', result: null },
		silentAt: silentAt(project.silence_days, now)
	};
	await db.transaction().execute(async (trx) => {
		await insertProposal(trx, proposal);
		await tellOfProposal(trx, 'term-proposed', await curatorsOf(trx, project.id), proposal, actor.id);
		await record(trx, {
			...{ user: actor.id, project: project.id, document: proposal.document },
			...{ action: 'term.propose', subject: proposal.id },
			detail: { term: term.english, rendering: term.rendering, lang: term.lang, segment: proposal.segment }
		});
	});
	return proposal.id;
}

const plain = ({ origin: _origin, updatedAt: _updatedAt, ...concept }: StoredConcept): Concept => concept;

/** @throws Refusal `input.invalid` */
function termOf({ english, lang, rendering, status, note }: ProposalRequest): ProposedTerm {
	const term = { english: cleanLine(english), lang, rendering: cleanLine(rendering), status, note: cleanText(note) };
	const fits = (words: string): boolean => words !== '' && words.length <= PROPOSAL_LIMITS.term;
	if (!fits(term.english) || !fits(term.rendering))
		throw new Refusal('input.invalid', `English and rendering have 1 to ${PROPOSAL_LIMITS.term} characters`);
	if (term.note.length > PROPOSAL_LIMITS.words)
		throw new Refusal('input.invalid', `a note has at most ${PROPOSAL_LIMITS.words} characters`);
	return term;
}

/** @throws Refusal `access.not-found` for a row that is not of the project */
async function placeOf(
	db: Db,
	project: string,
	{ document: slug, segment, span }: NonNullable<ProposalRequest['place']>
): Promise<NonNullable<ProposalRequest['place']>> {
	const document = (await documentBySlug(db, slug)) ?? (await documentById(db, slug));
	const row = await db
		.selectFrom('segment')
		.select('id')
		.where('id', '=', segment)
		.where('document_id', '=', document?.id ?? '')
		.executeTakeFirst();
	if (document?.project_id !== project || !row) throw new Refusal('access.not-found');
	return { document: document.id, segment, span: cleanLine(span).slice(0, PROPOSAL_LIMITS.term) };
}
