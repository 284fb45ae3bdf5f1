import type { Actor } from '$lib/core/access/access';
import type { MachineText } from '$lib/core/workflow/machine-text';
import type { App } from '../app';
import { machineTextsOf } from '../db/machine-text';
import { documentFor } from './actor';

/** Every machine text of some rows, and what the memory gave them, oldest first in each row.
 * @param rows ids, at most a few hundred; of rows that the language lacks nothing is said
 * @throws Refusal `access.*` */
export async function listMachineTexts(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	rows: readonly string[]
): Promise<MachineText[]> {
	const { document, lang } = await documentFor(app, actor, at.document, at.lang);
	if (rows.length === 0) return [];
	const found = await machineTextsOf(app.database.db, document.id, lang, rows);
	return found.map(({ current, ...text }) => ({ ...text, inForce: current === 1 }));
}
