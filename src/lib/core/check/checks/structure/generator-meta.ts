import { tellsGenerator } from '../../../residue/residue';
import { NONE, type SegmentCheck } from '../../check';

/** Points at the line that says a machine wrote or translated the post. It is kept, or replaced by who reviewed it. */
export const generatorMeta: SegmentCheck = {
	id: 'structure.generator-meta',
	category: 'structure/meta',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	run({ target }) {
		const line = target.trim();
		if (!tellsGenerator(line)) return NONE;
		const start = target.indexOf(line);
		return [{ target: { start, end: start + line.length }, evidence: {} }];
	},
	examples: [
		{ lang: 'ko', target: '이 요약은 AI가 작성했습니다.', flags: ['이 요약은 AI가 작성했습니다.'] },
		{ lang: 'ja', target: 'この記事はGPTで翻訳しました。', flags: ['この記事はGPTで翻訳しました。'] },
		{ lang: 'ja', target: 'GPTで要約を生成する手法を示します。', flags: [] }
	]
};
