import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { ROLES, type Grant, type Role } from '$lib/core/access/access';
import { isTargetLang } from '$lib/core/language/registry';
import type { App } from '../app';
import { findUser, grantRole } from '../db/people';
import { projectBySlug } from '../db/projects';
import { createInvite, createUser, disableUser } from '../usecases/accounts';
import { withApp } from './local';
import { collect, list, UsageError } from './usage';

/** `user create|disable|reset-link`: people of the local data folder. */
export const userCommand = (): Command =>
	new Command('user')
		.description('make and disable people')
		.addCommand(
			new Command('create')
				.argument('<name>')
				.option('--grant <role:project[:lang,...]>', 'a role in a project, may be given several times', collect, [])
				.option('--password-stdin', 'read the password from standard input')
				.action((name: string, options: { grant: string[]; passwordStdin?: boolean }) =>
					withApp((app) => create(app, name, options.grant, options.passwordStdin === true))
				)
		)
		.addCommand(
			new Command('disable')
				.argument('<name>')
				.action((name: string) => withApp(async (app) => disableUser(app, null, await idOf(app, name))))
		)
		.addCommand(
			new Command('reset-link')
				.argument('<name>')
				.action((name: string) => withApp(async (app) => printLink(app, await idOf(app, name))))
		);

async function create(app: App, name: string, specs: readonly string[], passwordStdin: boolean): Promise<void> {
	const grants: Grant[] = [];
	for (const spec of specs) grants.push(await grantOf(app, spec));
	const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
	const user = await createUser(app, name, password, false);
	for (const grant of grants) await grantRole(app.database.db, user.id, grant);
	console.error(`${user.name} may sign in${passwordStdin ? '' : ' once a password is set by the link below'}.`);
	if (!passwordStdin) await printLink(app, user.id);
}

async function printLink(app: App, user: string): Promise<void> {
	const secret = await createInvite(app, null, { kind: 'reset', user });
	process.stdout.write(`${app.config.origin}/join/${secret}\n`);
}

async function idOf(app: App, name: string): Promise<string> {
	const user = await findUser(app.database.db, name);
	if (!user) throw new UsageError(`There is nobody named "${name}".`);
	return user.id;
}

async function grantOf(app: App, spec: string): Promise<Grant> {
	const [role, slug, langs] = spec.split(':');
	if (!ROLES.includes(role as Role)) throw new UsageError(`--grant ${spec}: the role is one of ${ROLES.join(', ')}.`);
	const project = slug ? await projectBySlug(app.database.db, slug) : undefined;
	if (!project) throw new UsageError(`--grant ${spec}: there is no project "${slug ?? ''}".`);
	const chosen = list(langs ?? '');
	const unknown = chosen.find((lang) => !isTargetLang(lang));
	if (unknown !== undefined) throw new UsageError(`--grant ${spec}: languages are ja and ko, not "${unknown}".`);
	return { project: project.id, role: role as Role, langs: chosen.length > 0 ? chosen.filter(isTargetLang) : '*' };
}
