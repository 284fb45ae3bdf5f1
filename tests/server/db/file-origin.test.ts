import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '$server/db/migrate';
import { onBothBare } from '../databases';

onBothBare('files of before they said where they came from', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	it('are sources where they are Markdown by their name, whose rows kept their places, and copies otherwise', async () => {
		const { db } = bare.database;
		await migrate(bare.database, '0008-notifications');
		await sql`insert into project (id, slug, name, people_needed, created_at) values ('p', 'p', 'P', 2, 1)`.execute(db);
		await sql`insert into document (id, project_id, slug, title, created_at) values ('d', 'p', 'd', 'D', 1)`.execute(
			db
		);
		for (const [name, format] of [
			['a.md', 'post'],
			['b.markdown', 'markdown'],
			['c.txt', 'post'],
			['d.html', 'html'],
			['pasted.txt', 'post'],
			['e.md', 'jsonl']
		])
			await sql`insert into file (id, project_id, document_id, lang, name, format, sha256, bytes, imported_at)
				values (${name}, 'p', 'd', 'ko', ${name}, ${format}, '', ${Buffer.from('')}, 1)`.execute(db);
		expect(await migrate(bare.database)).toContain('0010-file-origin');
		const files = await db.selectFrom('file').select(['name', 'format', 'origin']).orderBy('name').execute();
		expect(files.map(({ name, format, origin }) => [name, format, origin])).toEqual([
			['a.md', 'markdown', 'source'],
			['b.markdown', 'markdown', 'source'],
			['c.txt', 'post', 'rendered'],
			['d.html', 'html', 'rendered'],
			['e.md', 'jsonl', 'rendered'],
			['pasted.txt', 'post', 'rendered']
		]);
	});
});
