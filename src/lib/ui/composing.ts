/** What of a key, or of what was typed, tells that an input method is at work on it. */
interface Composed {
	isComposing: boolean;
	/** Of keys alone. */
	keyCode?: number;
}

/** While an input method composes, the key is its own. Safari ends the composition before it tells of the key, and says 229.
 * Every handler of keys asks this, here or by `unlessComposing`. */
export const composes = (event: Composed): boolean => event.isComposing || event.keyCode === 229;

/** A handler of keys that leaves to an input method what is its own. */
export const unlessComposing =
	<E extends Composed>(handler: (event: E) => void) =>
	(event: E): void => {
		if (!composes(event)) handler(event);
	};
