import { NONE, type SegmentCheck } from '../../check';

const SILENT = new Set(['link', 'boilerplate', 'meta']);

/** Flags a target that opens with yes or no where the source does not: the answer to a question that nobody asked. */
export const answerMismatch: SegmentCheck = {
	id: 'accuracy.answer-mismatch',
	category: 'accuracy/mistranslation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ source, target, kind, language, sourceLanguage }) {
		if (source === null || SILENT.has(kind)) return NONE;
		const found = language.prose.answer.exec(target.slice(0, 24));
		if (!found || sourceLanguage.prose.answer.test(source.slice(0, 40))) return NONE;
		const text = found[0].replace(/[\p{P}\s]/gu, '');
		const start = target.indexOf(text);
		return [{ target: { start, end: start + text.length }, evidence: { text } }];
	},
	examples: [
		{ lang: 'ja', source: 'The lamp glows at night.', target: 'はい、ランプは夜に光ります。', flags: ['はい'] },
		{ lang: 'ko', source: 'It is called a lamp.', target: '아니요, 램프라고 합니다.', flags: ['아니요'] },
		{ lang: 'ko', source: 'Yes, it glows.', target: '네, 빛납니다.', flags: [] },
		{ lang: 'ko', source: 'Four lamps glow.', target: '네 개의 램프가 빛납니다.', flags: [] }
	]
};
