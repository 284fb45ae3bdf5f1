import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/lib/ui/announcer.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what came of an action is spoken, whatever is said beside it while the region is busy', () => {
	const voice = new Announcer();
	voice.say('1 finding here', true);
	vi.advanceTimersByTime(100);
	expect(voice.polite).toBe('1 finding here');
	voice.say('Replaced a by b');
	for (const aside of ['Saved', 'No open findings', 'Here now: Mina']) voice.say(aside, true);
	expect(voice.polite).toBe('1 finding here');
	vi.advanceTimersByTime(1000);
	expect(voice.polite).toBe('Replaced a by b No open findings Here now: Mina');
});

it('nothing is spoken while somebody composes', () => {
	const voice = new Announcer();
	voice.composing = true;
	voice.say('Saved', true);
	vi.advanceTimersByTime(10_000);
	expect(voice.polite).toBe('');
	voice.composing = false;
	vi.advanceTimersByTime(1000);
	expect(voice.polite).toBe('Saved');
});
