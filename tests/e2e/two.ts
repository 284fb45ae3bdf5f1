import { Desk } from './desk';
import { importedPost, type People } from './people';
import type { BuiltServer } from '../server/built-server';

/** Words of a row of the post in which nothing blocks. */
export const ROW = '긴 문맥을 끝까지 활용하는';

/** Rea and Ed, each in a browser of their own, before the same post. */
export async function two(
	people: People,
	server: BuiltServer,
	project: string
): Promise<{ rea: Desk; ed: Desk; slug: string }> {
	const { editor, slug } = await importedPost(people, server, project);
	const reviewer = await people.as(`Rea ${project}`, `reviewer:${project.toLowerCase()}:ko`);
	const [rea, ed] = [new Desk(reviewer, server.url), new Desk(editor, server.url)];
	await rea.open(slug, 'ko');
	await ed.open(slug, 'ko');
	return { rea, ed, slug };
}
