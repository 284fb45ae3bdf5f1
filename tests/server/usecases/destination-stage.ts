import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '$lib/core/access/access';
import type { CopyView, DestinationsView } from '$lib/core/release/destination-view';
import { Outgoing } from '$server/targets/outgoing';
import { decide } from '$server/usecases/decide';
import { openTargets, saveTarget, type TargetEntry } from '$server/usecases/manage-targets';
import { openDestinations } from '$server/usecases/open-destinations';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import type { TestApp } from '../databases';
import { Forum, FORUM_KEY } from '../targets/forum';
import { person, stage, type Stage } from './stage';

/** A stage with a forum beside it, and a maintainer. */
export interface SendingStage extends Stage {
	forum: Forum;
	maintainer: Actor;
	data: string;
	close(): Promise<void>;
}

export async function sendingStage({ app }: TestApp): Promise<SendingStage> {
	const forum = await Forum.start();
	await app.outgoing.close();
	app.outgoing = new Outgoing([forum.host], { total: 3000, connect: 1000 });
	const data = mkdtempSync(join(tmpdir(), 'variorum-published-'));
	app.config.data = data;
	const s = await stage(app, 1);
	return {
		...s,
		forum,
		maintainer: await person(app, 'Mai', s.project.id, 'maintainer', ['ja', 'ko']),
		data,
		async close() {
			await forum.stop();
			rmSync(data, { recursive: true, force: true });
		}
	};
}

/** Changes a row in the room and has it approved by the editor. */
export async function correct(s: SendingStage, from: string, to: string): Promise<void> {
	const view = await openDocument(s.app, s.editor, s.document.slug, 'ko');
	const row = view.status.rows.find((r) => r.text.includes(from))!;
	await s.app.rooms.write(view.room, s.editor.id, [{ segment: row.id, text: row.text.replace(from, to) }]);
	const { status } = await openDocument(s.app, s.editor, s.document.slug, 'ko');
	const rows = status.rows.filter((r) => r.state !== 'approved').map(({ id, text }) => ({ segment: id, text }));
	await decide(s.app, s.editor, s.at, 'approve', rows);
}

/** The first release. */
export async function publishFirst(s: SendingStage): Promise<number> {
	await correct(s, '중도 포기', '중간 정보 소실(lost-in-the-middle)');
	return publishDocument(s.app, s.editor, s.at);
}

/** Another release, in which one paragraph reads otherwise. */
export async function publishCorrection(s: SendingStage, from = '다루며', to = '풀며'): Promise<number> {
	await correct(s, from, to);
	return publishDocument(s.app, s.editor, s.at);
}

export const forumEntry = (forum: Forum, part: Partial<TargetEntry> = {}): TargetEntry => ({
	kind: 'discourse',
	name: 'Korean forum',
	settings: { url: forum.url, username: 'weekly-bot', category: 7, tags: ['papers'] },
	secret: FORUM_KEY,
	langs: ['ja', 'ko'],
	automatic: false,
	...part
});

/** Sets a target up. @returns its id */
export async function addTarget(s: SendingStage, entry: TargetEntry): Promise<string> {
	await saveTarget(s.app, s.maintainer, s.project.slug, null, entry);
	const { targets } = await openTargets(s.app, s.maintainer, s.project.slug);
	return targets.find(({ name }) => name === entry.name)!.id;
}

export const shown = (s: SendingStage): Promise<DestinationsView> => openDestinations(s.app, s.editor, s.at);

export const onlyCopy = async (s: SendingStage): Promise<CopyView> => {
	const { copies } = await shown(s);
	if (copies.length !== 1) throw new Error(`${copies.length} copies`);
	return copies[0]!;
};
