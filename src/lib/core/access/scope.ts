import type { Permission } from './access';

/** What a token may be made for. */
export const SCOPES = ['read', 'write', 'approve', 'import', 'publish', 'terms', 'manage'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scope that each permission belongs to; null where no token ever has it. A permission without a row does not compile. */
const SCOPE_OF: Readonly<Record<Permission, Scope | null>> = {
	'project.read': 'read',
	'project.create': 'manage',
	'project.manage': 'manage',
	'people.manage': 'manage',
	'instance.manage': null,
	'document.import': 'import',
	'document.read': 'read',
	'document.publish': 'publish',
	'target.manage': 'manage',
	'audit.read': 'manage',
	'report.read': 'read',
	'report.answer': 'write',
	'report.decline': 'write',
	'comment.write': 'write',
	'comment.resolve': 'write',
	'destination.manage': 'publish',
	'document.claim': 'write',
	'document.assign': 'write',
	'segment.edit': 'write',
	'segment.confirm': 'write',
	'segment.refuse': 'write',
	'segment.approve': 'approve',
	'segment.leave-out': 'write',
	'source.correct': 'write',
	'paper.hold': 'write',
	'finding.close': 'write',
	'dispute.raise': 'write',
	'dispute.settle': 'write',
	'term.read': 'read',
	'term.propose': 'write',
	'term.curate': 'terms',
	'rule.read': 'read',
	'rule.manage': 'manage'
};

export const scopeOf = (permission: Permission): Scope | null => SCOPE_OF[permission];

/** Permissions of some scopes. Every token reads: nothing can be done to what cannot be found. */
export function permissionsOf(scopes: readonly Scope[]): Permission[] {
	const held = new Set<Scope | null>(['read', ...scopes]);
	return (Object.keys(SCOPE_OF) as Permission[]).filter((permission) => held.has(SCOPE_OF[permission]));
}
