import type { Fix, SegmentCheck } from '../../check';
import { addressesIn } from '../../../latex/compare';
import { setApart, SWALLOWED } from '../../../latex/insert';
import type { Span } from '../../../segment/segment';

/** Flags an address that ends in an ellipsis: it leads nowhere. Looks at the target alone, since a forum may have cut
 * both copies. */
export const urlTruncated: SegmentCheck = {
	id: 'markup.url-truncated',
	category: 'markup/url',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { target: '/' },
	*run({ source, sourceReading, target, targetReading }) {
		if (!target.includes('/')) return;
		const whole = source === null || !sourceReading ? [] : addressesIn(source, sourceReading.markup);
		for (const { start, end, address, truncated } of addressesIn(target, targetReading.markup)) {
			if (!truncated) continue;
			const fits = whole.filter((other) => !other.truncated && other.address.startsWith(address));
			const fix = fits.length === 1 ? fits.map((f) => restored({ start, end }, f.address, target)) : [];
			yield { target: { start, end }, evidence: { address: target.slice(start, end) }, fixes: fix };
		}
	},
	examples: [
		{ lang: 'ja', source: null, target: 'https://example.org/t/…', flags: ['https://example.org/t/…'] },
		{
			lang: 'ko',
			source: 'At https://example.org/t/lamp/12',
			target: 'https://example.org/t/lam... 에서',
			flags: ['https://example.org/t/lam...'],
			fixed: 'https://example.org/t/lamp/12 에서'
		},
		{ lang: 'ko', source: null, target: 'https://example.org/t/lamp …', flags: [] }
	]
};

const restored = (span: Span, address: string, target: string): Fix => ({
	...span,
	replacement: setApart(target, span, address, SWALLOWED),
	certain: true
});
