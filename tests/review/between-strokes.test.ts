import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { betweenStrokes, onceDrawn, REST, watchStrokes } from '../../src/lib/review/between-strokes';
import { Calm } from '../../src/lib/review/calm';

/** Milliseconds between two frames, and from a frame until what is drawn by it is on the screen. */
const FRAME = 16;

describe('between strokes', () => {
	const page = new EventTarget();
	let end: () => void;
	let ran: string[];
	let start: number;
	const noting = (what: string) => () => void ran.push(`${what} at ${performance.now() - start}`);
	const after = (ms: number): void => void vi.advanceTimersByTime(ms);
	const strike = (): boolean => page.dispatchEvent(new Event('beforeinput'));

	// One clock for all: what was struck last is known to the page, not to a test.
	beforeAll(() => void vi.useFakeTimers());
	afterAll(() => void vi.useRealTimers());
	beforeEach(() => {
		vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, FRAME));
		end = watchStrokes(page as unknown as Window);
		after(10_000);
		start = performance.now();
		ran = [];
	});
	afterEach(() => {
		after(10_000);
		end();
		vi.unstubAllGlobals();
	});

	it('runs at once where nobody writes', () => {
		betweenStrokes(noting('one'));
		strike();
		after(REST);
		betweenStrokes(noting('two'));
		expect(ran).toEqual(['one at 0', `two at ${REST}`]);
	});

	it('runs together, in order, once the next letter is on the screen', () => {
		strike();
		after(20);
		betweenStrokes(noting('one'));
		after(50);
		betweenStrokes(noting('two'));
		after(40);
		expect(ran).toEqual([]);
		strike();
		after(REST);
		expect(ran).toEqual(['one at 142', 'two at 142']);
	});

	it('runs when the person rests, though no frame comes', () => {
		vi.stubGlobal('requestAnimationFrame', () => 0);
		strike();
		after(100);
		betweenStrokes(noting('one'));
		strike();
		after(10_000);
		expect(ran).toEqual([`one at ${100 + REST}`]);
	});

	it('takes the next turn where something that runs asks for one', () => {
		strike();
		betweenStrokes(() => betweenStrokes(noting('inner')));
		after(10_000);
		expect(ran).toEqual([`inner at ${REST}`]);
	});

	it('does what nobody sees once the letter is on the screen, at once where none is on its way', () => {
		onceDrawn(noting('one'));
		strike();
		onceDrawn(noting('two'));
		after(10);
		onceDrawn(noting('three'));
		after(40);
		onceDrawn(noting('four'));
		expect(ran).toEqual(['one at 0', `two at ${FRAME + 1}`, `three at ${FRAME + 1}`, 'four at 50']);
	});

	it('does what nobody sees though no frame comes, and when the page is left', () => {
		vi.stubGlobal('requestAnimationFrame', () => 0);
		strike();
		onceDrawn(noting('one'));
		after(10_000);
		strike();
		onceDrawn(noting('two'));
		page.dispatchEvent(new Event('pagehide'));
		expect(ran).toEqual([`one at ${REST}`, 'two at 10000']);
	});

	it('hears no strokes of a page that has ended', () => {
		end();
		strike();
		betweenStrokes(noting('one'));
		expect(ran).toEqual(['one at 0']);
	});

	it('leaves what follows from the words neither behind nor run twice', () => {
		const calm = new Calm(noting('calm'), 150, 500);
		for (let n = 0; n < 8; n++) {
			calm.call();
			strike();
			after(100);
		}
		after(10_000);
		// Due at 500, shown after the letter of 500; called again at 600 and 700.
		expect(ran).toEqual(['calm at 532', 'calm at 850']);
		calm.call();
		strike();
		after(149);
		calm.cancel();
		after(10_000);
		expect(ran).toHaveLength(2);
	});
});
