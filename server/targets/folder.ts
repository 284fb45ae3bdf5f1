import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { newId } from '../id';
import type { Place, Target } from './target';

/** A part of a path: no dot, no slash, nothing that a system reads in another way. */
const PART = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const Settings = v.strictObject({
	folder: v.pipe(v.string(), v.trim(), v.maxLength(60), v.regex(PART, 'takes lower-case letters, digits and hyphens'))
});
type Settings = v.InferOutput<typeof Settings>;

/** Folder of a copy, below `published` in the data folder and never elsewhere.
 * @throws Refusal `input.invalid` */
function placeOf({ data, project, settings, lang, slug }: Place<Settings>): string {
	const parts = [project, settings.folder, lang];
	if (![...parts, slug].every((part) => part.length <= 200 && PART.test(part)))
		throw new Refusal('input.invalid', 'a folder takes lower-case letters, digits and hyphens');
	return join(data, 'published', ...parts);
}

/** Writes a file so that whoever reads it finds the old one or the new one whole, also after a crash. */
async function write(folder: string, name: string, text: string): Promise<void> {
	const draft = join(folder, `.${name}.${newId()}`);
	try {
		await mkdir(folder, { recursive: true });
		const file = await open(draft, 'wx');
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, join(folder, name));
	} catch (error) {
		await rm(draft, { force: true });
		throw new Refusal('target.failing', `the folder: ${(error as NodeJS.ErrnoException).code ?? 'not written'}`);
	}
}

async function read(path: string): Promise<string | null> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return null;
		throw new Refusal('target.failing', `the folder: ${code ?? 'not read'}`);
	}
}

/** Files below the data folder, for a site generator or a program that fetches them: the text as Markdown, and the
 * manifest of the release beside it. */
export const folder: Target<Settings> = {
	id: 'folder',
	settings: Settings,
	secret: false,
	async test(place) {
		const at = placeOf({ ...place, slug: 'test' });
		await write(at, 'test.txt', '');
		await rm(join(at, 'test.txt'), { force: true });
	},
	text: ({ title, body }) => `# ${title}\n\n${body}`,
	async look(place) {
		const text = await read(join(placeOf(place), `${place.slug}.md`));
		return text === null ? null : { text, remote: {}, address: null };
	},
	async send(place, parcel) {
		const at = placeOf(place);
		const text = folder.text(parcel);
		await write(at, `${place.slug}.json`, `${JSON.stringify(parcel.manifest, null, '\t')}\n`);
		await write(at, `${place.slug}.md`, text);
		return { text, remote: {}, address: null };
	}
};
