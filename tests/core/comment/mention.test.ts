import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions } from '$lib/core/comment/mention';

const PEOPLE = ['Ed', 'Ed Lore', 'Rea', '김민아', '민아', '山田 太郎', '山田', 'Zoë', 'ﾊﾞﾛﾝ', 'k9'].map((name) => ({
	id: name,
	name
}));

describe('somebody is called by @ and a name', () => {
	it.each([
		['@Rea look', ['Rea']],
		['@rea and @REA', ['Rea', 'Rea']],
		['＠Ｒｅａ', ['Rea']],
		['@Ed Lore reads', ['Ed Lore']],
		['@Ed reads', ['Ed']],
		['@Eddie reads', []],
		['@k99', []],
		['@Rea가 읽었다', ['Rea']],
		['여기 @김민아님께', ['김민아']],
		['여기@민아가', ['민아']],
		['@山田 太郎さん', ['山田 太郎']],
		['@山田さん', ['山田']],
		['@Zoe\u0308 and @ZOË', ['Zoë', 'Zoë']],
		['@バロン', ['ﾊﾞﾛﾝ']],
		['rea@ed.example', []],
		['@@Rea', ['Rea']],
		['@ Rea', []],
		['@Nobody', []]
	])('%s', (body, called) => expect(mentions(body, PEOPLE).map(({ person }) => person)).toEqual(called));

	it('at the place where the name stands, in any text', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PEOPLE), (before, person) => {
				const body = `${before.normalize('NFC')} @${person.name}!`;
				const last = mentions(body, PEOPLE).at(-1)!;
				expect(body.slice(last.start, last.end)).toBe(`@${person.name}`);
			})
		));
});
