import { Command } from 'commander';
import { isRefusal } from '$lib/core/problem';
import type { MarkupProblem } from '../release/proved';
import { EXPORT_FORMATS, exportDocument } from '../usecases/export-document';
import { documentHere, ofDocument, type AskedDocument } from './document';
import { actorNamed, withApp } from './local';
import { UsageError } from './usage';

interface Options extends AskedDocument {
	format: string;
	release?: number;
	english: boolean;
	draft?: boolean;
	as: string;
}

/** `export`: a release on standard output, or with --draft the texts as they stand; exit 1 and the list of rows on standard error
 * where markup would be shown as its characters. */
export const exportCommand = (): Command =>
	ofDocument(new Command('export'))
		.description('print a release of a document in one language')
		.requiredOption('--format <format>', EXPORT_FORMATS.join(', '), formatOption)
		.option('--release <number>', 'the newest when not given', releaseOption)
		.option('--no-english', 'leave the English out')
		.option('--draft', 'the texts as they stand now, published or not')
		.requiredOption('--as <user>', 'who exports')
		.action(({ project, document, lang, as, format, english, release = undefined, draft = false }: Options) =>
			withApp(async (app) => {
				if (draft && release !== undefined) throw new UsageError('Give --release or --draft, not both.');
				const actor = await actorNamed(app, as);
				await documentHere(app, actor, { project, document, lang });
				try {
					const wish = { format, english, draft, release: release ?? null };
					const { bytes } = await exportDocument(app, actor, { document, lang }, wish);
					process.stdout.write(bytes);
				} catch (error) {
					if (!isRefusal(error) || error.code !== 'release.markup') throw error;
					for (const problem of error.blockers as MarkupProblem[]) console.error(line(problem));
					console.error(error.message);
					process.exitCode = 1;
				}
			})
		);

const line = ({ label, text, repaired }: MarkupProblem): string =>
	`${label} ${text}${repaired === null ? '' : ` (would render: ${repaired})`}`;

function formatOption(value: string): string {
	if (!EXPORT_FORMATS.includes(value))
		throw new UsageError(`--format is ${EXPORT_FORMATS.join(', ')}, not "${value}".`);
	return value;
}

function releaseOption(value: string): number {
	if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--release is a number from 1 on, not "${value}".`);
	return Number(value);
}
