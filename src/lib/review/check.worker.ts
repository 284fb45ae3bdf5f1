/** Runs the checks off the main thread. Its findings are for the writer's eyes; the server finds its own. */
import { Checking, type ToChecker } from './checking';

/** The whole document is run again when nothing changed for so long, in milliseconds. */
const IDLE = 900;

const checking = new Checking();
let timer: ReturnType<typeof setTimeout> | undefined;

function documentSoon(wait: number): void {
	clearTimeout(timer);
	timer = setTimeout(() => postMessage(checking.document()), wait);
}

self.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
	if (data.kind === 'document') checking.open(data.rows, data.terms);
	else postMessage(checking.row(data.row));
	documentSoon(data.kind === 'document' ? 0 : IDLE);
});
