import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Bench, chromiumPath, type Person } from './bench';

const executable = chromiumPath();
if (!executable) console.log('skipped: no Chromium');

let bench: Bench;
const people: Person[] = [];
beforeAll(async () => {
	if (executable) bench = await Bench.start(executable);
});
afterEach(async () => {
	for (const person of people.splice(0)) await person.leave();
});
afterAll(() => bench?.close());

/** Mina before the text with the caret at its end, and Ken. */
async function two(text: string, options: Record<string, string> = {}): Promise<[Person, Person, string]> {
	const room = bench.newRoom(text);
	const [mina, ken] = [await bench.person('mina', room, options), await bench.person('ken', room)];
	people.push(mina, ken);
	await mina.do(({ select }, at) => select(at), text.length);
	return [mina, ken, room];
}

const textOf = (person: Person) => person.do(({ text }) => text());
const sees = (person: Person, text: string) => expect.poll(() => textOf(person), { timeout: 15_000 }).toBe(text);

describe.runIf(executable)('a composition that stays open', () => {
	it('is saved as it stands after a while, and later ended when the text of another waits for it', async () => {
		const [mina, ken] = await two('앞 ', { hasty: '1' });
		await mina.compose('ㅎ');
		await mina.compose('하');
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ holds }) => holds)).toEqual([true]);
		expect(await mina.do(({ shown }) => shown())).toBe('앞 하');
		await sees(ken, 'x앞 하');
		expect(await mina.do(({ shown }) => shown())).toBe('앞 하');
		await expect.poll(() => mina.do(({ shown }) => shown())).toBe('x앞 하');
		expect(await mina.do(({ holds, repairs, caret }) => [holds, repairs(), caret()])).toEqual([[true, false], 0, 4]);
		await mina.compose('글');
		await mina.commit('글');
		await sees(ken, 'x앞 하글');
	});

	it('stays open when nothing waits for it, and goes on after it was saved', async () => {
		const [mina, ken] = await two('앞 ', { hasty: '1' });
		await mina.compose('하');
		await sees(ken, '앞 하');
		await mina.page.waitForTimeout(900);
		await mina.compose('한');
		await mina.commit('한');
		await sees(ken, '앞 한');
		expect(await mina.do(({ compositions, repairs }) => [compositions, repairs()])).toEqual([
			['compositionstart', 'compositionend'],
			0
		]);
	});

	it('goes into the text when the editor is taken away', async () => {
		const [mina, ken] = await two('앞 ');
		await mina.compose('ㅎ');
		await mina.compose('하');
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ holds }) => holds)).toEqual([true]);
		await mina.do(({ close }) => close());
		await sees(ken, 'x앞 하');
		expect(await mina.do(({ holds }) => holds)).toEqual([true, false]);
	});

	it('lets the text of the other in when the field is left', async () => {
		const [mina, ken] = await two('앞 ');
		await mina.compose('하');
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ holds }) => holds)).toEqual([true]);
		await mina.page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await expect.poll(() => mina.do(({ shown }) => shown())).toBe('x앞 하');
		await sees(ken, 'x앞 하');
	});

	it('does not lose a change that a command makes meanwhile', async () => {
		const [mina, ken] = await two('one two ');
		await mina.compose('하');
		await mina.do(({ replace }) => replace('1 two '));
		expect(await mina.do(({ shown }) => shown())).toBe('one two 하');
		await mina.commit('하');
		await sees(ken, '1 two 하');
		expect(await mina.do(({ shown }) => shown())).toBe('1 two 하');
	});
});

describe.runIf(executable)('keys', () => {
	it('a chord during a composition runs once, after it', async () => {
		const [mina, ken] = await two('');
		await mina.compose('하');
		const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, modifiers: 2 };
		await mina.devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
		await mina.page.waitForTimeout(200);
		expect(await mina.do(({ ran }) => ran)).toEqual([]);
		await mina.commit('하');
		// Some input methods let the key through once more when they have ended.
		await mina.page.keyboard.press('Control+Enter');
		await mina.page.waitForTimeout(300);
		expect(await mina.do(({ ran }) => ran)).toEqual(['done']);
		await sees(ken, '하');
	});

	it('undo takes back one’s own changes only, typed, composed or by command, also after the editor was away', async () => {
		const [mina, ken] = await two('base');
		await mina.page.keyboard.type(' typed');
		await sees(ken, 'base typed');
		await ken.do(({ insert }) => insert(0, 'ken '));
		await sees(mina, 'ken base typed');
		await mina.page.waitForTimeout(600);
		await mina.compose('한');
		await mina.commit('한');
		await mina.page.waitForTimeout(600);
		await mina.do(({ replace }) => replace('ken BASE typed한'));
		await mina.do(({ close, open }) => (close(), open()));
		await mina.do(({ select }) => select(0));
		const steps: string[] = [];
		for (let i = 0; i < 4; i++) {
			await mina.page.keyboard.press('Control+z');
			steps.push(await mina.do(({ shown }) => shown()));
		}
		expect(steps).toEqual(['ken base typed한', 'ken base typed', 'ken base', 'ken base']);
		await mina.page.keyboard.press('Control+Shift+z');
		await sees(ken, 'ken base typed');
	});

	it('Tab leaves the editor', async () => {
		const [mina] = await two('base');
		await mina.page.keyboard.press('Tab');
		expect(await mina.page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(false);
		expect(await textOf(mina)).toBe('base');
	});
});

describe.runIf(executable)('the text', () => {
	it('keeps whole characters when one emoji takes the place of another', async () => {
		const [mina, ken] = await two('a😀b');
		await mina.page.evaluate(() => {
			const walker = document.createTreeWalker(document.querySelector('.cm-content')!, NodeFilter.SHOW_TEXT);
			walker.nextNode()!.nodeValue = 'a😁b';
		});
		await sees(ken, 'a😁b');
		expect(await mina.do(({ shown, repairs }) => [shown(), repairs()])).toEqual(['a😁b', 0]);
	});

	it('has LF alone when text with other line ends is pasted', async () => {
		const [mina, ken] = await two('');
		await mina.page.evaluate(() => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', 'one\r\ntwo\rthree');
			const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
			document.querySelector('.cm-content')!.dispatchEvent(paste);
		});
		await sees(ken, 'one\ntwo\nthree');
		expect(await ken.do(({ drawn }) => drawn())).toBe('one\ntwo\nthree');
	});

	it('stops growing at its limit, and says nothing to the server that it would refuse', async () => {
		const [mina] = await two('x'.repeat(49_999));
		await mina.page.keyboard.type('ab');
		await expect.poll(() => mina.do(({ text }) => text().length)).toBe(50_000);
		expect(await mina.do(({ connection }) => connection.state)).toBe('saved');
	});
});

describe.runIf(executable)('the page', () => {
	it('shows the caret and selection of the other with name and colour, within the content security policy', async () => {
		const [mina, ken] = await two('some text');
		await ken.do(({ select }) => select(0, 4));
		const caret = mina.page.locator('.others-caret');
		await caret.waitFor();
		expect(await caret.textContent()).toBe('ken');
		expect(await caret.evaluate((element) => getComputedStyle(element).borderInlineStartColor)).toBe(
			'rgb(51, 102, 153)'
		);
		expect(await mina.page.locator('.others-selection').textContent()).toBe('some');
		await ken.do(({ close }) => close());
		await expect.poll(() => caret.count()).toBe(0);
		expect(await mina.do(({ violations }) => violations)).toEqual([]);
	});

	it('marks what is found, and moves the marks with the text', async () => {
		const [mina, ken] = await two('x TERM y', { marks: '1' });
		await mina.page.locator('.finding-mark', { hasText: 'TERM' }).waitFor();
		await ken.do(({ insert }) => insert(0, '앞앞 '));
		await sees(mina, '앞앞 x TERM y');
		expect(await mina.page.locator('.finding-mark').allTextContents()).toEqual(['TERM']);
	});

	it('keeps what was written without a connection, and brings it in later', async () => {
		const room = bench.newRoom('base');
		const mina = await bench.person('mina', room, { copy: '1' });
		people.push(mina);
		await mina.page.context().setOffline(true);
		bench.rooms.disconnect(({ user }) => user === 'mina', 1012);
		await mina.until(({ connection }) => connection.state === 'offline');
		await mina.do(({ insert }) => insert(0, 'offline '));
		await mina.page.waitForTimeout(200);
		// The page goes before the line comes back: only the copy can bring it.
		const later = await mina.page.context().newPage();
		const address = mina.page.url();
		await mina.page.close();
		expect((await bench.rooms.texts(room)).get('s1')).toBe('base');
		await mina.page.context().setOffline(false);
		await later.goto(address);
		await expect.poll(async () => (await bench.rooms.texts(room)).get('s1')).toBe('offline base');
	});

	it('drops its copy when it is no longer allowed, and keeps it when it is only signed out', async () => {
		const room = bench.newRoom('base');
		const mina = await bench.person('mina', room, { copy: '1' });
		people.push(mina);
		const copies = () =>
			mina.page.evaluate(async () =>
				(await indexedDB.databases()).map(({ name }) => name).filter((n) => n !== 'variorum')
			);
		await expect.poll(copies).toEqual([`variorum/mina/${room}`]);
		bench.rooms.disconnect(({ user }) => user === 'mina', 4401);
		await mina.until(({ connection }) => connection.state === 'refused');
		expect(await copies()).toEqual([`variorum/mina/${room}`]);
		await mina.page.reload();
		await mina.until(({ ready }) => ready());
		bench.rooms.disconnect(({ user }) => user === 'mina', 4403);
		await mina.until(({ connection }) => connection.state === 'refused');
		await expect.poll(copies).toEqual([]);
	});
});
