import { describe, expect, it } from 'vitest';
import { executable, sees, textOf, usePeople } from './people';

const { two } = usePeople();

/** Patience in tenths of what a person has, and less: a busy machine is slow, so no bound is near another. */
const HASTY = { quiet: 250, end: 700, long: 60_000, pause: 700, most: 180_000 };
const patience = (given: Partial<typeof HASTY> = {}) => ({ patience: JSON.stringify({ ...HASTY, ...given }) });

describe.runIf(executable)('a composition that stays open', () => {
	it('is saved as it stands after a while, and later ended when the text of another waits for it', async () => {
		const [mina, ken] = await two('앞 ', patience());
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
		const [mina, ken] = await two('앞 ', patience());
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

	it('is ended when something begins to wait after the limit', async () => {
		const [mina, ken] = await two('앞 ', patience());
		await mina.compose('하');
		await mina.page.waitForTimeout(1500);
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ shown }) => shown())).toBe('x앞 하');
		expect(await mina.do(({ holds, repairs }) => [holds, repairs()])).toEqual([[true, false], 0]);
		await sees(ken, 'x앞 하');
	});

	it('is not cut off while somebody types in it, until others have waited for the longest time', async () => {
		const most = 6000;
		const [mina, ken] = await two('前 ', patience({ quiet: 60_000, end: 3000, long: 1000, pause: 3000, most }));
		let kana = '';
		const type = () => mina.compose((kana += 'か'));
		await type();
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ holds }) => holds)).toEqual([true]);
		while (await mina.do(({ holds, heldAt }) => holds.length === 1 && performance.now() - heldAt[0]! < 5500))
			await type();
		expect(await mina.do(({ holds, shown }) => [holds, shown()])).toEqual([[true], `前 ${kana}`]);
		for (let i = 0; i < 200 && (await mina.do(({ holds }) => holds.length === 1)); i++) await type();
		const [began, ended] = await mina.do(({ heldAt }) => heldAt);
		expect(ended! - began!).toBeGreaterThanOrEqual(most);
		expect(ended! - began!).toBeLessThan(most + 2000);
		// What was composed stands in the text, and the other's before it.
		expect(await mina.do(({ text }) => text())).toMatch(/^x前 か+$/);
		await expect.poll(async () => (await textOf(ken)) === (await textOf(mina))).toBe(true);
		expect(await mina.do(({ repairs }) => repairs())).toBe(0);
	});

	it('is ended by a short pause once others have waited for long', async () => {
		const [mina, ken] = await two('앞 ', patience({ quiet: 60_000, end: 60_000, long: 1000, pause: 300 }));
		await mina.compose('하');
		await ken.do(({ insert }) => insert(0, 'x'));
		await expect.poll(() => mina.do(({ shown }) => shown())).toBe('x앞 하');
		const [began, ended] = await mina.do(({ heldAt }) => heldAt);
		expect(ended! - began!).toBeGreaterThanOrEqual(1000);
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
