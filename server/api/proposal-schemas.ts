import * as v from 'valibot';
import { PARTS_OF_SPEECH, RENDERING_STATUSES } from '$lib/core/glossary/concept';
import { PROPOSAL_LIMITS, PROPOSAL_STATES, PROPOSED_STATUSES } from '$lib/core/glossary/proposal';
import { TARGET_LANGS } from '$lib/core/language/registry';

const id = v.pipe(v.string(), v.uuid());
const term = v.pipe(v.string(), v.minLength(1), v.maxLength(PROPOSAL_LIMITS.term));
const words = v.pipe(v.string(), v.maxLength(PROPOSAL_LIMITS.words));

export const ProposalQuery = v.object({
	state: v.optional(v.picklist([...PROPOSAL_STATES, 'decided', 'all'] as const), 'open'),
	before: v.optional(v.nullable(id), null),
	id: v.optional(v.nullable(id), null)
});

export const NewProposal = v.strictObject({
	english: term,
	lang: v.picklist(TARGET_LANGS),
	rendering: term,
	status: v.optional(v.picklist(PROPOSED_STATUSES), 'preferred'),
	note: v.optional(words, ''),
	place: v.optional(
		v.nullable(v.strictObject({ document: v.pipe(v.string(), v.maxLength(200)), segment: id, span: words })),
		null
	)
});

const Rendering = v.strictObject({
	lang: v.picklist(TARGET_LANGS),
	text: term,
	status: v.picklist(RENDERING_STATUSES),
	condition: v.picklist(['source', 'always'] as const),
	compound: v.optional(v.literal(true)),
	note: words
});

/** A concept as it is to be: every member of `Concept`, strictly. */
const ConceptBody = v.strictObject({
	english: v.pipe(v.array(term), v.minLength(1), v.maxLength(50)),
	acronym: v.optional(term),
	partOfSpeech: v.optional(v.picklist(PARTS_OF_SPEECH)),
	source: v.optional(words),
	examples: v.optional(
		v.pipe(
			v.array(v.strictObject({ lang: v.picklist(['en', ...TARGET_LANGS] as const), text: words })),
			v.maxLength(50)
		)
	),
	owner: v.optional(id),
	caseSensitive: v.boolean(),
	doNotTranslate: v.boolean(),
	renderedFreely: v.optional(v.literal(true)),
	definition: words,
	note: words,
	renderings: v.pipe(v.array(Rendering), v.maxLength(100))
});

const reason = v.optional(words, '');
export const ProposalStepping = v.variant('step', [
	v.strictObject({ step: v.picklist(['accept', 'refuse', 'withdraw'] as const), reason }),
	v.strictObject({
		step: v.literal('change'),
		reason,
		concept: ConceptBody,
		seen: v.optional(v.nullable(v.number()))
	}),
	v.strictObject({ step: v.literal('object'), words }),
	v.strictObject({ step: v.literal('support') })
]);
