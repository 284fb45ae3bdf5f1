/** A person who did not strike a key for so long rests, in milliseconds. */
export const REST = 150;
/** How long a frame takes to come on the screen, in milliseconds. */
const FRAME = 16;

let last = -Infinity;
const waiting: (() => void)[] = [];
let rest: ReturnType<typeof setTimeout> | undefined;
/** Is the letter struck last not on the screen yet? */
let drawing = false;
const unseen: (() => void)[] = [];
let late: ReturnType<typeof setTimeout> | undefined;

/** Draws what others write and what the checks find while no key is struck: a drawing at the wrong moment makes the next letter
 * wait for the frame after it. Where somebody writes, it runs once their next letter is on the screen, when the one after
 * that is farthest away, or when they rest; else at once. What waits runs together, in the order of the calls. */
export function betweenStrokes(run: () => void): void {
	waiting.push(run);
	if (performance.now() - last >= REST) runAll();
	else waitForRest();
}

/** Does what nobody sees once the letter just struck is on the screen, so that neither this page nor the processes it wakes keep
 * the letter waiting; at once where no letter is on its way. What waits runs together, in the order of the calls, at the latest
 * when the page is left. */
export function onceDrawn(run: () => void): void {
	unseen.push(run);
	if (!drawing || performance.now() - last >= REST) drawn();
	// Also where no frame comes.
	else late ??= setTimeout(drawn, REST);
}

/** Notices what is written in a page, composed or not; what an editor makes of a key by itself has to be told by `struck`.
 * @returns ends it */
export function watchStrokes(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
	page.addEventListener('beforeinput', struck, { capture: true });
	page.addEventListener('pagehide', drawn, { capture: true });
	return () => {
		page.removeEventListener('beforeinput', struck, { capture: true });
		page.removeEventListener('pagehide', drawn, { capture: true });
	};
}

/** A key wrote something. */
export function struck(): void {
	last = performance.now();
	if (!drawing) {
		drawing = true;
		requestAnimationFrame(() => setTimeout(drawn));
	}
	if (waiting.length === 0) return;
	waitForRest();
	requestAnimationFrame(() => setTimeout(runAll, FRAME));
}

/** Also where no frame comes, as in a window that is out of sight. */
function waitForRest(): void {
	clearTimeout(rest);
	rest = setTimeout(runAll, REST - (performance.now() - last));
}

function runAll(): void {
	clearTimeout(rest);
	for (const run of waiting.splice(0)) run();
}

function drawn(): void {
	drawing = false;
	runUnseen();
}

function runUnseen(): void {
	clearTimeout(late);
	late = undefined;
	for (const run of unseen.splice(0)) run();
}
