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
	'input.invalid': { status: 400, say: 'The request is not of the expected shape: {detail}.' },
	'import.unreadable': { status: 422, say: 'The file cannot be read: {detail}.' },
	'import.language-present': {
		status: 409,
		say: 'The document has this language already ({detail}). Import it as a document of its own.'
	},
	'segment.text-changed': { status: 409, say: 'The text changed since you opened it. Read it again, then decide.' },
	'segment.finding-open': {
		status: 409,
		say: 'A finding that blocks publishing is open on this row. Change the text, or close the finding with a second person.'
	},
	'segment.not-in-review': { status: 409, say: 'This row is not open for that step.' },
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
	'name.taken': { status: 409, say: 'That name is taken: {detail}.' },
	'link.used': { status: 410, say: 'This link was used already or has expired. Ask for a new one.' },
	'sign-in.failed': { status: 401, say: 'Name and password do not match.' },
	'sign-in.slow-down': { status: 429, say: 'Too many attempts. Try again in {detail} seconds.' },
	'publish.blocked': { status: 409, say: 'Publishing is refused: {detail}.' }
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

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
