import { Command } from 'commander';
import { isRefusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { linked } from '$lib/core/workflow/link';
import { findingMessage } from '$lib/i18n/message';
import { publishDocument } from '../usecases/publish-document';
import { documentAt, documentHere, ofDocument, type AskedDocument } from './document';
import { actorNamed, withApp } from './local';
import { placeOf, type Remote, type Whose } from './remote';
import { UsageError } from './usage';

interface Options extends Whose, AskedDocument {
	draft?: boolean;
	note?: string;
}

/** `publish`: the same gate as on the screen; exit 1 and the list of blockers while it is closed. */
export const publishCommand = (): Command =>
	ofDocument(new Command('publish'))
		.description('publish a document in one language')
		.option('--as <user>', 'who publishes, in the local data folder')
		.option('--server <url>', 'publish there instead, by the token in VARIORUM_TOKEN')
		.option('--draft', 'as a machine draft that nobody reviewed, where the project allows it')
		.option('--note <text>', 'why there is this edition, for readers')
		.action(async (options: Options) => {
			const place = placeOf(options, 'publish');
			await ('server' in place ? publishAt(place.server, options) : publishHere(place.as, options));
		});

const publishHere = (as: string, { project, document, lang, draft, note }: Options): Promise<void> =>
	withApp(async (app) => {
		const actor = await actorNamed(app, as);
		const place = await documentHere(app, actor, { project, document, lang });
		try {
			const number = await publishDocument(app, actor, { document, lang }, { draft, note });
			done(number, app.config.origin, lang, place.document.slug);
		} catch (error) {
			if (!isRefusal(error) || error.code !== 'publish.blocked') throw error;
			blocked(error.blockers, error.message, app.config.origin);
		}
	});

async function publishAt(server: Remote, { project, document, lang, draft, note }: Options): Promise<void> {
	const { path, slug } = await documentAt(server, { project, document, lang });
	const answer = await server.attempt<{ number: number }>(`${path}/releases`, { draft, note });
	if (answer.ok) return done(answer.value.number, server.origin, lang, slug);
	if (answer.problem.code !== 'publish.blocked') throw new UsageError(answer.problem.message);
	blocked(answer.problem.blockers ?? [], answer.problem.message, server.origin);
}

const done = (number: number, origin: string, lang: TargetLang, slug: string): void =>
	console.error(`Published as release ${number}: ${origin}/${lang}/${slug}`);

function blocked(blockers: readonly unknown[], message: string, origin: string): void {
	for (const blocker of blockers as Linked[]) process.stdout.write(line(blocker, origin) + '\n');
	console.error(message);
	process.exitCode = 1;
}

type Linked = ReturnType<typeof linked>[number];

const line = ({ code, label, finding, href }: Linked, origin: string): string =>
	`${label || '-'} ${code}${finding ? ` ${finding.check} ${findingMessage(finding, 'en')}` : ''} ${origin}${href}`;
