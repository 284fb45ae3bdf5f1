import type { TargetLang } from '../segment/segment';

/** Roles of a project. Editor and maintainer include reviewer. Admin is instance-wide and not one of them. */
export type Role = 'reviewer' | 'editor' | 'maintainer';
export const ROLES: readonly Role[] = ['reviewer', 'editor', 'maintainer'];

export interface Grant {
	project: string;
	role: Role;
	/** Languages the role holds for; `*` is every language. */
	langs: readonly TargetLang[] | '*';
}

/** Who is calling, over whichever door. */
export interface Actor {
	id: string;
	name: string;
	admin: boolean;
	grants: readonly Grant[];
	/** Permissions that the token leaves to the person; all of theirs without a token. */
	scopes?: readonly Permission[];
	/** Id of the one project that the token is for. */
	only?: string;
}

interface Rule {
	/** Roles that may; an empty list leaves it to admins. */
	roles: readonly Role[];
	/** Does the role have to hold for the language of the thing? */
	perLanguage: boolean;
	/** May an admin without any grant? */
	admin: boolean;
}

const anyone = (perLanguage: boolean): Rule => ({ roles: ROLES, perLanguage, admin: false });
const editors = (perLanguage: boolean): Rule => ({ roles: ['editor'], perLanguage, admin: false });
const maintainers: Rule = { roles: ['maintainer'], perLanguage: false, admin: false };

/** Who may do what: the one table for page, form, API, socket and command line. */
export const ACCESS = {
	'project.read': { ...anyone(false), admin: true },
	'project.create': { roles: [], perLanguage: false, admin: true },
	'project.manage': { ...maintainers, admin: true },
	'audit.read': { ...maintainers, admin: true },
	'people.manage': { ...maintainers, admin: true },
	'instance.manage': { roles: [], perLanguage: false, admin: true },
	'document.import': { roles: ['editor', 'maintainer'], perLanguage: true, admin: false },
	'document.read': anyone(false),
	'document.publish': editors(true),
	/** Where releases may be sent to. */
	'target.manage': { ...maintainers, admin: true },
	/** Sending a release to where it may go, and noting where it went. */
	'destination.manage': { roles: ['editor', 'maintainer'], perLanguage: true, admin: false },
	'document.claim': anyone(true),
	'document.assign': { roles: ['editor', 'maintainer'], perLanguage: true, admin: false },
	'segment.edit': anyone(true),
	'segment.confirm': anyone(true),
	'segment.refuse': anyone(true),
	'segment.approve': editors(true),
	'segment.leave-out': editors(false),
	/** Says which source of a row is in force, for every language. */
	'source.correct': editors(false),
	'paper.hold': editors(true),
	'finding.close': anyone(true),
	'dispute.raise': anyone(true),
	/** Besides the person named to decide: `maySettle`. */
	'dispute.settle': { roles: ['editor', 'maintainer'], perLanguage: true, admin: false },
	'report.read': anyone(false),
	'report.answer': anyone(true),
	'report.decline': anyone(true),
	'comment.write': anyone(true),
	/** A thread of another that blocks: `mayResolve`. */
	'comment.resolve': editors(true),
	'term.read': anyone(false),
	/** Proposing a term, objecting to what somebody else proposed. */
	'term.propose': anyone(false),
	'term.curate': maintainers,
	'rule.read': anyone(false),
	/** Writing rules of the team's own; trying one shows texts of the project. */
	'rule.manage': maintainers
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof ACCESS;

/** What a permission is asked about. */
export interface Subject {
	project?: string;
	lang?: TargetLang;
}

const holds = (grant: Grant, rule: Rule, subject: Subject): boolean =>
	grant.project === subject.project &&
	rule.roles.includes(grant.role) &&
	(!rule.perLanguage || (subject.lang !== undefined && (grant.langs === '*' || grant.langs.includes(subject.lang))));

/** Does the token reach this far? A token for one project is a no for what concerns none. */
const inScope = ({ scopes, only }: Actor, permission: Permission, { project }: Subject): boolean =>
	(scopes?.includes(permission) ?? true) && (only === undefined || only === project);

/** May this person do this here? Fails closed: a question per language without a language is a no. */
export function can(actor: Actor | null, permission: Permission, subject: Subject = {}): boolean {
	if (!actor || !inScope(actor, permission, subject)) return false;
	const rule: Rule = ACCESS[permission];
	return (rule.admin && actor.admin) || actor.grants.some((grant) => holds(grant, rule, subject));
}
