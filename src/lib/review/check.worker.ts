/** Runs the checks off the main thread. Its findings are for the writer's eyes; the server finds its own. */
import { Checking, type ToChecker } from './checking';
import { ownCompiler } from './own-rules';

/** The whole document is run again when nothing changed for so long, in milliseconds. */
const IDLE = 900;
/** How long it runs before a row can be asked for in between, in milliseconds. */
const TURN = 30;

const checking = new Checking();
let timer: ReturnType<typeof setTimeout> | undefined;

function documentSoon(wait: number): void {
	clearTimeout(timer);
	timer = setTimeout(() => goOn(checking.document()), wait);
}

/** Any message in between ends the run: a new one begins when it is quiet again. */
function goOn(run: ReturnType<Checking['document']>): void {
	const end = performance.now() + TURN;
	let step = run.next();
	while (!step.done && performance.now() < end) step = run.next();
	if (step.done) postMessage(step.value);
	else timer = setTimeout(() => goOn(run));
}

async function take(data: ToChecker): Promise<void> {
	if (data.kind === 'rules') checking.use(data.terms, data.says, await ownCompiler(data.says));
	else if (data.kind === 'document') checking.open(data.rows);
	else postMessage(checking.row(data.row));
	documentSoon(data.kind === 'row' ? IDLE : 0);
}

/** What was told is taken in its order, also while something of it is being fetched. */
let last = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
	last = last.then(() => take(data));
});
