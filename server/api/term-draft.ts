import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { theApp } from '../app';
import { need, projectFor } from '../usecases/actor';
import { readConcept } from './concept-form';
import { text } from './form';

/** A concept that somebody was changing when they looked at what it touches, for the form to go on with.
 * @throws Refusal `access.*`, `input.invalid` */
export async function draftAgain(
	actor: Actor | null,
	slug: string,
	data: FormData
): Promise<{ typed: Omit<Concept, 'id'>; base: string; reason: string }> {
	const { id } = await projectFor(theApp(), actor, slug);
	need(actor, 'term.curate', { project: id });
	return { typed: readConcept(text(data, 'draft')), base: text(data, 'base'), reason: text(data, 'reason') };
}
