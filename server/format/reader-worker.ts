import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal } from '$lib/core/problem';
import { readUpload, type Upload } from './read-upload';
import type { Word } from './reader';

const say = (word: Word): void => parentPort?.postMessage(word);

try {
	say({ post: readUpload(workerData as Upload, (share) => say({ share })) });
} catch (error) {
	if (!isRefusal(error)) throw error;
	say({ refused: { code: error.code, detail: error.detail } });
}
