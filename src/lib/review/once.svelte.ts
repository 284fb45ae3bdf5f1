/** One thing at a time: what is pressed twice is done once. */
export class Once {
	busy = $state(false);

	/** Does the work; whoever shows `busy` keeps its buttons still meanwhile. */
	async run(work: () => Promise<unknown>): Promise<void> {
		this.busy = true;
		try {
			await work();
		} finally {
			this.busy = false;
		}
	}
}
