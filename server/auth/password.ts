import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '$lib/core/problem';

/** argon2id, 19 MiB, two passes, one lane (OWASP password storage). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password nobody has: verified for unknown names, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

export const MIN_PASSWORD = 12;

/** @throws Refusal `input.invalid` for a password that is too short or too long */
export async function hashPassword(password: string): Promise<string> {
	const length = [...password].length;
	if (length < MIN_PASSWORD || length > 256)
		throw new Refusal('input.invalid', `a password has ${MIN_PASSWORD} to 256 characters`);
	return hash(password.normalize('NFC'), COST);
}

/** Is this the password? Takes the same time where there is no such person. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
	const against = stored ?? (await (decoy ??= hash('nobody has this one', COST)));
	return (await verify(against, password.normalize('NFC').slice(0, 1024))) && stored != null;
}
