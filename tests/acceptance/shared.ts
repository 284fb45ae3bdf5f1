import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = process.env.VARIORUM_SHARED ?? join(root, '..', 'shared');

/** Folder of the shared posts and gold files; null on a machine that lacks it. */
export const shared: string | null = existsSync(join(folder, 'seeds')) ? folder : null;

if (!shared) console.warn('skipped: no shared seeds');
