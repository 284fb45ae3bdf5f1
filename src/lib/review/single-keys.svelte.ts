const NAME = 'variorum-single-keys';

/** May letters alone act while the focus is in the list (WCAG 2.1.4)? Kept in this browser. */
class SingleKeys {
	on = $state(true);

	/** Call once the page lives. */
	read(): void {
		this.on = localStorage.getItem(NAME) !== 'off';
	}

	set(on: boolean): void {
		this.on = on;
		localStorage.setItem(NAME, on ? 'on' : 'off');
	}
}

export const singleKeys = new SingleKeys();
