import { driftingPost } from '../core/glossary/learn/posts.data';
import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';
import { looksRight, mend, onePerson, shows, stored } from './small-post';

test('a correction made twice is offered with its hits, becomes a rule in one step, and the next post is found out', async ({
	people,
	server
}) => {
	const { editor, at } = await projectWithEditor(people, server, 'Learning');
	const maintainer = people.administrator;
	await onePerson(maintainer, server, at);
	const slug = await stored(editor, at, 'keeper', [
		['The lantern keeper sleeps all day long.', '등불 관리인은 온종일 잠을 잡니다.'],
		['We call the lantern keeper at night.', '우리는 밤에 등불 관리인을 부릅니다.'],
		['A lantern keeper came here by boat.', '등불 관리인이 배를 타고 여기로 왔습니다.']
	]);
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	await mend(desk, '온종일 잠을', '등대지기는 온종일 잠을 잡니다.', 1);
	await mend(desk, '우리는 밤에', '우리는 밤에 등대지기를 부릅니다.', 2);

	const learned = `${server.url}/projects/${at}/terms/learned`;
	await shows(editor, learned, '등대지기');
	const seen = editor.getByRole('article', { name: '등불 관리인 became 등대지기' });
	await expect(seen).toContainText('would have spoken in 3 rows');
	await expect(seen).toContainText('right in 2 of 2 approved');
	await expect(editor.getByRole('button', { name: 'Do both' })).toHaveCount(0);

	await maintainer.goto(`${server.url}/notifications`);
	await maintainer.getByRole('link', { name: /“등불 관리인” was corrected to “등대지기”/ }).click();
	await expect(maintainer).toHaveURL(learned);
	const offer = maintainer.getByRole('article', { name: '등불 관리인 became 등대지기' });
	await expect(offer.getByLabel('English term')).toHaveValue('lantern keeper');
	await looksRight(maintainer);
	await offer.getByRole('button', { name: 'Do both' }).click();
	await expect(maintainer.getByText('“등대지기” is in the termbase.')).toBeVisible();
	await expect(offer).toHaveCount(0);

	const next = await stored(editor, at, 'next', [
		['The lantern keeper reads a letter.', '등불 관리인이 편지를 읽습니다.'],
		['The harbour is quiet.', '항구는 조용합니다.']
	]);
	await desk.open(next, 'ko');
	await desk.go('편지를 읽습니다');
	await expect(desk.active.locator('.finding').first()).toContainText('등불 관리인');
	await desk.repair('등불 관리인', '등대지기');
	await expect(desk.editor).toContainText('등대지기가 편지를 읽습니다.');
});

test('rows that drift are made to say one rendering, seen before, and undone in one', async ({ people, server }) => {
	const { at } = await projectWithEditor(people, server, 'Drifting');
	const curator = await people.as('Cato Drifting', `maintainer:${at}:ko`, `editor:${at}:ko`);
	await curator.goto(`${server.url}/projects/${at}`);
	const pairs = driftingPost().map(({ source, target }) => [source, target.replace('포구에서', '포구는')] as const);
	const slug = await stored(curator, at, 'drift', pairs);

	const page = `${server.url}/projects/${at}/terms/drift`;
	await shows(curator, page, 'harbour');
	await looksRight(curator);
	const drift = curator.getByRole('article').filter({ has: curator.getByRole('heading', { name: 'harbour' }) });
	await expect(drift).toContainText('항구');
	await drift.getByRole('link', { name: 'Make all of them “항구”…' }).click();
	const rows = curator.getByRole('region', { name: 'harbour: all of them “항구”' });
	await expect(rows.getByRole('checkbox')).toHaveCount(5);
	await expect(rows.locator('ins').first()).toContainText('항');
	await looksRight(curator);
	// On a low screen the button stands far below where it is said what became of it.
	await curator.setViewportSize({ width: 1280, height: 400 });
	await rows.getByRole('checkbox').first().uncheck();
	await rows.getByRole('button', { name: 'Change the chosen rows' }).click();
	await expect(curator.getByText('4 rows were changed.')).toBeInViewport();
	await curator.setViewportSize({ width: 1280, height: 800 });

	const desk = new Desk(await people.as('Ed Reads', `editor:${at}:ko`), server.url);
	await desk.open(slug, 'ko');
	const said = async (word: string) => {
		const { body } = await desk.api('GET', 'rows');
		return (body.rows ?? []).filter(({ text }) => text.includes(word)).length;
	};
	expect(await said('포구')).toBe(1);
	await curator.getByRole('button', { name: 'Undo' }).click();
	await expect(curator.getByText('4 rows are as they were.')).toBeVisible();
	expect(await said('포구')).toBe(5);
});
