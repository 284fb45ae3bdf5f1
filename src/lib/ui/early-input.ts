type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody wrote or chose, and how to put it there again. */
interface Early {
	control: Control;
	put(): boolean;
}

const ticks = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

const chosen = (select: HTMLSelectElement): boolean[] => [...select.options].map((option) => option.selected);

/** As the page came; without a choice in it the browser takes the first. */
function isAsSent(select: HTMLSelectElement): boolean {
	const options = [...select.options];
	const sent = options.map((option) => option.defaultSelected);
	if (!select.multiple && !sent.includes(true)) sent[0] = true;
	return options.every((option, at) => option.selected === sent[at]);
}

function early(control: Control): Early | null {
	if (ticks(control)) {
		const { checked } = control;
		// The button of a group that was left follows from the one that was chosen.
		if (checked === control.defaultChecked || (control.type === 'radio' && !checked)) return null;
		return { control, put: () => control.checked !== checked && ((control.checked = checked), true) };
	}
	if (control instanceof HTMLSelectElement) {
		if (isAsSent(control)) return null;
		const before = chosen(control);
		return {
			control,
			put() {
				if (chosen(control).join() === before.join()) return false;
				for (const [at, option] of [...control.options].entries()) option.selected = before[at] ?? false;
				return true;
			}
		};
	}
	const { value } = control;
	if (control.type === 'hidden' || control.type === 'file' || value === control.defaultValue) return null;
	return { control, put: () => control.value !== value && ((control.value = value), true) };
}

/** A page can be written in before its script runs, and the script then sets every field to what the page said at first.
 * Call this before the script does so.
 * @returns puts back what was written or chosen, and tells the fields so as a key press would; call it afterwards */
export function keepEarlyInput(root: ParentNode = document): () => void {
	const kept = [...root.querySelectorAll<Control>('input, textarea, select')].map(early).filter((one) => one !== null);
	return () => {
		for (const { control, put } of kept) {
			if (!control.isConnected || !put()) continue;
			for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
		}
	};
}
