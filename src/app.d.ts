import type { Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';

declare global {
	namespace App {
		interface Locals {
			/** Who is calling; null for people who are not signed in. */
			actor: Actor | null;
			/** Hash of the session, to tell one's own among the list. */
			session: string | null;
			/** Id of this request, in the log and in a problem that the API answers with. */
			instance: string;
			/** Nonce of this page's content security policy, for styles that CodeMirror adds. */
			theme: 'light' | 'dark' | 'system';
			/** Language of a page that is the same for every reader; a load sets it. */
			readers?: TargetLang;
		}
		interface Error {
			message: string;
			code?: string;
			/** What the sentence of the code says more. */
			detail?: string;
		}
	}
}
export {};
