import { fileURLToPath } from 'node:url';
import { Desk } from './desk';
import type { People } from './people';
import type { BuiltServer } from '../server/built-server';

const POST = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));
/** Words of a row of the post in which nothing blocks. */
export const ROW = '긴 문맥을 끝까지 활용하는';

/** Rea and Ed, each in a browser of their own, before the same post. */
export async function two(
	people: People,
	server: BuiltServer,
	project: string
): Promise<{ rea: Desk; ed: Desk; slug: string }> {
	const { administrator } = people;
	await administrator.goto(`${server.url}/projects/new`);
	await administrator.getByLabel('Name', { exact: false }).first().fill(project);
	await administrator.getByRole('button', { name: 'Make the project' }).click();
	const at = project.toLowerCase();
	await administrator.waitForURL(`${server.url}/projects/${at}`);
	const [reviewer, editor] = [
		await people.as(`Rea ${project}`, `reviewer:${at}:ko`),
		await people.as(`Ed ${project}`, `editor:${at}:ko`)
	];
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.locator('input[type=file]').setInputFiles(POST);
	await editor.getByRole('button', { name: /^Import/ }).click();
	await editor.waitForURL(/\/desk\//);
	const slug = editor.url().split('/').at(-2)!;
	const [rea, ed] = [new Desk(reviewer, server.url), new Desk(editor, server.url)];
	await rea.open(slug, 'ko');
	await ed.open(slug, 'ko');
	return { rea, ed, slug };
}
