/** Every refusal: code, HTTP status and the English sentence that says what to do. Screens render the code in their own
 * language by the message catalogue (`problem_<code>`). */
const PROBLEMS = {
	'access.refused': { status: 403, say: 'You do not hold the role this needs here. Ask a maintainer of the project.' },
	'access.sign-in': { status: 401, say: 'Sign in first.' },
	'access.foreign-origin': {
		status: 403,
		say: 'The request came from another site. Use the workbench at its own address.'
	},
	'access.not-found': { status: 404, say: 'There is nothing at this address, or you may not see it.' },
	'access.method': { status: 405, say: 'This address does not take that method. See the description of the API.' },
	'token.refused': {
		status: 401,
		say: 'This token is not valid: unknown, expired or revoked. Make a new one in your settings.'
	},
	'token.scope': { status: 403, say: 'This token was not made for that ({detail}). Make one with that scope.' },
	'token.slow-down': {
		status: 429,
		say: 'Too many attempts with tokens that are not valid. Try again in {detail} seconds.'
	},
	'input.too-large': { status: 413, say: 'The body is too large. Send less at once.' },
	'input.media-type': { status: 415, say: 'The body is not JSON by its content type. Send application/json.' },
	'idempotency.other-request': {
		status: 422,
		say: 'This Idempotency-Key was used for another request. Take a new key for a new request.'
	},
	'idempotency.running': {
		status: 409,
		say: 'The request with this Idempotency-Key is still running or was cut off. Look whether it was carried out.'
	},
	'server.fault': {
		status: 500,
		say: 'The server made a mistake. Try again later; tell the administrator if it stays.'
	},
	'input.invalid': { status: 400, say: 'The request is not of the expected shape: {detail}.' },
	'import.unreadable': { status: 422, say: 'The file cannot be read: {detail}.' },
	'import.language-present': {
		status: 409,
		say: 'The document has this language already ({detail}). Import it as a document of its own.'
	},
	'engine.no-copy': { status: 409, say: 'Nothing was copied for an engine here yet. Copy the rows first.' },
	'engine.foreign': {
		status: 422,
		say: 'The marks of this text belong to another copy: of another post or language, or of long ago. Look where it came from.'
	},
	'engine.nothing': {
		status: 422,
		say: 'There is no row to copy: each of those that were asked for has a machine text for its English, or is left out.'
	},
	'update.superseded': {
		status: 409,
		say: 'This update is not the newest one that stands. Look at the document again.'
	},
	'update.offer-gone': { status: 409, say: 'This machine text is no longer offered. Look at the row again.' },
	'segment.source-changed': {
		status: 409,
		say: 'The source changed since you opened it. Read it again, then decide.'
	},
	'segment.text-changed': { status: 409, say: 'The text changed since you opened it. Read it again, then decide.' },
	'segment.finding-open': {
		status: 409,
		say: 'A finding that blocks publishing is open on this row. Change the text, or close the finding with a second person.'
	},
	'segment.no-text': { status: 409, say: 'This row has no translation yet. Write one, or bring one from your engine.' },
	'segment.not-in-review': { status: 409, say: 'This row is not open for that step.' },
	'decision.reason': {
		status: 422,
		say: 'Whoever asks for a change chooses one of the reasons of the project.'
	},
	'finding.gone': { status: 409, say: 'This finding is no longer there. Look at the row again.' },
	'finding.same-person': { status: 409, say: 'You closed this finding yourself. A second person has to agree.' },
	'dispute.open': {
		status: 409,
		say: 'This row is disputed already. Settle that dispute first.'
	},
	'dispute.gone': { status: 409, say: 'This dispute is settled already. Look at the row again.' },
	'dispute.decider': {
		status: 422,
		say: 'This person cannot decide here. Choose somebody who works on this language.'
	},
	'report.closed': { status: 403, say: 'Reports are switched off for this post.' },
	'report.slow-down': { status: 429, say: 'Too many reports at once. Try again in {detail} seconds.' },
	'report.form-old': { status: 409, say: 'This form is too old or belongs to another paragraph. Send it once more.' },
	'report.sent-already': {
		status: 409,
		say: 'This form was sent already. Open the paragraph again for another report.'
	},
	'report.looks-automatic': {
		status: 422,
		say: 'The form looks as if a program had filled it in. Leave the field at its end empty.'
	},
	'report.not-open': { status: 409, say: 'The report is not open for that step. Load the page again.' },
	'report.other-row': { status: 422, say: 'Only reports on the same row that are open can be joined.' },
	'name.taken': { status: 409, say: 'That name is taken: {detail}.' },
	'link.used': { status: 410, say: 'This link was used already or has expired. Ask for a new one.' },
	'sign-in.failed': { status: 401, say: 'Name and password do not match.' },
	'sign-in.slow-down': { status: 429, say: 'Too many attempts. Try again in {detail} seconds.' },
	'publish.draft-off': {
		status: 409,
		say: 'This project publishes no machine drafts. A maintainer can allow them in its settings.'
	},
	'publish.draft-behind': {
		status: 409,
		say: 'A reviewed release is published already. A machine draft would stand in its place; publish what is approved instead.'
	},
	'publish.blocked': { status: 409, say: 'Publishing is refused: {detail}.' },
	'publish.unchanged': {
		status: 409,
		say: 'Edition {detail} says exactly this already. Change something first, or leave it as it is.'
	},
	'release.damaged': {
		status: 500,
		say: 'What is stored as {detail} is not what was published: its hash differs. Restore the database from a backup.'
	},
	'fetch.address': {
		status: 422,
		say: 'Nothing is read from {detail}: it is no public address over http or https. Check it; a host of your own network has to be named in VARIORUM_ALLOW_HOSTS.'
	},
	'fetch.unreachable': {
		status: 422,
		say: 'The page could not be had ({detail}). Try again in a while, or paste the post.'
	},
	'fetch.slow-down': { status: 429, say: 'Too many posts were fetched at once. Try again in {detail} seconds.' },
	'fetch.status': {
		status: 422,
		say: 'The address answered {detail}. Check it; a page behind a sign-in has to be pasted.'
	},
	'fetch.type': {
		status: 422,
		say: 'There is no text to read at this address ({detail}). Pages, Markdown and plain text can be read.'
	},
	'target.address': {
		status: 422,
		say: 'Nothing is sent to {detail}: it is no public address over http or https. Check it; a host of your own network has to be named in VARIORUM_ALLOW_HOSTS.'
	},
	'target.unreachable': { status: 502, say: 'The other side did not answer ({detail}). Try again in a while.' },
	'target.moved': {
		status: 502,
		say: 'The other side has moved to {detail}. Put that address into the settings of the target.'
	},
	'target.denied': {
		status: 502,
		say: 'The other side does not accept the key or the name, or they may not do this there ({detail}). Check both in the settings of the target.'
	},
	'target.nothing-there': {
		status: 502,
		say: 'There is nothing at that address of the other side ({detail}). Check the address in the settings of the target.'
	},
	'target.rejected': { status: 422, say: 'The other side does not take it ({detail}).' },
	'target.slow-down': { status: 503, say: 'The other side asks for patience. Try again in {detail} seconds.' },
	'target.failing': {
		status: 502,
		say: 'Something is wrong on the other side ({detail}). Try again in a while, or ask who looks after it.'
	},
	'destination.unpublished': {
		status: 409,
		say: 'Nothing is published in this language yet. Publish it, then send it.'
	},
	'destination.edited': {
		status: 409,
		say: 'Somebody edited the copy there since it was sent. Look at the difference, then overwrite it or leave it as it is.'
	},
	'destination.gone': {
		status: 409,
		say: 'The copy is no longer there. Send it anew, or remove it from the list.'
	},
	'export.no-release': {
		status: 404,
		say: 'There is no such release: {detail}. Publish first, or ask for the texts as they stand now, as a draft.'
	},
	'release.markup': {
		status: 409,
		say: 'Some markup would be shown as its characters: {detail}. Mend these rows and publish again.'
	},
	'export.rendered': {
		status: 409,
		say: 'This post came from a copy of its page, so it cannot replace its source. Import the Markdown or HTML of the page for that.'
	},
	'export.place': {
		status: 409,
		say: 'Some texts have no safe place in the file they came from: {detail}. Keep them to the shape they had there, or put them in by hand.'
	},
	'check.reason': {
		status: 422,
		say: 'A check that is switched off, or blocks publishing no more, lets more through: say why.'
	},
	'segment.comment-open': {
		status: 409,
		say: 'A comment that blocks publishing is open on this row. Resolve it first.'
	},
	'comment.gone': { status: 409, say: 'This comment is not open any more. Look at the row again.' },
	'comment.too-many': {
		status: 409,
		say: 'There are too many comments here. Resolve some of them first.'
	},
	'term.known': { status: 409, say: 'The termbase says so already: {detail}. Nothing is left to propose.' },
	'term.proposed-already': {
		status: 409,
		say: 'Somebody proposed this already ({detail}). Support that proposal.'
	},
	'term.decided': { status: 409, say: 'This proposal is decided already. Load the page again.' },
	'term.changed-meanwhile': {
		status: 409,
		say: 'The concept was changed since this was proposed, and says something else. Look at both, then accept it with changes or refuse it.'
	},
	'lesson.gone': {
		status: 409,
		say: 'The texts do not teach this any more: they changed, or somebody answered. Load the page again.'
	},
	'assignment.taken': { status: 409, say: '{detail} is at this document already. Ask them, or an editor.' },
	'assignment.person': {
		status: 422,
		say: 'This person cannot work on this language. Choose somebody who holds a role for it.'
	},
	'term.other-version': {
		status: 409,
		say: 'Somebody changed this term since you opened it. Look at both versions, then decide.'
	},
	'rule.pattern': { status: 422, say: 'The rule cannot be looked for ({detail}). Mend its pattern.' },
	'rule.too-many': {
		status: 409,
		say: 'The rules of the project are more than can be looked for at once ({detail}). Remove some, or make them shorter.'
	},
	'rule.other-version': {
		status: 409,
		say: 'Somebody changed this rule since you opened it. Load the page again.'
	},
	'term.changed-since': {
		status: 409,
		say: 'The term was changed again since. Open its history and choose the state that it should go back to.'
	}
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** HTTP status of a problem. */
export const problemStatus = (code: ProblemCode): number => PROBLEMS[code].status;

/** What a kind of problem is, in English, without what differs from time to time: the first sentence. */
export const problemTitle = (code: ProblemCode): string =>
	PROBLEMS[code].say
		.replace(/ \(\{detail\}\)|: \{detail\}/, '')
		.split(/(?<=\.) /)[0]!
		.replace('{detail}', '…');

/** A refusal that people and scripts can act on. Recognise it by `code`, never by `instanceof`. */
export class Refusal extends Error {
	readonly code: ProblemCode;
	readonly status: number;
	constructor(
		code: ProblemCode,
		readonly detail: string = '',
		readonly blockers: readonly unknown[] = []
	) {
		super(PROBLEMS[code].say.replace('{detail}', detail));
		this.code = code;
		this.status = PROBLEMS[code].status;
		this.name = 'Refusal';
	}
}

/** Is this thrown value a refusal (also from another bundle)? */
export const isRefusal = (e: unknown): e is Refusal =>
	e instanceof Error && typeof (e as Partial<Refusal>).code === 'string' && (e as Refusal).code in PROBLEMS;
