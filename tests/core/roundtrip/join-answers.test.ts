import { describe, expect, test } from 'vitest';
import { joinAnswers } from '../../../src/lib/core/roundtrip/read';

describe('answers to several chunks', () => {
	const first = `[[1-11]]\n느린 길`;
	test.each([
		['one after the other', [`${first}\n`, '[[2-12]]\n등불\n'], `${first}\n[[2-12]]\n등불`],
		['each in a fence', [`\`\`\`\n${first}\n\`\`\`\n`, '```text\n[[2-12]]\n등불\n```'], `${first}\n[[2-12]]\n등불`],
		['with a word of the engine', [first, 'Here is the rest:\n\n```\n[[2-12]]\n등불\n```'], `${first}\n[[2-12]]\n등불`],
		['with a damaged mark in front', [first, '【十二-三八】：\n등불'], `${first}\n【十二-三八】：\n등불`],
		['with a text in front', [first, '등불을 단다.\n[[3-13]]\n길'], `${first}\n등불을 단다.\n[[3-13]]\n길`],
		['alone, as it came', ['\n```\nx\n```\n'], '\n```\nx\n```\n']
	])('%s', (_, parts, whole) => {
		expect(joinAnswers(parts)).toBe(whole);
	});
});
