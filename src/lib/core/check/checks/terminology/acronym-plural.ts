import type { Reading } from '../../reading';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';

function* needless(
	suspects: readonly CheckInput[],
	segments: readonly CheckInput[]
): Iterable<Hit & { segment: string }> {
	const plurals = suspects.flatMap((input) => pluralsOf(input).map((name) => ({ input, ...name })));
	if (plurals.length === 0) return;
	const single = new Set(segments.flatMap(({ targetReading }) => acronymsOf(targetReading)));
	for (const { input, start, end, text } of plurals) {
		const singular = text.slice(0, -1);
		const fix = { start: end - 1, end, replacement: '', certain: false };
		const hit = { segment: input.id, target: { start, end }, evidence: { found: text, singular }, fixes: [fix] };
		yield single.has(singular) ? hit : { ...hit, severity: 'info' };
	}
}

/** Flags an English plural on an acronym in running text (LLMs), which neither Japanese nor Korean forms, where the
 * document has the acronym without it as well. Elsewhere it only informs. English phrases keep theirs. */
export const acronymPlural: DocumentCheck = {
	id: 'terminology.acronym-plural',
	category: 'terminology/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run({ segments }) {
		const suspects = segments.filter(({ target }) => PLURAL.test(target));
		return suspects.length === 0 ? NONE : needless(suspects, segments);
	},
	examples: [
		{
			lang: 'ja',
			segments: [{ target: 'LLMsは文を生成します。' }, { target: 'LLMは大きいです。' }],
			flags: ['LLMs']
		},
		{
			lang: 'ko',
			segments: [{ target: '논문 "Lamps for LLMs in the Dark"는 LLM을 다룹니다.' }],
			flags: []
		}
	]
};

const PLURAL = /[A-Z]s(?![A-Za-z])/;

const acronymsOf = ({ names }: Reading): string[] =>
	names.filter(({ shape }) => shape === 'acronym').map(({ text }) => text);

type Plural = Required<Pick<Hit, 'target'>>['target'] & { text: string };

/** Plurals that stand among words of the reader's script, not in an English phrase. */
function pluralsOf({ target, targetReading }: CheckInput): Plural[] {
	return targetReading.names.filter(
		({ shape, text, start, end }) =>
			shape === 'acronym' &&
			/^[A-Z]{2,}s$/.test(text) &&
			!/[A-Za-z][,.:;]? ?["“]?$/.test(target.slice(Math.max(0, start - 4), start)) &&
			!/^["”]? ?[A-Za-z(]/.test(target.slice(end, end + 3))
	);
}
