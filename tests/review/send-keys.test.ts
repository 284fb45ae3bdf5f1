import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendKeys } from '$lib/review/send-keys';

/** A text box that hears keys and compositions, and counts how often its form is sent. */
function box() {
	let sent = 0;
	const field = Object.assign(new EventTarget(), { form: { requestSubmit: () => void sent++ } });
	const end = sendKeys(field as unknown as HTMLTextAreaElement) as () => void;
	const press = (more: object = {}): boolean => {
		const key = { key: 'Enter', code: 'Enter', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
		const event = Object.assign(new Event('keydown', { cancelable: true }), { ...key, keyCode: 13, ...more });
		return field.dispatchEvent(event);
	};
	const ended = (): void => {
		field.dispatchEvent(new Event('compositionend'));
		vi.advanceTimersByTime(1);
	};
	return { press, ended, end, sent: () => sent };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sends by Ctrl+Enter, and leaves a plain Enter to the text', () => {
	const one = box();
	expect(one.press({ ctrlKey: false })).toBe(true);
	expect(one.sent()).toBe(0);
	expect(one.press()).toBe(false);
	expect(one.sent()).toBe(1);
});

it.each([
	['the browser says that it composes', { isComposing: true }],
	['Safari only says 229', { isComposing: false, keyCode: 229 }]
])('keeps the key while %s, and sends once the last syllable is in', (_, composing) => {
	const one = box();
	one.press(composing);
	expect(one.sent()).toBe(0);
	one.ended();
	expect(one.sent()).toBe(1);
	// Some input methods send the key again.
	one.press();
	expect(one.sent()).toBe(1);
	vi.advanceTimersByTime(200);
	one.press();
	expect(one.sent()).toBe(2);
});

it('sends nothing after a composition without the key, and hears nothing any more once it is gone', () => {
	const one = box();
	one.ended();
	expect(one.sent()).toBe(0);
	one.end();
	one.press();
	expect(one.sent()).toBe(0);
});
