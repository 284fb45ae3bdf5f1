import type { Actor } from '$lib/core/access/access';
import { permissionsOf } from '$lib/core/access/scope';
import type { Db } from '../db/client';
import { actorById } from '../db/people';
import { liveToken, markUsed } from '../db/tokens';
import { hashOf, newSecret } from '../id';

/** `vrm_`, 32 random bytes, and the beginning of their hash: scanners know a leaked one, and a mistyped one needs no query. */
const SHAPE = /^vrm_([A-Za-z0-9_-]{43})([0-9a-f]{6})$/;

const checksum = (random: string): string => hashOf(random).slice(0, 6);

/** A secret of a new token. Only its hash is stored. */
export function newToken(): string {
	const random = newSecret();
	return `vrm_${random}${checksum(random)}`;
}

const isWhole = (secret: string): boolean => {
	const [, random, sum] = SHAPE.exec(secret) ?? [];
	return random !== undefined && checksum(random) === sum;
};

/** When a token was last used is noted to the minute. */
const MINUTE = 60_000;

/** The person behind a token as they are now, with what the token leaves to them.
 * @returns null for tokens that are unknown, expired or revoked, and for those of disabled people */
export async function actorOfToken(db: Db, secret: string, now = Date.now()): Promise<Actor | null> {
	const token = isWhole(secret) ? await liveToken(db, hashOf(secret), now) : undefined;
	const actor = token && (await actorById(db, token.user_id));
	if (!token || !actor) return null;
	if (now - (token.used_at ?? 0) >= MINUTE) await markUsed(db, token.id, now);
	return { ...actor, scopes: permissionsOf(token.scopes), only: token.project_id ?? undefined };
}

/** The token that a request to the API carries; null without one. Other kinds of `Authorization` are a proxy's. */
export function bearerOf(request: Request, pathname: string): string | null {
	if (!pathname.startsWith('/api/')) return null;
	const given = request.headers.get('authorization') ?? '';
	return /^bearer(?: |$)/i.test(given) ? given.slice(7).trim() : null;
}
