import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { seed, textOf } from '../../src/lib/collab/shared-text';
import { ownChanges } from '../../src/lib/review/editor/undo';
import { Words } from '../../src/lib/review/words';

describe('words that a command writes', () => {
	it('are undone apart from what was typed just before and after, also in a row without an editor', () => {
		const words = new Words();
		words.doc = new Y.Doc();
		seed(words.doc, [{ segment: 'a', text: 'one' }]);
		const text = textOf(words.doc, 'a')!;
		const { origin, manager } = ownChanges(text);
		const type = (typed: string) => words.doc!.transact(() => text.insert(text.length, typed), origin);
		type(' two');
		expect(words.write({ id: 'a' }, 'ONE two')).toBe('one two');
		type(' three');
		expect(words.write({ id: 'a' }, 'machine')).toBe('ONE two three');
		const steps = Array.from({ length: 5 }, () => (manager.undo(), text.toString()));
		expect(steps).toEqual(['ONE two three', 'ONE two', 'one two', 'one', 'one']);
	});

	it('are known to undo where no editor was ever open', () => {
		const words = new Words();
		words.doc = new Y.Doc();
		seed(words.doc, [{ segment: 'a', text: 'one' }]);
		words.write({ id: 'a' }, 'two');
		ownChanges(textOf(words.doc, 'a')!).manager.undo();
		expect(textOf(words.doc, 'a')!.toString()).toBe('one');
	});

	it('cannot be written without the shared text, or into a row it does not have', () => {
		const words = new Words();
		expect(words.write({ id: 'a' }, 'two')).toBeNull();
		words.doc = new Y.Doc();
		expect(words.write({ id: 'a' }, 'two')).toBeNull();
	});
});
