import { besideHash } from '$lib/core/memory/beside';
import { approvalInForce } from '$lib/core/workflow/state';
import type { DocumentPair } from '../db/memory';
import { hashOf } from '../id';
import type { Desk } from './desk';

/** The approved texts of a document, each with the source on which it was approved. One that was approved before there was any
 * source says nothing of it.
 * @param times when the rows first had a source */
export function memoryPairs(
	{ rows, document, project, lang }: Desk,
	times: ReadonlyMap<string, number>
): DocumentPair[] {
	const read = rows.filter(({ leftOut, source }) => !leftOut && source !== null);
	return read.flatMap(({ id, source, facts }, n): DocumentPair[] => {
		const approval = approvalInForce(facts.decisions);
		if (!approval || (times.get(id) ?? 0) > approval.at) return [];
		const text = approval.madeOn ?? source!;
		return [
			{
				...{ segment_id: id, lang, document_id: document.id, project_id: project.id },
				...{ source: text, source_hash: hashOf(text), target: approval.text, approved_at: approval.at },
				...{ before_hash: besideHash(read[n - 1]?.source), after_hash: besideHash(read[n + 1]?.source) }
			}
		];
	});
}
