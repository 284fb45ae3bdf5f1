import type { Hit, SegmentCheck } from '../../check';
import { readDamage, type Damage } from '../../../sentence/damage';
import { readEntities } from '../../../sentence/entity';

/** Flags characters that no one typed: bytes read in the wrong encoding, letters taken apart, control and invisible
 * characters, half-width kana, HTML entities shown as text. */
export const encoding: SegmentCheck = {
	id: 'fluency.encoding',
	category: 'fluency/encoding',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run({ source, target, targetReading }) {
		for (const damage of readDamage(target)) {
			const text = target.slice(damage.start, damage.end);
			if (!(INHERITED.has(damage.kind) && source?.includes(text))) yield hit(damage, text);
		}
		if (target.includes('&') && target.includes(';'))
			for (const entity of readEntities(target, targetReading.markup, source))
				yield hit(entity, target.slice(entity.start, entity.end));
	},
	examples: [
		{
			lang: 'ja',
			source: 'The lamp glows.',
			target: 'ランプ\u200bが光ります。',
			flags: ['\u200b'],
			fixed: 'ランプが光ります。'
		},
		{
			lang: 'ko',
			source: 'The lamp glows.',
			target: '램프가 빛납니다'.normalize('NFD'),
			flags: ['램프가'.normalize('NFD'), '빛납니다'.normalize('NFD')]
		},
		{ lang: 'ja', source: 'Lamps & posts', target: 'ランプ &amp; 柱', flags: ['&amp;'], fixed: 'ランプ & 柱' },
		{ lang: 'ko', source: 'The café glows.', target: 'cafÃ©가 빛납니다.', flags: ['Ã©'], fixed: 'café가 빛납니다.' },
		{ lang: 'ja', source: 'The family 👨‍👩‍👧', target: '家族👨‍👩‍👧', flags: [] },
		{ lang: 'ko', source: 'The café', target: '카페(café) & 램프', flags: [] }
	]
};

/** Kinds that are right where the source has the very same characters. */
const INHERITED: ReadonlySet<Damage['kind']> = new Set(['private', 'half-width', 'replacement', 'mojibake']);

/** Code points, since most of what is flagged cannot be seen. */
const codes = (text: string): string =>
	Array.from(text.slice(0, 8), (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(
		' '
	);

function hit({ start, end, repair, certain, mild }: Damage, text: string): Hit {
	return {
		target: { start, end },
		evidence: { text: text.slice(0, 40), codes: codes(text) },
		...(repair !== null && { fixes: [{ start, end, replacement: repair, certain }] }),
		...(mild && { severity: 'minor', blocks: false })
	};
}
