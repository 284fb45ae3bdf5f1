import { memoryFold } from './fold';
import { textHash } from './words';

/** Stands for a source beside another one; 0 for none. */
export const besideHash = (source: string | null | undefined): number =>
	source === null || source === undefined ? 0 : textHash(memoryFold(source));
