import type { Actor } from '$lib/core/access/access';

declare global {
	namespace App {
		interface Locals {
			/** Who is calling; null for people who are not signed in. */
			actor: Actor | null;
			/** Hash of the session, to tell one's own among the list. */
			session: string | null;
			/** Nonce of this page's content security policy, for styles that CodeMirror adds. */
			theme: 'light' | 'dark' | 'system';
		}
		interface Error {
			message: string;
			code?: string;
		}
	}
}
export {};
