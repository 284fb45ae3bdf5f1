/** How long a message stays on the screen, in milliseconds. Those with a button stay longer. */
const STAY = 5000;
const STAY_WITH_ACTION = 12000;
/** Screen readers get at most one message in this time, in milliseconds. */
const PACE = 1000;
/** Messages at once: more nobody could follow. */
const MOST = 3;

export interface Notice {
	id: number;
	text: string;
	look: 'plain' | 'alarm';
	action: { label: string; run: () => void } | null;
}

/** The one voice of the interface: what it shows in a corner it also says through a single polite live region, at most
 * once a second and never while somebody is composing a syllable. */
export class Announcer {
	notices = $state<Notice[]>([]);
	/** Text of the polite region. */
	polite = $state('');
	/** Text of the assertive region: a lost connection, nothing else. */
	urgent = $state('');
	/** Is an input method composing? Set by the screen. */
	composing = false;
	#queue: { text: string; aside: boolean }[] = [];
	#timer: ReturnType<typeof setTimeout> | null = null;
	#last = 0;

	/** Says something that needs no place on the screen. Of several in one second the last three are spoken.
	 * @param aside makes room first: it is not what came of an action */
	say(text: string, aside = false): void {
		const queue = [...this.#queue.filter((one) => one.text !== text), { text, aside }];
		const first = queue.findIndex((one) => one.aside);
		this.#queue = queue.length > MOST ? queue.toSpliced(Math.max(first, 0), 1) : queue;
		this.#schedule();
	}

	/** Shows and says what came of an action. */
	show(text: string, options: { look?: Notice['look']; action?: Notice['action'] } = {}): void {
		const notice: Notice = { id: ++this.#last, text, look: options.look ?? 'plain', action: options.action ?? null };
		// What is said again takes the place of what was said.
		this.notices = [...this.notices.filter((n) => n.text !== text).slice(-2), notice];
		setTimeout(() => this.dismiss(notice.id), notice.action ? STAY_WITH_ACTION : STAY);
		this.say(text);
	}

	alarm(text: string): void {
		this.urgent = text;
	}

	dismiss(id: number): void {
		this.notices = this.notices.filter((n) => n.id !== id);
	}

	#schedule(): void {
		if (this.#timer !== null) return;
		this.#timer = setTimeout(() => this.#flush(), this.polite === '' ? 50 : PACE);
	}

	#flush(): void {
		this.#timer = null;
		if (this.composing) return this.#schedule();
		this.polite = this.#queue.map(({ text }) => text).join(' ');
		this.#queue = [];
		if (this.polite !== '') setTimeout(() => (this.polite = ''), PACE * 4);
	}
}
