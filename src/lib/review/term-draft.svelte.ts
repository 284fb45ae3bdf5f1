import type { Concept } from '$lib/core/glossary/concept';
import type { Guess } from '$lib/core/glossary/guess';
import type { TermIndex } from '$lib/core/glossary/match';
import { knownConcept, offeredStatus, type ProposedStatus, type ProposedTerm } from '$lib/core/glossary/proposal';
import type { TargetLang } from '$lib/core/segment/segment';

/** Where the words of a draft were selected. */
export interface DraftPlace {
	segment: string;
	span: string;
}

/** A term that somebody is about to propose. */
export class TermDraft {
	english = $state('');
	rendering = $state('');
	note = $state('');
	#status = $state<ProposedStatus | null>(null);
	readonly #terms: TermIndex;

	constructor(
		readonly lang: TargetLang,
		terms: TermIndex,
		readonly place: DraftPlace | null,
		/** Which side was selected: the other one is guessed. */
		readonly side: 'source' | 'target' | null,
		/** What the other side may be, likeliest first. */
		readonly guesses: readonly Guess[],
		selected: string
	) {
		this.#terms = terms;
		const guessed = guesses[0]?.text ?? '';
		this.english = side === 'source' ? selected : guessed;
		this.rendering = side === 'target' ? selected : side === 'source' ? guessed : '';
	}

	/** The concept that the English is known as. */
	readonly known: Concept | null = $derived.by(() => knownConcept(this.#terms, this.english));

	/** As the first rendering of its concept is preferred, until the person says otherwise. */
	get status(): ProposedStatus {
		return this.#status ?? offeredStatus(this.known, this.lang);
	}
	set status(status: ProposedStatus) {
		this.#status = status;
	}

	get ready(): boolean {
		return this.english.trim() !== '' && this.rendering.trim() !== '';
	}

	get term(): ProposedTerm {
		const { english, lang, rendering, status, note } = this;
		return { english: english.trim(), lang, rendering: rendering.trim(), status, note };
	}
}
