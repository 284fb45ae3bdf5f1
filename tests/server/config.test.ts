import { expect, it } from 'vitest';
import { lacksAddresses, readConfig } from '$server/config';

it.each<[string, NodeJS.ProcessEnv, boolean]>([
	['people come directly', {}, false],
	['people come directly by a name', { VARIORUM_ORIGIN: 'http://desk.internal:4321' }, false],
	['the proxy is said to name them', { VARIORUM_ORIGIN: 'https://desk.example', ADDRESS_HEADER: 'X-Real-IP' }, false],
	['nobody says how the proxy names them', { VARIORUM_ORIGIN: 'https://desk.example' }, true]
])('limits know visitors apart unless a proxy hides them: %s', (_, env, hidden) => {
	expect(lacksAddresses(readConfig(env), env)).toBe(hidden);
});
