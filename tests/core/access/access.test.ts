import { describe, expect, it } from 'vitest';
import { ACCESS, can, ROLES, type Actor, type Permission, type Role } from '$lib/core/access/access';

const holding = (role: Role, langs: Actor['grants'][number]['langs']): Actor => ({
	id: 'p',
	name: 'P',
	admin: false,
	grants: [{ project: 'one', role, langs }]
});
const admin: Actor = { id: 'a', name: 'A', admin: true, grants: [] };

/** Who may what on the Korean of project one, holding the role for Korean alone. */
const MATRIX: Record<Permission, string> = {
	'project.read': 'reviewer editor maintainer admin',
	'project.create': 'admin',
	'project.manage': 'maintainer admin',
	'audit.read': 'maintainer admin',
	'people.manage': 'maintainer admin',
	'instance.manage': 'admin',
	'document.import': 'editor maintainer',
	'document.read': 'reviewer editor maintainer',
	'document.publish': 'editor',
	'target.manage': 'maintainer admin',
	'destination.manage': 'editor maintainer',
	'document.claim': 'reviewer editor maintainer',
	'document.assign': 'editor maintainer',
	'segment.edit': 'reviewer editor maintainer',
	'segment.confirm': 'reviewer editor maintainer',
	'segment.refuse': 'reviewer editor maintainer',
	'segment.approve': 'editor',
	'segment.leave-out': 'editor',
	'source.correct': 'editor',
	'paper.hold': 'editor',
	'finding.close': 'reviewer editor maintainer',
	'dispute.raise': 'reviewer editor maintainer',
	'dispute.settle': 'editor maintainer',
	'report.read': 'reviewer editor maintainer',
	'report.answer': 'reviewer editor maintainer',
	'report.decline': 'reviewer editor maintainer',
	'comment.write': 'reviewer editor maintainer',
	'comment.resolve': 'editor',
	'term.read': 'reviewer editor maintainer',
	'term.propose': 'reviewer editor maintainer',
	'term.curate': 'maintainer',
	'rule.read': 'reviewer editor maintainer',
	'rule.manage': 'maintainer'
};

describe('who may do what', () => {
	const permissions = Object.keys(ACCESS) as Permission[];

	it.each(permissions)('%s', (permission) => {
		const here = { project: 'one', lang: 'ko' } as const;
		const may: string[] = ROLES.filter((role) => can(holding(role, ['ko']), permission, here));
		if (can(admin, permission, here)) may.push('admin');
		expect(may.join(' ')).toBe(MATRIX[permission]);
	});

	it.each(permissions)('%s: nobody without a session, nothing from another project', (permission) => {
		expect(can(null, permission, { project: 'one', lang: 'ko' })).toBe(false);
		for (const role of ROLES) expect(can(holding(role, '*'), permission, { project: 'two', lang: 'ko' })).toBe(false);
	});

	it('a Korean editor approves no Japanese, and a question without a language is a no', () => {
		expect(can(holding('editor', ['ko']), 'segment.approve', { project: 'one', lang: 'ja' })).toBe(false);
		expect(can(holding('editor', '*'), 'segment.approve', { project: 'one', lang: 'ja' })).toBe(true);
		expect(can(holding('editor', '*'), 'segment.approve', { project: 'one' })).toBe(false);
	});
});
