import * as v from 'valibot';
import type { Actor } from '$lib/core/access/access';
import { keyMap, SLOTS, type KeyChoice } from '$lib/core/keys/own-keys';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';

const Chords = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(9));
/** As it is stored: slots of an older or newer version may be among them, and are told apart where the keys are used. */
const Stored = v.pipe(v.string(), v.parseJson(), v.record(v.string(), Chords));

/** What comes in: known commands with keys that they can have, none of them twice in one place. */
export const Choice = v.strictObject({
	own: v.pipe(
		v.string(),
		v.maxLength(8000),
		v.parseJson(),
		v.record(v.picklist(SLOTS), Chords),
		v.check((own) => keyMap(own).faults.length === 0, 'keys that cannot be given, or twice in one place')
	),
	singleKeys: v.pipe(
		v.picklist(['', 'on', 'off'] as const),
		v.transform((said) => (said === '' ? null : said === 'on'))
	)
});

/** The keys that a person chose.
 * @throws Refusal `access.sign-in` */
export async function openKeys(app: App, actor: Actor | null): Promise<KeyChoice> {
	if (!actor) throw new Refusal('access.sign-in');
	const kept = await app.database.db
		.selectFrom('key_choice')
		.select(['own', 'single_keys'])
		.where('user_id', '=', actor.id)
		.executeTakeFirst();
	if (!kept) return { own: {}, singleKeys: null };
	const own = v.safeParse(Stored, kept.own);
	return {
		own: own.success ? own.output : null,
		singleKeys: kept.single_keys === null ? null : Number(kept.single_keys) === 1
	};
}

/** Keeps the keys of a person, in place of what was kept before.
 * @throws Refusal `access.sign-in` */
export async function chooseKeys(
	app: App,
	actor: Actor | null,
	{ own, singleKeys }: v.InferOutput<typeof Choice>
): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	const values = { own: JSON.stringify(own), single_keys: singleKeys === null ? null : Number(singleKeys) };
	await app.database.db
		.insertInto('key_choice')
		.values({ user_id: actor.id, ...values })
		.onConflict((c) => c.column('user_id').doUpdateSet(values))
		.execute();
}
