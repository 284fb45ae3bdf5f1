import type { App } from '$server/app';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import type { Stage } from './stage';

/** What an editor of a one-person project does to a row. */
type Who = Pick<Stage, 'editor' | 'document' | 'at' | 'app'>;

async function rowWith({ editor, document, at }: Who, app: App, part: string) {
	const view = await openDocument(app, editor, document.slug, at.lang);
	return { room: view.room, id: view.rows.find((row) => row.machine?.includes(part))!.id };
}

/** Writes a text into the row whose machine text has a part.
 * @param app the process in which it is done */
export async function write(who: Who, app: App, part: string, text: string): Promise<string> {
	const { room, id } = await rowWith(who, app, part);
	await app.rooms.write(room, who.editor.id, [{ segment: id, text }]);
	return id;
}

/** Writes it and approves it. */
export async function approve(who: Who, app: App, part: string, text: string): Promise<void> {
	const segment = await write(who, app, part, text);
	const [verdict] = await decide(app, who.editor, who.at, 'approve', [{ segment, text }]);
	if (verdict?.state !== 'approved') throw new Error(`not approved: ${JSON.stringify(verdict)}`);
}

/** Mends what blocks in the tiny post and approves every row that waits. */
export async function approveAll(who: Who): Promise<void> {
	const { app, editor, at, document } = who;
	const view = await openDocument(app, editor, document.slug, at.lang);
	const mended = view.status.rows
		.filter(({ text }) => text.includes('중도 포기'))
		.map(({ id, text }) => ({ segment: id, text: text.replace('중도 포기', '중간 정보 소실') }));
	await app.rooms.write(view.room, editor.id, mended);
	const texts = new Map(mended.map(({ segment, text }) => [segment, text]));
	const rows = view.status.rows
		.filter(({ state }) => state !== 'template' && state !== 'left-out')
		.map(({ id, text }) => ({ segment: id, text: texts.get(id) ?? text }));
	await decide(app, editor, at, 'approve', rows);
}
