import type { DeskView } from '$lib/core/workflow/desk-view';
import { toRead, type FromReader } from './reading';

/** Reads the facts of a document in a worker of its own.
 * @returns ends the reading */
export function openReader(view: DeskView, onAnswer: (answer: FromReader) => void): () => void {
	const worker = new Worker(new URL('./facts.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<FromReader>) => onAnswer(data);
	worker.postMessage(toRead(view));
	return () => worker.terminate();
}
