import { describe, expect, it } from 'vitest';
import { executable, sees, textOf, usePeople } from './people';

const { bench, come, two } = usePeople();

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

	it('a command is one step of its own, however fast one types before and after it', async () => {
		const [mina] = await two('base');
		await mina.page.keyboard.type(' a');
		await mina.do(({ replace }) => replace('BASE a'));
		await mina.do(({ select }) => select(6));
		await mina.page.keyboard.type('b');
		await mina.do(({ term }) => term('용어'));
		await mina.page.keyboard.type('c');
		expect(await mina.do(({ shown }) => shown())).toBe('BASE ab용어c');
		const steps: string[] = [];
		for (let i = 0; i < 6; i++) {
			await mina.page.keyboard.press('Control+z');
			steps.push(await mina.do(({ shown }) => shown()));
		}
		expect(steps).toEqual(['BASE ab용어', 'BASE ab', 'BASE a', 'base a', 'base', 'base']);
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
		await ken.do(({ blur }) => blur());
		await expect.poll(() => caret.count()).toBe(0);
		await ken.do(({ select }) => select(2));
		await expect.poll(() => caret.count()).toBe(1);
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
		const room = bench().newRoom('base');
		const mina = await come('mina', room, { copy: '1' });
		await mina.page.context().setOffline(true);
		bench().rooms.disconnect(({ user }) => user === 'mina', 1012);
		await mina.until(({ connection }) => connection.state === 'offline');
		await mina.do(({ insert }) => insert(0, 'offline '));
		await mina.page.waitForTimeout(200);
		// The page goes before the line comes back: only the copy can bring it.
		const later = await mina.page.context().newPage();
		const address = mina.page.url();
		await mina.page.close();
		expect((await bench().rooms.texts(room)).get('s1')).toBe('base');
		await mina.page.context().setOffline(false);
		await later.goto(address);
		await expect.poll(async () => (await bench().rooms.texts(room)).get('s1')).toBe('offline base');
	});

	it('says that nothing is kept once the browser has no room for the copy', async () => {
		const room = bench().newRoom('base');
		const mina = await come('mina', room, { copy: '1' });
		await mina.page.context().setOffline(true);
		bench().rooms.disconnect(({ user }) => user === 'mina', 1012);
		await mina.until(({ connection }) => connection.state === 'offline');
		// What the browser does when its disk or its quota is full.
		await mina.page.evaluate(() => {
			const add = Reflect.get(IDBObjectStore.prototype, 'add') as IDBObjectStore['add'];
			IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
				const request = add.apply(this, given);
				this.transaction.abort();
				return request;
			};
		});
		await mina.do(({ insert }) => insert(0, 'x'));
		await mina.until(({ connection }) => connection.state === 'offline-unkept');
		expect(await mina.do(({ states }) => states.slice(-2))).toEqual(['offline', 'offline-unkept']);
	});

	it('drops its copy when it is no longer allowed, and keeps it when it is only signed out', async () => {
		const room = bench().newRoom('base');
		const mina = await come('mina', room, { copy: '1' });
		const copies = () =>
			mina.page.evaluate(async () =>
				(await indexedDB.databases()).map(({ name }) => name).filter((n) => n !== 'variorum')
			);
		await expect.poll(copies).toEqual([`variorum/mina/${room}`]);
		bench().rooms.disconnect(({ user }) => user === 'mina', 4401);
		await mina.until(({ connection }) => connection.state === 'signed-out');
		expect(await copies()).toEqual([`variorum/mina/${room}`]);
		await mina.page.reload();
		await mina.until(({ ready }) => ready());
		bench().rooms.disconnect(({ user }) => user === 'mina', 4403);
		await mina.until(({ connection }) => connection.state === 'not-allowed');
		await expect.poll(copies).toEqual([]);
	});
});
