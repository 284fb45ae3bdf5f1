import { describe, expect, it } from 'vitest';
import { ACCESS, can, type Actor, type Permission } from '$lib/core/access/access';
import { permissionsOf, scopeOf, SCOPES } from '$lib/core/access/scope';

const everyone: Actor = {
	id: 'p',
	name: 'P',
	admin: true,
	grants: (['reviewer', 'editor', 'maintainer'] as const).map((role) => ({ project: 'one', role, langs: '*' }))
};
const here = { project: 'one', lang: 'ko' } as const;
const permissions = Object.keys(ACCESS) as Permission[];

/** What a token may for each scope, besides reading. */
const MATRIX = {
	read: '',
	write:
		'document.claim document.assign segment.edit segment.confirm segment.refuse segment.leave-out source.correct paper.hold finding.close dispute.raise dispute.settle report.answer report.decline comment.write comment.resolve term.propose',
	approve: 'segment.approve',
	import: 'document.import',
	publish: 'document.publish destination.manage',
	terms: 'term.curate',
	manage: 'project.create project.manage audit.read people.manage target.manage rule.manage'
} as const;
const READS = ['project.read', 'document.read', 'report.read', 'term.read', 'rule.read'];

describe('what a token leaves to its person', () => {
	it.each(SCOPES)('%s', (scope) => {
		const actor = { ...everyone, scopes: permissionsOf([scope]) };
		const may = permissions.filter((permission) => can(actor, permission, here));
		expect(may.filter((permission) => !READS.includes(permission)).join(' ')).toBe(MATRIX[scope]);
		expect(may).toEqual(expect.arrayContaining(READS));
	});

	it('all scopes together never run the installation', () => {
		const actor = { ...everyone, scopes: permissionsOf(SCOPES) };
		expect(permissions.filter((permission) => !can(actor, permission, here))).toEqual(['instance.manage']);
		expect(permissions.filter((permission) => scopeOf(permission) === null)).toEqual(['instance.manage']);
	});

	it('a scope gives nothing that the person does not hold', () => {
		const actor = { ...everyone, admin: false, grants: [], scopes: permissionsOf(SCOPES) };
		expect(permissions.filter((permission) => can(actor, permission, here))).toEqual([]);
	});

	it('a token for one project is a no elsewhere, and for what concerns no project', () => {
		const actor = { ...everyone, only: 'two' };
		expect(permissions.filter((permission) => can(actor, permission, here))).toEqual([]);
		expect(can({ ...everyone, only: 'one' }, 'project.create')).toBe(false);
		expect(can({ ...everyone, only: 'one' }, 'document.publish', here)).toBe(true);
	});
});
