import type { RulePreview } from '$lib/core/check/own/preview';
import type { OwnRule } from '$lib/core/check/own/rule';

/** How long nothing is typed before it is looked for, in milliseconds. */
const QUIET = 300;

/** What a rule that is being typed would hit. The newest answer counts; what was asked before is broken off. */
export class LiveHits {
	preview = $state.raw<RulePreview | null>(null);
	state = $state<'empty' | 'searching' | 'known' | 'failed'>('empty');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | null = null;

	constructor(
		readonly address: string,
		readonly send: typeof fetch = (...request) => fetch(...request)
	) {}

	/** Looks for it once nothing else is typed. */
	type(rule: OwnRule): void {
		this.end();
		if (rule.pattern === '' || (rule.kind === 'pair' && rule.required === '')) {
			this.preview = null;
			this.state = 'empty';
			return;
		}
		this.state = 'searching';
		this.#timer = setTimeout(() => void this.#ask(rule), QUIET);
	}

	end(): void {
		clearTimeout(this.#timer);
		this.#asking?.abort();
		this.#asking = null;
	}

	async #ask(rule: OwnRule): Promise<void> {
		const asking = (this.#asking = new AbortController());
		const answer = await this.#answer(rule, asking.signal);
		if (this.#asking !== asking) return;
		this.#asking = null;
		this.preview = answer;
		this.state = answer ? 'known' : 'failed';
	}

	/** Null where none came: broken off, offline, or refused. */
	async #answer(rule: OwnRule, signal: AbortSignal): Promise<RulePreview | null> {
		try {
			const request = { method: 'POST', headers: { 'content-type': 'application/json' }, signal };
			const response = await this.send(this.address, { ...request, body: JSON.stringify({ rule }) });
			return response.ok ? ((await response.json()) as RulePreview) : null;
		} catch {
			return null;
		}
	}
}
