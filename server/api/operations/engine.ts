import { EngineAnswered, EngineCopying, EngineTexts } from '../update-schemas';
import * as answers from './answers-updates';
import type { Operation } from './operation';

const AT = '/api/v1/documents/{slug}/{lang}';
const text = '[[1-38]]\n느린 길의 지도\n';

/** Machine texts of an engine that people use by hand: rows are copied for it, and its answer is pasted back. */
export const ENGINE_OPERATIONS: readonly Operation[] = [
	{
		id: 'copyForEngine',
		method: 'POST',
		path: `${AT}/engine-copies`,
		summary:
			'Writes the sources of rows as texts for an engine, each row behind a mark by which its answer is known again. Rows that no machine has translated, or nobody since their English changed; or all.',
		asks: [{ need: 'document.import', body: { rows: 'all', size: 5000 } }],
		body: EngineCopying,
		status: 201,
		answer: answers.EngineCopied,
		problems: ['engine.nothing']
	},
	{
		id: 'previewEngineTexts',
		method: 'POST',
		path: `${AT}/engine-previews`,
		summary:
			'Says for each text of an answer which row it would be for, by what evidence and with what doubts, and what it would do. Nothing is stored.',
		asks: [{ need: 'document.import', body: { text } }],
		body: EngineAnswered,
		status: 200,
		answer: answers.EnginePreviewed,
		problems: ['engine.no-copy', 'engine.foreign']
	},
	{
		id: 'takeEngineTexts',
		method: 'POST',
		path: `${AT}/engine-texts`,
		summary:
			'Stores the texts of an answer as machine texts of the engine: those without a doubt, or those of the rows that are named. Untouched rows get them as their text, touched ones have them beside; undoUpdate takes all of it back.',
		asks: [{ need: 'document.import', body: { text, engine: 'some engine' } }],
		body: EngineTexts,
		status: 201,
		answer: answers.Updated,
		problems: ['engine.no-copy', 'engine.foreign'],
		idempotent: true
	}
];
