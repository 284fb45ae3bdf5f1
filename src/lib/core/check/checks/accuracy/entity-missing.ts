import type { SegmentCheck } from '../../check';
import type { Reading } from '../../reading';
import { pageTitlesIn } from '../../../latex/page-title';
import { KnownNames } from '../../../name/known';
import { isCommon, type Name } from '../../../name/read';
import { isNative } from '../../../name/words';

/** Flags a model id or a name with capitals inside that the target has in no form, written in another script included:
 * readers search for such names. An acronym may be translated, so a lost one only informs. */
export const entityMissing: SegmentCheck = {
	id: 'accuracy.entity-missing',
	category: 'accuracy/name',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run({ source, sourceReading, targetReading }) {
		if (source === null || !sourceReading) return;
		const prose = proseOf(targetReading);
		const names = sourceReading.names.filter((name) => isStrong(name) && !prose.includes(singular(name.text)));
		if (names.length === 0) return;
		const known = new KnownNames(prose);
		const told = new Set<string>();
		for (const name of names) {
			const { text, start, end, shape } = name;
			if (told.has(text) || known.has(text) || known.has(singular(text)) || isShouted(source, name)) continue;
			told.add(text);
			const mild = shape === 'acronym';
			yield { source: { start, end }, evidence: { name: text }, ...(mild && { severity: 'info', blocks: false }) };
		}
	},
	examples: [
		{ lang: 'ko', source: 'We train LampNet-7B on it.', target: '램프넷을 학습시킵니다.', flags: ['LampNet-7B'] },
		{ lang: 'ja', source: 'We train LampNets.', target: 'LampNetを学習させます。', flags: [] },
		{ lang: 'ko', source: null, target: '램프넷을 학습시킵니다.', flags: [] }
	]
};

const singular = (name: string): string => name.replace(/(?<=[A-Za-z])s$/, '');

const isStrong = (name: Name): boolean => name.shape !== 'capitalised' && !isCommon(name) && !isNative(name.text);

/** The text without its addresses and page titles, where a name is not said to anybody. */
function proseOf({ text, markup }: Reading): string {
	if (!text.includes('/')) return text;
	const links = [...markup.filter(({ kind }) => kind === 'url'), ...pageTitlesIn(text, markup)];
	return links.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** Is it one of several words in capitals, as people shout? */
const isShouted = (source: string, { start, end }: Name): boolean =>
	/[A-Z]{2,}[ !?]*$/.test(source.slice(Math.max(0, start - 20), start)) ||
	/^ [A-Z]{2,}(?![a-z])/.test(source.slice(end, end + 20));
