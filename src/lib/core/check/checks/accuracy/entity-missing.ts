import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { isCitationMacro } from '../../../latex/macros';
import type { Markup } from '../../../latex/markup';
import type { Reading } from '../../reading';
import { pageTitlesIn } from '../../../latex/page-title';
import { isCoined, isInitialism, isShouted } from '../../../name/manner';
import { KnownNames } from '../../../name/known';
import { droppedFromLists, type Dropped } from '../../../name/list';
import { distinctNames, isCommon, type Name } from '../../../name/read';
import { isTransliterated } from '../../../name/transliteration';
import { isWordWithNumber } from '../../../name/shape';
import { knownWords } from '../../../sentence/lexicon';
import type { TargetLang } from '../../../segment/segment';
import { overlaps } from '../../../segment/span';
import { isMisspelt } from '../../../name/variant';
import { isNative } from '../../../name/words';

/** Names looked up in one row; no paragraph has more. */
const MOST = 80;

/** The names that readers search for and that do not stand in the target as they are; those that a list lacks are told. */
function soughtIn({ text, names }: Reading, prose: string, told: readonly Dropped[]): readonly Name[] {
	const sought = names.filter((name) => isSought(name, text));
	return distinctNames(sought).filter(
		(name) => !stands(singular(name.text), prose) && !told.some((dropped) => overlaps(dropped, name))
	);
}

const fromList = ({ start, end, text, fixed, kept }: Dropped): Hit => ({
	source: { start, end },
	evidence: { name: text },
	blocks: kept > 1 && (fixed || /^[A-Z]{3}/.test(text))
});

/** Those of the names that the target has in no other form either. */
function* lost(
	names: readonly Name[],
	{ text: source, markup }: Reading,
	input: CheckInput,
	prose: string
): Iterable<Hit> {
	const known = new KnownNames(prose);
	const titles = pageTitlesIn(source, markup);
	for (const name of names.slice(0, MOST)) {
		const { text, start, end } = name;
		if (titles.some((title) => overlaps(title, name))) continue;
		const there = known.has(text) || known.has(singular(text));
		if ((there && known.joins(text) && !losesPlus(name, source, prose)) || isShouted(source, name)) continue;
		if (isMisspelt(name, input.targetReading.names)) continue;
		const weight = there
			? { blocks: false }
			: (inCapitals(name, source, prose) ?? weightOf(name, source, prose, input.lang));
		if (weight) yield { source: { start, end }, evidence: { name: text }, ...weight };
	}
}

/** Flags a model id or a name with capitals inside that the target has in no form: readers search for such names. It
 * blocks where no word in the reader's script sounds like it either. An acronym may be translated, so a lost one only
 * informs. */
export const entityMissing: SegmentCheck = {
	id: 'accuracy.entity-missing',
	category: 'accuracy/name',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { sourceReading, targetReading, target } = input;
		if (!sourceReading || sourceReading.names.length === 0 || target.trim() === '') return NONE;
		const prose = proseOf(targetReading);
		const dropped = droppedFromLists(sourceReading.text, sourceReading.names, prose).slice(0, MOST);
		const names = soughtIn(sourceReading, prose, dropped);
		if (names.length === 0) return dropped.length === 0 ? NONE : dropped.map(fromList);
		return [...dropped.map(fromList), ...lost(names, sourceReading, input, prose)];
	},
	examples: [
		{ lang: 'ko', source: 'We train LampNet-7B on it.', target: '이것으로 학습시킵니다.', flags: ['LampNet-7B'] },
		{ lang: 'ko', source: 'We train LampNet-7B on it.', target: '램프넷을 학습시킵니다.', flags: ['LampNet-7B'] },
		{ lang: 'ja', source: 'We introduce Rivet, a tool.', target: '我々はツールを紹介します。', flags: ['Rivet'] },
		{ lang: 'ja', source: 'We introduce Rivet, a tool.', target: 'リベットというツールです。', flags: [] },
		{ lang: 'ja', source: 'It runs on Lumo, RVT and LampNet.', target: 'LumoとLampNetで動作します。', flags: ['RVT'] },
		{
			lang: 'ko',
			source: 'It runs on Lumo, AI and LampNet.',
			target: 'Lumo, 인공지능, LampNet에서 작동합니다.',
			flags: []
		},
		{
			lang: 'ja',
			source: 'Lamp-10 and Lamp-100 differ.',
			target: 'Lamp-100とLamp-100は異なります。',
			flags: ['Lamp-10']
		},
		{ lang: 'ko', source: 'a radius-5 ball of the 19th-Century', target: '19세기의 반지름 5인 공', flags: [] },
		{ lang: 'ja', source: 'We train LampNets.', target: 'LampNetを学習させます。', flags: [] },
		{
			lang: 'ja',
			source: 'As Fig.3 shows, top-5 accuracy grows.',
			target: '図3の通り、上位5件の正解率が伸びます。',
			flags: []
		},
		{ lang: 'ko', source: null, target: '램프넷을 학습시킵니다.', flags: [] }
	]
};

/** Does the name stand in the text as it is, and not as the beginning of another number: CIFAR-10 in CIFAR-100? */
function stands(name: string, prose: string): boolean {
	const ends = /[0-9]$/.test(name);
	for (let at = prose.indexOf(name), tries = 0; at >= 0; at = prose.indexOf(name, at + 1), tries++)
		if (!ends || tries > 20 || !/^\.?[0-9]/.test(prose.slice(at + name.length, at + name.length + 2))) return true;
	return false;
}

/** CodeLamp+ is another model than CodeLamp. */
const losesPlus = ({ text }: Name, source: string, prose: string): boolean =>
	/[A-Za-z0-9]\+$/.test(text) && !prose.includes(text) && !/[+＋]/.test(prose) && source.includes(text);

const singular = (name: string): string => (name.endsWith('s') ? name.replace(/(?<=[A-Za-z])s$/, '') : name);

const isSought = (name: Name, source: string): boolean =>
	name.shape === 'capitalised' ? isCoined(source, name) : !isCommon(name) && !isNative(name.text);

/** How much a name that the target does not have weighs; null where it is there by its sound, as names commonly are. */
function weightOf(
	name: Name,
	source: string,
	prose: string,
	lang: TargetLang
): Pick<Hit, 'severity' | 'blocks'> | null {
	const { text, shape } = name;
	if (/^[A-Z]{2,}-[A-Z]{2,}$/.test(text) && text.length >= 6) return { blocks: false };
	if (shape === 'acronym' || isInitialism(text)) return isTakenForWord(text, prose, lang) ? { blocks: false } : INFORMS;
	if (text.length <= 3) return { severity: 'minor', blocks: false };
	const sounds = isTransliterated(text, prose);
	if (isWordWithNumber(text) && !isCoined(source, name))
		return sounds || prose.includes(/[0-9.]+$/.exec(text)?.[0] ?? '') ? INFORMS : { blocks: false };
	if (sounds && /^[A-Z][a-z]+[- ][A-Z][0-9]+$/.test(text)) return INFORMS;
	if (shape === 'capitalised') return sounds ? null : { blocks: false };
	return sounds ? { blocks: false } : {};
}

const INFORMS = { severity: 'info', blocks: false } as const;

/** Words that names with capitals inside look like, beyond those of the lexicon. */
const LOOKALIKES: Readonly<Record<string, RegExp>> = {
	next: /次|다음/,
	last: /最後|마지막/,
	best: /最良|最高|최고|최선/,
	deep: /深い|深く|깊은|깊이/,
	wide: /広い|넓은/,
	fast: /速い|高速|빠른/,
	slim: /薄い|細い|얇은|날씬/,
	swap: /交換|교환/,
	path: /経路|경로/,
	flow: /流れ|흐름/,
	core: /核|中核|핵심/,
	bold: /太字|大胆|굵은|대담/,
	tree: /木|나무/,
	star: /星|별/
};

/** Is it a name with small letters that was read as the English word it looks like: NExT as the next? */
function isTakenForWord(name: string, prose: string, lang: TargetLang): boolean {
	const word = name.toLowerCase();
	if (name.length < 4 || !/[a-z]/.test(name) || !/[A-Z].*[A-Z]/.test(name)) return false;
	if (Object.hasOwn(LOOKALIKES, word)) return LOOKALIKES[word]!.test(prose);
	return knownWords(word, lang).some((w) => w.stem === word && w.renderings.some((each) => prose.includes(each)));
}

const CAPITALS = /\\text(?:sc|sf)\{([^{}]{1,60})\}/g;

/** A name in small capitals that the target writes in its own script: an error where it is the only one, or others stay as
 * they are. Labels in small capitals are translated all together. */
function inCapitals(
	{ text, shape, end }: Name,
	source: string,
	prose: string
): Pick<Hit, 'severity' | 'blocks'> | null {
	if (shape !== 'capitalised' || source[end] !== '}') return null;
	const written = new Set([...source.matchAll(CAPITALS)].map(([, inside = '']) => inside));
	if (!written.has(text)) return null;
	const kept = [...written].some((inside) => prose.includes(inside));
	return written.size > 1 && !kept ? INFORMS : { blocks: false };
}

/** The text without its addresses, citation keys and page titles, where a name is not said to anybody. */
function proseOf({ text, markup }: Reading): string {
	if (!/[/\\]/.test(text)) return text;
	const links = [...markup.filter(isUnsaid), ...pageTitlesIn(text, markup)];
	if (links.length === 0) return text;
	let [prose, from] = ['', 0];
	for (const { start, end } of links.sort((a, b) => a.start - b.start)) {
		prose += `${text.slice(from, Math.max(from, start))} `;
		from = Math.max(from, end);
	}
	return prose + text.slice(from);
}

const isUnsaid = ({ kind, name }: Markup): boolean =>
	kind === 'url' ||
	(kind === 'macro' && (isCitationMacro(name) || /^(?:ref|cref|Cref|autoref|eqref|label)$/.test(name)));
