import type { asTerm, guessTerm, wordAt } from '$lib/core/glossary/guess';
import type { ProposalView } from '$lib/core/glossary/proposal-view';
import { similarTerm } from '$lib/core/glossary/proposal';
import { language } from '$lib/core/language/registry';
import type { Span } from '$lib/core/segment/segment';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { Problem } from './api';
import { parts, withPart } from './parts';
import type { Row } from './row.svelte';
import { selectedIn } from './source-selection';
import { TermDraft } from './term-draft.svelte';

/** Rows of the document that a guess looks at, those nearest to the row. */
const NEAR = 400;

interface Guessing {
	asTerm: typeof asTerm;
	guessTerm: typeof guessTerm;
	wordAt: typeof wordAt;
}

/** What a person can do with terms that are proposed. */
export class ProposalActions {
	/** What is being proposed; null while no dialog is open. */
	draft = $state.raw<TermDraft | null>(null);
	/** Why the last attempt was refused. */
	problem = $state.raw<Problem | null>(null);
	/** Proposals of others that are open. */
	open = $state.raw<readonly ProposalView[]>([]);
	/** The last words that were selected in a source. */
	#source: { row: string; span: Span } | null = null;

	constructor(readonly actions: DeskActions) {}

	/** Remembers what is selected in the English: a button and the palette take the focus. */
	noteSelection(selection: Selection | null): void {
		const selected = selection && selectedIn(selection);
		if (selected) this.#source = selected.span ? { row: selected.row, span: selected.span } : null;
	}

	/** The words that were last selected in a source; empty without any. */
	get sourceWords(): string {
		const selected = this.#source;
		const source = selected && this.actions.desk.row(selected.row)?.view.source;
		return source ? source.slice(selected.span.start, selected.span.end) : '';
	}

	/** Opens the dialog with the words that are selected in the active row, or the one at the caret, and what they may be on the
	 * other side. */
	propose(): void {
		const { desk, voice } = this.actions;
		const row = desk.active;
		if (!desk.view.can.propose) return;
		if (!row) return voice.show(m.proposal_no_row());
		void withPart(parts.proposing, voice, (guessing) => {
			this.problem = null;
			this.draft = this.#draftOf(row, guessing);
			void this.#readOpen();
		});
	}

	close(): void {
		this.draft = null;
	}

	/** Sends the draft. What is refused stays in the dialog. */
	async send(draft: TermDraft): Promise<void> {
		const { api, desk, voice } = this.actions;
		const place = draft.place && { document: desk.view.document.slug, ...draft.place };
		const answer = await api.propose(desk.view.project.slug, { ...draft.term, place });
		if (!answer.ok) {
			this.problem = answer.problem;
			return this.#readOpen();
		}
		this.close();
		voice.show(m.proposal_sent({ term: draft.term.english }));
	}

	/** Adds the person's voice to what somebody else proposed, in place of a proposal of their own. */
	async support({ id, english }: ProposalView): Promise<void> {
		const { api, desk, voice } = this.actions;
		const answer = await api.stepProposal(desk.view.project.slug, id, { step: 'support' });
		if (!answer.ok) return void (this.problem = answer.problem);
		this.close();
		voice.show(m.proposal_supported({ term: english }));
	}

	/** Open proposals that say something of the same words. */
	similar(draft: TermDraft): ProposalView[] {
		return this.open.filter((one) => similarTerm(one, draft.term));
	}

	#draftOf(row: Row, guessing: Guessing): TermDraft {
		const { desk, words } = this.actions;
		const { lang, terms } = { lang: desk.view.lang, terms: desk.rules.terms };
		const source = row.view.sourceLang === 'en' ? row.view.source : null;
		const asked = this.#selected(row, guessing);
		const place = { segment: row.id, span: asked?.text ?? '' };
		if (!asked) return new TermDraft(lang, terms, { ...place, span: '' }, null, [], '');
		const target = words.viewOf(row.id)?.state.doc.toString() ?? row.text;
		const { side, span, text } = asked;
		const question = { side, span, target, terms, language: language(lang), rows: this.#rowsNear(row) };
		const guesses = source === null ? [] : guessing.guessTerm({ ...question, source });
		return new TermDraft(lang, terms, place, side, guesses, text);
	}

	/** The words that are meant: selected in the English, selected in the translation without their particles, or those at
	 * the caret. */
	#selected(row: Row, { asTerm, wordAt }: Guessing): { side: 'source' | 'target'; span: Span; text: string } | null {
		const tongue = language(this.actions.desk.view.lang);
		if (this.#source?.row === row.id && row.view.source !== null && row.view.sourceLang === 'en') {
			const { span } = this.#source;
			return { side: 'source', span, text: row.view.source.slice(span.start, span.end).trim() };
		}
		const state = this.actions.words.viewOf(row.id)?.state;
		if (!state) return null;
		const { from, to, empty, head } = state.selection.main;
		const target = state.doc.toString();
		const span = empty ? wordAt(target, head, tongue) : asTerm(target, { start: from, end: to }, tongue);
		return span && { side: 'target', span, text: target.slice(span.start, span.end) };
	}

	#rowsNear(row: Row): { source: string; target: string }[] {
		const { rows } = this.actions.desk;
		const at = rows.indexOf(row);
		const near = rows.slice(Math.max(0, at - NEAR / 2), at + NEAR / 2);
		return near.flatMap(({ id, view, text }) =>
			id !== row.id && view.source !== null && view.sourceLang === 'en' ? [{ source: view.source, target: text }] : []
		);
	}

	async #readOpen(): Promise<void> {
		const answer = await this.actions.api.openProposals(this.actions.desk.view.project.slug);
		if (answer.ok) this.open = answer.value.proposals;
	}
}
