import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '$lib/core/problem';

/** Limits on signing in: per name and address, and per address alone. */
export interface SignInLimits {
	/** Counts an attempt. @throws Refusal `sign-in.slow-down` with the seconds to wait */
	spend(name: string, address: string): Promise<void>;
	/** Forgets the attempts after a success. */
	forgive(name: string, address: string): Promise<void>;
}

export function openLimits(): SignInLimits {
	const perPerson = new RateLimiterMemory({ points: 8, duration: 15 * 60, blockDuration: 15 * 60 });
	const perAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 });
	const key = (name: string, address: string): string => `${name.slice(0, 80)} ${address}`;
	return {
		async spend(name, address) {
			try {
				await perAddress.consume(address);
				await perPerson.consume(key(name, address));
			} catch (over) {
				if (!(over instanceof RateLimiterRes)) throw over;
				throw new Refusal('sign-in.slow-down', String(Math.ceil(over.msBeforeNext / 1000)));
			}
		},
		async forgive(name, address) {
			await perPerson.delete(key(name, address));
		}
	};
}
