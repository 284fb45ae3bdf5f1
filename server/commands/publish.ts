import { Command } from 'commander';
import { isRefusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Blocker } from '$lib/core/workflow/gate';
import { findingMessage } from '$lib/i18n/message';
import { projectBySlug } from '../db/projects';
import { documentFor } from '../usecases/actor';
import { publishDocument } from '../usecases/publish-document';
import { actorNamed, withApp } from './local';
import { langOption, UsageError } from './usage';

interface Options {
	project: string;
	document: string;
	lang: TargetLang;
	as: string;
}

/** `publish`: the same gate as on the screen; exit 1 and the list of blockers while it is closed. */
export const publishCommand = (): Command =>
	new Command('publish')
		.description('publish a document in one language')
		.requiredOption('--project <slug>')
		.requiredOption('--document <slug>')
		.requiredOption('--lang <lang>', 'ja or ko', langOption)
		.requiredOption('--as <user>', 'who publishes')
		.action(({ project, document, lang, as }: Options) =>
			withApp(async (app) => {
				const actor = await actorNamed(app, as);
				const place = await documentFor(app, actor, document, lang);
				if (place.project.id !== (await projectBySlug(app.database.db, project))?.id)
					throw new UsageError(`The project "${project}" has no document "${document}".`);
				try {
					const number = await publishDocument(app, actor, { document, lang });
					console.error(`Published as release ${number}: ${app.config.origin}/${lang}/${place.document.slug}`);
				} catch (error) {
					if (!isRefusal(error) || error.code !== 'publish.blocked') throw error;
					for (const blocker of error.blockers as Blocker[]) process.stdout.write(line(blocker) + '\n');
					console.error(error.message);
					process.exitCode = 1;
				}
			})
		);

const line = ({ code, label, finding }: Blocker): string =>
	`${label || '-'} ${code}${finding ? ` ${finding.check} ${findingMessage(finding, 'en')}` : ''}`;
