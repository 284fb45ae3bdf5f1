import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal, type ProblemCode } from '$lib/core/problem';

/** Limits on what people may ask of this process. */
export interface Limits {
	/** Counts an attempt to sign in, per name and address, and per address alone. @throws Refusal `sign-in.slow-down` with the seconds to wait */
	spend(name: string, address: string): Promise<void>;
	/** Forgets the attempts after a success. */
	forgive(name: string, address: string): Promise<void>;
	/** Counts a token that is not valid. @throws Refusal `token.slow-down` with the seconds to wait */
	spendToken(address: string): Promise<void>;
	/** Counts a post that this server asks another site for. @throws Refusal `fetch.slow-down` with the seconds to wait */
	spendFetch(user: string): Promise<void>;
}

/** Posts that one person has this server ask other sites for in ten minutes. */
export const MOST_FETCHES = 30;

export function openLimits(): Limits {
	const perPerson = new RateLimiterMemory({ points: 8, duration: 15 * 60, blockDuration: 15 * 60 });
	const perAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 });
	const badTokens = new RateLimiterMemory({ points: 100, duration: 15 * 60 });
	const fetches = new RateLimiterMemory({ points: MOST_FETCHES, duration: 10 * 60 });
	const key = (name: string, address: string): string => `${name.slice(0, 80)} ${address}`;
	return {
		async spend(name, address) {
			await spent('sign-in.slow-down', async () => {
				await perAddress.consume(address);
				await perPerson.consume(key(name, address));
			});
		},
		async forgive(name, address) {
			await perPerson.delete(key(name, address));
		},
		spendToken: (address) => spent('token.slow-down', () => badTokens.consume(address)),
		spendFetch: (user) => spent('fetch.slow-down', () => fetches.consume(user))
	};
}

/** Consumes points. @throws Refusal with the seconds to wait when there are none left */
async function spent(code: ProblemCode, consume: () => Promise<unknown>): Promise<void> {
	try {
		await consume();
	} catch (over) {
		if (!(over instanceof RateLimiterRes)) throw over;
		throw new Refusal(code, String(Math.ceil(over.msBeforeNext / 1000)));
	}
}
