import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { readDamage, type Damage } from '../../../sentence/damage';
import { readEntities } from '../../../sentence/entity';

const NO_DAMAGE: readonly Damage[] = [];

/** Flags characters that no one typed: bytes read in the wrong encoding, letters taken apart, control and invisible
 * characters, half-width kana, HTML entities shown as text. */
export const encoding: SegmentCheck = {
	id: 'fluency.encoding',
	category: 'fluency/encoding',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { source, target, targetReading } = input;
		const damage = readDamage(target).filter((each) => !isInherited(each, input));
		const entities =
			target.includes('&') && target.includes(';') ? readEntities(target, targetReading.markup, source) : NO_DAMAGE;
		if (damage.length + entities.length === 0) return NONE;
		return [...damage, ...entities].map((each) => hit(each, target.slice(each.start, each.end)));
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

/** Did the source come to the same harm? */
const isInherited = ({ kind, start, end }: Damage, { source, target }: CheckInput): boolean =>
	INHERITED.has(kind) && source !== null && source.includes(target.slice(start, end));

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
