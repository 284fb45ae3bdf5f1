import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeInMarkdown } from '../../../src/lib/core/format/place-markdown';
import { detectFormat, readPost } from '../../../src/lib/core/format/registry';
import { spansOf, writeBack } from '../../../src/lib/core/format/write-back';

const FILE = readFileSync(new URL('../../fixtures/shapes/dialects.ko.md', import.meta.url), 'utf8');
const read = (text: string) => readPost('a.md', text, { lang: 'ko' }).segments;
const rows = (text: string): string[] =>
	read(text).map(({ kind, target, source }) => `${kind}: ${target ?? ''}${source === null ? '' : ` <- ${source}`}`);

const ROWS = [
	'title: 등대 일지를 읽는 법',
	'paragraph: 밤마다 적은 글을 표로 옮깁니다.',
	'title: 등대 일지를 읽는 법',
	'meta: ===================',
	'heading: 읽기 전에',
	'meta: ---------',
	'paragraph: 먼저 [[일지 표기법|표기법]]을 보고 ==물때==를 확인합니다 :bulb:',
	'paragraph: [!tip] 밤에 읽기',
	'paragraph: 등을 낮추고 읽습니다.',
	'meta: [!warning]',
	'paragraph: 젖은 일지는 펴지 않습니다.',
	'meta: [quote="haneul, post:2, topic:41"]',
	'paragraph: 밤에는 세 번 깜박여요.',
	'paragraph: 두 번째 줄은 다음 날 적었어요.',
	'meta: [/quote]',
	'paragraph: [details="재는 방법"]',
	'paragraph: 등대 열두 곳에서 쟀습니다.',
	'meta: [/details]',
	'paragraph: 손실은 $L = |x|$이고 전체 식은 다음과 같습니다.',
	'paragraph: $$\nE(x) = \\frac{1}{n}\n\n\\sum_i x_i\n$$',
	'paragraph: \\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
	'meta: :::{note}',
	'paragraph: 표는 날마다 고칩니다.',
	'meta: :::',
	'paragraph: ```{math}\n:label: tide\nh(t) = A\n```',
	'paragraph: ~~~python\n# 제목이 아닙니다\n\nprint("빛")\n~~~',
	'paragraph: > ```sh\n> read --from 1931\n> ```',
	'paragraph: 위 명령으로 읽습니다.',
	'list-item: - [x] 부표를 확인했다',
	'list-item: - [ ] 등을 닦는다',
	'paragraph: 등대 | 빛의 세기',
	'meta: --- | ---:',
	'paragraph: 북쪽 곶 | 12만 칸델라',
	'paragraph: 남쪽 곶 | 9만 칸델라',
	'paragraph: | 해 | 줄 |',
	'meta: |----|---:|',
	'paragraph: | 1931 | 삼백 |',
	'paragraph: 각주가 있는 문장입니다.[^1]',
	'paragraph: [^1]: 일지 첫 권의 여백에 적혀 있습니다.',
	'paragraph: [^2]: 둘째 권에는 없습니다.'
];

describe('Markdown in the dialects that people write', () => {
	test('keeps together what belongs together', () => {
		expect(rows(FILE)).toEqual(ROWS);
	});

	test('writes a change of any row back to its place alone', () => {
		const before = read(FILE);
		for (const [at, { target, targetBytes }] of before.entries()) {
			const letter = /\p{Script=Hangul}/u.exec(target ?? '');
			if (target === null || !targetBytes || !letter) continue;
			const after = `${target.slice(0, letter.index + 1)}더${target.slice(letter.index + 1)}`;
			const [span] = spansOf(FILE, [targetBytes]);
			const list = placeInMarkdown(FILE, span!, target, after);
			expect(list, target).not.toBeNull();
			const again = read(writeBack(FILE, list!)!).map((row) => row.target);
			expect(again).toEqual(before.map((row, i) => (i === at ? after : row.target)));
		}
	});

	test.each([
		[
			'a formula that nobody closes takes no other line',
			'$$\n값입니다.\n\n글입니다.',
			['$$', '값입니다.', '글입니다.']
		],
		['a formula on one line is one', '$$ x = 1 $$\n글입니다.', ['$$ x = 1 $$', '글입니다.']],
		[
			'a line of dashes below a sentence is a line',
			'글은 여기까지입니다.\n---\n끝말',
			['글은 여기까지입니다.', '---', '끝말']
		],
		['dashes at the head that hold no keys are no front matter', '---\n글입니다.\n---\n', ['---', '글입니다.', '---']],
		[
			'a front matter with marks of YAML stays as it is',
			'---\ntitle: "가 \\"나\\""\nb: c\n---\n글입니다.',
			['글입니다.']
		],
		['code in a quotation ends with it', '> ```\n> x\n글입니다.', ['> ```\n> x', '글입니다.']]
	])('%s', (_, text, expected) => {
		expect(read(text).map(({ target }) => target)).toEqual(expected);
	});

	test.each([
		['[quote="haneul"]\n밤입니다.\n[/quote]\n[details="더"]', 'markdown'],
		['- [x] 했다\n- [ ] 할 일', 'markdown'],
		['등대 | 빛\n글입니다.', 'post']
	])('%j without a name is read as %s', (text, format) => {
		expect(detectFormat('', text).id).toBe(format);
	});
});
