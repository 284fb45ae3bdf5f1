/** Reads the facts of a document off the main thread. */
import { readDocument, type ToReader } from './reading';

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
	for (const answer of readDocument(data)) postMessage(answer);
});
