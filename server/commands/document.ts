import type { Command } from 'commander';
import type { Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentFor, type DocumentPlace } from '../usecases/actor';
import type { Remote } from './remote';
import { langOption, UsageError } from './usage';

/** A document in one language, as options name it. */
export interface AskedDocument {
	/** Slug. */
	project: string;
	/** Slug or id. */
	document: string;
	lang: TargetLang;
}

/** Adds the options that name a document. */
export const ofDocument = (command: Command): Command =>
	command
		.requiredOption('--project <slug>')
		.requiredOption('--document <slug>')
		.requiredOption('--lang <lang>', 'ja or ko', langOption);

/** The document in the local data folder. @throws UsageError where the project has no such one */
export async function documentHere(app: App, actor: Actor, asked: AskedDocument): Promise<DocumentPlace> {
	const place = await documentFor(app, actor, asked.document, asked.lang);
	if (place.project.slug !== asked.project) throw foreign(asked);
	return place;
}

/** The document on a server: its slug, and where its API begins. @throws UsageError where the project has no such one */
export async function documentAt(server: Remote, asked: AskedDocument): Promise<{ path: string; slug: string }> {
	const path = `/api/v1/documents/${encodeURIComponent(asked.document)}/${asked.lang}`;
	const { project, slug } = await server.read<{ project: string; slug: string }>(path);
	if (project !== asked.project) throw foreign(asked);
	return { path, slug };
}

const foreign = ({ project, document }: AskedDocument): UsageError =>
	new UsageError(`The project "${project}" has no document "${document}".`);
