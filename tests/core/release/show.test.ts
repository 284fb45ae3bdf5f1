import { expect, it } from 'vitest';
import { shown } from '$lib/core/release/show';

const text = (text: string) => ({ kind: 'text', text }) as const;

it.each([
	[
		'emphasis, with what stands in it',
		'**`x`와 [길](https://example.org/a)**',
		[
			{
				kind: 'strong',
				inner: [
					{ kind: 'code', text: 'x' },
					text('와 '),
					{ kind: 'link', address: 'https://example.org/a', inner: [text('길')] }
				]
			}
		]
	],
	[
		'an image is a link: nothing is loaded from elsewhere',
		'![그림](https://example.org/a.png)',
		[{ kind: 'link', address: 'https://example.org/a.png', inner: [text('그림')] }]
	],
	['an address of another kind stays text', '[길](javascript:alert(1))', [text('[길](javascript:alert(1))')]],
	[
		'TeX that cannot be read as it stands',
		'값은 $\\frac{1}{$ 입니다',
		[text('값은 '), { kind: 'code', text: '\\frac{1}{' }, text(' 입니다')]
	],
	['emphasis that does not close stays as it is', '별 * 하나', [text('별 * 하나')]]
])('a page shows %s', (_, source, marks) => {
	expect(shown(source).marks).toEqual(marks);
});

it('makes formulas on the server, in place and on a line of their own', () => {
	const [inline, , display] = shown('$x^2$ 그리고 $$y$$').marks.map((mark) =>
		mark.kind === 'math' ? mark.mathml : ''
	);
	expect(inline).toMatch(/^<math/);
	expect(display).toMatch(/^<math[^>]*display="block"/);
});
