import type { Hit, SegmentCheck } from '../../check';
import { addressesIn, isAuthorMacro, isNamed, macrosIn, wholeMacro } from '../../../latex/compare';
import { isAddressMacro, SYMBOLS } from '../../../latex/macros';
import { pageTitlesIn } from '../../../latex/page-title';
import type { Reading } from '../../reading';

/** Tells what is broken in the source itself, so that nobody translates it on: the authors' own macros, symbols that lost
 * their formula, addresses that were cut off or replaced by a title. */
export const sourceDefect: SegmentCheck = {
	id: 'accuracy.source-defect',
	category: 'accuracy/source',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	wake: { source: '\\/' },
	*run({ sourceReading }) {
		if (!sourceReading || !/[\\/]/.test(sourceReading.text)) return;
		yield* macroHits(sourceReading);
		yield* linkHits(sourceReading);
	},
	examples: [
		{ source: 'The \\ours models', target: '우리 모델', flags: ['\\ours'] },
		{ source: 'needs 3\\times fewer images', target: '이미지가 3배 적게', flags: ['\\times'] },
		{ source: 'at \\url{GitHub - lamp/post: A light}', target: '', flags: ['GitHub - lamp/post: A light'] },
		{ source: 'needs $3\\times$ fewer images', target: '이미지가 3배 적게', flags: [] }
	]
};

function* macroHits({ text, markup }: Reading): Generator<Hit> {
	for (const macro of macrosIn(text, markup)) {
		const symbol = isNamed(macro) && Object.hasOwn(SYMBOLS, macro.name) && macro.name.length > 1;
		if (macro.formula || isAddressMacro(macro.name) || !(symbol || isAuthorMacro(macro))) continue;
		const { start, end } = isAuthorMacro(macro) ? macro : wholeMacro(text, macro);
		yield { source: { start, end }, evidence: { found: text.slice(start, end) } };
	}
}

function* linkHits({ text, markup }: Reading): Generator<Hit> {
	const cut = addressesIn(text, markup).filter(({ truncated }) => truncated);
	for (const { start, end } of [...cut, ...pageTitlesIn(text, markup)])
		yield { source: { start, end }, evidence: { found: text.slice(start, end) } };
}
