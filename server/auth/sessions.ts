import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import type { Db } from '../db/client';
import { inOneCommit, revoke } from '../db/revocations';
import { hashOf } from '../id';

/** Idle and absolute lifetime of a session. */
const IDLE_DAYS = 7;
const ABSOLUTE_MS = 30 * 24 * 60 * 60 * 1000;

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ createdAt: number }>;
		DatabaseSessionAttributes: { created_at: number; agent: string };
	}
}

/** Lucia stores through this: only SHA-256 of the id is kept, so a stolen database opens no session. */
const adapter = (db: Db): Adapter => ({
	async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const row = await db
			.selectFrom('session')
			.innerJoin('user', 'user.id', 'session.user_id')
			.selectAll('session')
			.select('user.disabled')
			.where('session.id_hash', '=', hashOf(id))
			.executeTakeFirst();
		if (!row || row.disabled || row.created_at + ABSOLUTE_MS < Date.now()) return [null, null];
		const { user_id: userId, created_at, agent } = row;
		return [
			{ id, userId, expiresAt: new Date(row.expires_at), attributes: { created_at, agent } },
			{ id: userId, attributes: {} }
		];
	},
	async getUserSessions(user) {
		const rows = await db.selectFrom('session').selectAll().where('user_id', '=', user).execute();
		return rows.map(({ id_hash, user_id, expires_at, created_at, agent }) => ({
			id: id_hash,
			userId: user_id,
			expiresAt: new Date(expires_at),
			attributes: { created_at, agent }
		}));
	},
	async setSession({ id, userId, expiresAt, attributes }) {
		const values = { id_hash: hashOf(id), user_id: userId, expires_at: expiresAt.getTime(), ...attributes };
		await db.insertInto('session').values(values).execute();
	},
	async updateSessionExpiration(id, expiresAt) {
		const expires_at = expiresAt.getTime();
		await db.updateTable('session').set({ expires_at }).where('id_hash', '=', hashOf(id)).execute();
	},
	async deleteSession(id) {
		await db.deleteFrom('session').where('id_hash', '=', hashOf(id)).execute();
	},
	async deleteUserSessions(user) {
		await db.deleteFrom('session').where('user_id', '=', user).execute();
	},
	async deleteExpiredSessions() {
		await db.deleteFrom('session').where('expires_at', '<=', Date.now()).execute();
	}
});

/** A session as its owner may see it: the hash names it, the secret is not known to the server. */
export interface SessionView {
	hash: string;
	createdAt: number;
	expiresAt: number;
	agent: string;
}

export interface LiveSession {
	hash: string;
	user: string;
	expiresAt: number;
	/** Was the idle lifetime prolonged just now, so that the cookie has to be set again? */
	fresh: boolean;
}

/** Who is signed in. Everything about sessions goes through this module: to replace lucia is to replace this file. */
export interface Sessions {
	readonly cookie: string;
	/** @returns the secret for the cookie */
	create(user: string, agent: string): Promise<string>;
	validate(secret: string | undefined): Promise<LiveSession | null>;
	end(secret: string): Promise<void>;
	/** Ends one session of a person by its hash. @returns false if it is not theirs */
	endByHash(user: string, hash: string): Promise<boolean>;
	/** Ends every session of a person.
	 * @param because what takes their sessions away, in the same commit */
	endAll(user: string, because?: (trx: Db) => Promise<unknown>): Promise<void>;
	list(user: string): Promise<SessionView[]>;
	/** Told after sessions ended; sockets are closed by it. */
	onEnd(listener: (ended: { user: string } | { hash: string }) => void): void;
}

export function openSessions(db: Db, options: { secure: boolean }): Sessions {
	const lucia = new Lucia(adapter(db), {
		sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
		getSessionAttributes: ({ created_at }) => ({ createdAt: created_at })
	});
	const listeners: ((ended: { user: string } | { hash: string }) => void)[] = [];
	const tell = (ended: { user: string } | { hash: string }): void => listeners.forEach((listener) => listener(ended));
	return {
		// `__Host-` binds the cookie to this host; browsers accept it over https only.
		cookie: options.secure ? '__Host-variorum-session' : 'variorum-session',
		async create(user, agent) {
			await lucia.deleteExpiredSessions();
			const session = await lucia.createSession(user, { created_at: Date.now(), agent: agent.slice(0, 200) });
			return session.id;
		},
		async validate(secret) {
			if (!secret || !/^[a-z2-7]{40}$/.test(secret)) return null;
			const { session } = await lucia.validateSession(secret);
			if (!session) return null;
			const expiresAt = Math.min(session.expiresAt.getTime(), session.createdAt + ABSOLUTE_MS);
			return { hash: hashOf(secret), user: session.userId, expiresAt, fresh: session.fresh };
		},
		async end(secret) {
			const hash = hashOf(secret);
			await inOneCommit(db, async (trx) => {
				await trx.deleteFrom('session').where('id_hash', '=', hash).execute();
				await revoke(trx, { kind: 'session', session: hash });
			});
			tell({ hash });
		},
		async endByHash(user, hash) {
			const ended = await inOneCommit(db, async (trx) => {
				const own = trx.deleteFrom('session').where('id_hash', '=', hash).where('user_id', '=', user);
				const { numDeletedRows } = await own.executeTakeFirst();
				if (numDeletedRows > 0n) await revoke(trx, { kind: 'session', session: hash });
				return numDeletedRows > 0n;
			});
			if (!ended) return false;
			tell({ hash });
			return true;
		},
		async endAll(user, because) {
			await inOneCommit(db, async (trx) => {
				await because?.(trx);
				await trx.deleteFrom('session').where('user_id', '=', user).execute();
				await revoke(trx, { kind: 'user', user });
			});
			tell({ user });
		},
		async list(user) {
			const rows = await db
				.selectFrom('session')
				.selectAll()
				.where('user_id', '=', user)
				.orderBy('created_at', 'desc')
				.execute();
			return rows.map((r) => ({
				hash: r.id_hash,
				createdAt: r.created_at,
				expiresAt: r.expires_at,
				agent: r.agent
			}));
		},
		onEnd: (listener) => void listeners.push(listener)
	};
}
