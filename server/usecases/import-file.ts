import type { Actor } from '$lib/core/access/access';
import { LIKELY_SAME } from '$lib/core/align/join';
import type { PrefillCounts } from '$lib/core/memory/prefill';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { importDocument } from './import-document';
import { previewImport, type Upload } from './preview-import';
import type { TranslatedFrom } from './translated-from';

export interface FileImport extends Upload, TranslatedFrom {
	/** Title of the post; the one in the file, or the file's name, where it is null. */
	title: string | null;
	/** Engine that made the machine text, as far as known. */
	engine: string;
	/** Join the document that is most likely the same post in another language? */
	join: boolean;
	/** Languages that a post of English alone is to be translated into, besides `lang`. */
	also?: readonly TargetLang[];
}

export interface Imported {
	slug: string;
	lang: TargetLang;
	rows: number;
	/** Was it joined to a document that was there, as a further language? */
	joined: boolean;
	/** Codes of what cannot be checked, e.g. `no-source`. */
	notices: string[];
	/** What the memory gave its rows. */
	prefilled: PrefillCounts;
}

/** Reads a file, pairs its texts and stores it in one step, as a script does it: nobody mends the pairing in between.
 * @param project slug
 * @throws Refusal `access.*`, `import.unreadable`, `import.language-present`, `input.invalid` */
export async function importFile(app: App, actor: Actor | null, project: string, file: FileImport): Promise<Imported> {
	const { post, proposals } = await previewImport(app, actor, project, file);
	const into = (file.join && proposals.find(({ score, update }) => !update && score >= LIKELY_SAME)?.id) || null;
	const document = await importDocument(app, actor, {
		...{ project, lang: post.lang, rows: post.segments, notices: post.notices, into, engine: file.engine },
		...{ also: file.also, from: file.from },
		file: { name: file.name, format: file.format ?? 'auto', bytes: file.bytes },
		title: file.title ?? post.title ?? file.name
	});
	const { lang, segments, notices } = post;
	return {
		slug: document.slug,
		lang,
		rows: segments.length,
		joined: into !== null,
		notices,
		prefilled: document.prefilled
	};
}
