import type { Checked, ToChecker } from './checking';

/** The checks in their worker. */
export interface Checker {
	tell(message: ToChecker): void;
	end(): void;
}

/** Starts the worker; it answers every message some time later. */
export function openChecker(onChecked: (checked: Checked) => void): Checker {
	const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<Checked>) => onChecked(data);
	return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
