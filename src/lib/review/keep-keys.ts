import { deserialize } from '$app/forms';
import type { KeyChoice } from '$lib/core/keys/own-keys';
import { formProblem } from '$lib/i18n/problem';
import { m } from '$lib/i18n/paraglide/messages';

/** Keeps what the person chose of keys with the account.
 * @returns why it could not be kept; null where it was */
export async function keepKeys({ own, singleKeys }: KeyChoice): Promise<string | null> {
	const body = new URLSearchParams({
		own: JSON.stringify(own ?? {}),
		singleKeys: singleKeys === null ? '' : singleKeys ? 'on' : 'off'
	});
	try {
		const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
		const response = await fetch('/settings?/keys', { method: 'POST', headers, body });
		const result = deserialize(await response.text());
		if (result.type === 'success') return null;
		return (result.type === 'failure' && formProblem(result.data)) || m.keys_not_kept();
	} catch {
		// The network is gone, or a proxy answered: fetch and the reader of answers throw without a reason to show.
		return m.keys_not_kept();
	}
}
