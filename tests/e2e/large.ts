import type { BuiltServer } from '../server/built-server';
import { largeRows } from '../server/large-document';
import { Desk } from './desk';
import { projectWithEditor, type People } from './people';

/** A large document in a project of its own, with its editor. The server has checked it already, no browser has opened it. */
export async function large(
	people: People,
	server: BuiltServer,
	project: string,
	rows: number
): Promise<{ ed: Desk; slug: string; ids: string[] }> {
	const { editor, at } = await projectWithEditor(people, server, project);
	const file = { name: 'large.txt', content: btoa('large'), format: 'post', lang: 'ko', title: `Large ${project}` };
	const body = JSON.stringify({ ...file, engine: 'machine', notices: [], into: null, rows: largeRows(rows) });
	const slug = await editor.evaluate(
		async ([at, body]) => {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(`/api/v1/projects/${at}/imports`, { method: 'POST', body, headers });
			if (!response.ok) throw new Error(await response.text());
			return ((await response.json()) as { slug: string }).slug;
		},
		[at, body] as const
	);
	const response = await editor.request.get(`${server.url}/api/v1/documents/${slug}/ko/status`);
	const { rows: all } = (await response.json()) as { rows: { id: string }[] };
	return { ed: new Desk(editor, server.url), slug, ids: all.map(({ id }) => id) };
}
