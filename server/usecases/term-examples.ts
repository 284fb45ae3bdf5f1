import type { Actor } from '$lib/core/access/access';
import type { ApprovedExample } from '$lib/core/glossary/approved-example';
import type { Concept } from '$lib/core/glossary/concept';
import type { TermIndex } from '$lib/core/glossary/match';
import { tellingParts } from '$lib/core/glossary/prefilter';
import { isAccepted } from '$lib/core/glossary/row-terms';
import { language } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import type { Span, TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { approvedTexts, type ApprovedText } from '../db/term-examples';
import { documentFor, need } from './actor';

/** Examples that one answer holds. */
const MOST = 5;
/** How long is looked for them, in milliseconds, and how many approvals are looked through at a time. */
const PATIENCE = 50;
const STEP = 500;

export interface TermExamplesView {
	examples: ApprovedExample[];
	/** Where looking goes on; null where everything was looked through, or enough found. */
	next: string | null;
}

/** Approved texts of a project that have a concept in both languages, newest approval first: the exact texts that were
 * approved.
 * @param before `next` of the answer before, null for the newest
 * @throws Refusal `access.*` */
export async function termExamples(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; concept: string },
	before: string | null = null,
	patience = PATIENCE
): Promise<TermExamplesView> {
	const { project, lang } = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'term.read', { project: project.id });
	const { index } = await app.termbases.of(project.id);
	const concept = index.concepts.find(({ id }) => id === at.concept);
	if (!concept) throw new Refusal('access.not-found');
	const parts = tellingParts(concept);
	const examples: ApprovedExample[] = [];
	const end = performance.now() + patience;
	let next = before;
	do {
		const { texts, last } = await approvedTexts(app.database.db, { project: project.id, lang }, parts, next, STEP);
		for (const text of texts) {
			const example = exampleOf(text, concept, index, lang);
			if (example) examples.push(example);
			if (examples.length === MOST) return { examples, next: null };
		}
		next = last;
	} while (next !== null && performance.now() < end);
	return { examples, next };
}

const spansOf = (matches: readonly Span[]): Span[] =>
	matches
		.filter(({ start }, n) => !matches.slice(0, n).some((before) => before.end > start))
		.map(({ start, end }) => ({ start, end }));

/** The text as an example of the concept; null where either side lacks it. */
function exampleOf(text: ApprovedText, concept: Concept, index: TermIndex, lang: TargetLang): ApprovedExample | null {
	const { segment, slug, title, at, source, target } = text;
	const english = index.inSource(source).filter((match) => match.concept === concept);
	if (english.length === 0) return null;
	const rendered = index.mentions(target, language(lang)).filter((mention) => {
		if (mention.concept !== concept) return false;
		return mention.rendering === null ? concept.doNotTranslate : isAccepted(mention.rendering);
	});
	if (rendered.length === 0) return null;
	return {
		...{ segment, document: { slug, title }, lang, at },
		source: { text: source, terms: spansOf(english) },
		target: { text: target, terms: spansOf(rendered) }
	};
}
