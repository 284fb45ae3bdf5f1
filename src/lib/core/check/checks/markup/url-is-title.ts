import type { CheckInput, Fix, SegmentCheck } from '../../check';
import { addressesIn } from '../../../latex/compare';
import { setApart, SWALLOWED } from '../../../latex/insert';
import { pageTitlesIn, type PageTitle } from '../../../latex/page-title';

/** Flags the title of a web page where an address should stand, as forums leave it when they resolve links: inside
 * `\url{...}`, or by the shape that GitHub and Hugging Face give their titles. */
export const urlIsTitle: SegmentCheck = {
	id: 'markup.url-is-title',
	category: 'markup/url',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { target: '\\$`<{%@:/-.' },
	*run(input) {
		for (const title of pageTitlesIn(input.target, input.targetReading.markup))
			yield {
				target: { start: title.start, end: title.end },
				evidence: { title: input.target.slice(title.start, title.end), address: title.address ?? '—' },
				fixes: fixesOf(title, input)
			};
	},
	examples: [
		{
			lang: 'ko',
			source: 'At \\url{GitHub - lamp/post: A light in the street}',
			target: '\\url{GitHub - lamp/post: A light in the street}에서 볼 수 있습니다.',
			flags: ['GitHub - lamp/post: A light in the street'],
			fixed: 'https://github.com/lamp/post 에서 볼 수 있습니다.'
		},
		{ lang: 'ja', source: null, target: '重み: lamp/Post-7B · Hugging Face', flags: ['lamp/Post-7B · Hugging Face'] },
		{ lang: 'ja', source: null, target: '[GitHub - lamp/post: A light](https://github.com/lamp/post)', flags: [] },
		{ lang: 'ko', source: null, target: 'GitHub와 Hugging Face에 공개했습니다.', flags: [] }
	]
};

/** The one address of the source that the target lacks, else the one that the title tells. Where the two disagree a
 * person must look. */
function fixesOf(title: PageTitle, { source, sourceReading, target, targetReading }: CheckInput): Fix[] {
	const known = new Set(addressesIn(target, targetReading.markup).map(({ address }) => address));
	const ours = source && sourceReading ? addressesIn(source, sourceReading.markup) : [];
	const lost = ours.filter(({ address, truncated }) => !truncated && !known.has(address));
	const missing = new Set(lost.map(({ address }) => address));
	const told = title.address !== null && (missing.size === 0 || missing.has(title.address)) ? title.address : null;
	const address = told ?? (missing.size === 1 ? [...missing][0] : undefined);
	if (address === undefined) return [];
	const certain = missing.has(address) && (told !== null || title.address === null);
	return [{ ...title.whole, replacement: setApart(target, title.whole, address, SWALLOWED), certain }];
}
