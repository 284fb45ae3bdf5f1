import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { keepTextsQuick } from '$server/collab/quick-texts';

setFlagsFromString('--allow-natives-syntax');
/** Does the engine reach the methods of texts without a search? */
const areQuick = new Function('return %HasFastProperties(String.prototype)') as () => boolean;

describe('passes over texts', () => {
	it('a class that extends String slows them down, until they are made quick again', () => {
		expect(class extends String {}).toBeTypeOf('function');
		expect(areQuick()).toBe(false);
		keepTextsQuick();
		expect(areQuick()).toBe(true);
	});

	it('are quick with Redis', async () => {
		await import('$server/collab/fanout');
		expect(areQuick()).toBe(true);
	});
});
