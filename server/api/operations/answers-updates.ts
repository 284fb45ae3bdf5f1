import * as v from 'valibot';
import { DOUBTS, EVIDENCE } from '$lib/core/roundtrip/match';
import { KINDS } from '$lib/core/segment/segment';
import { code, count, id, Prefilled } from './answers';

/** How many rows an update changes in which way. */
const Counts = v.object({
	...{ same: count, replaced: count, offered: count, noted: count, new: count, gone: count, 'still-gone': count },
	...{ changed: count, quiet: count, falls: count, returns: count, moved: count }
});

const words = v.nullable(v.string());

export const UpdatePreviewed = v.object({
	counts: Counts,
	changing: count,
	prefilled: Prefilled,
	rows: v.array(
		v.object({
			...{ label: v.string(), kind: v.picklist(KINDS), paper: words, text: code, source: code },
			...{ falls: v.boolean(), returns: v.boolean() },
			...{ now: words, newer: words, sourceNow: words, sourceNewer: words }
		})
	)
});

export const Updated = v.object({ id: v.nullable(id), counts: Counts, prefilled: Prefilled });
export const UndoneUpdate = v.object({ undone: count, kept: v.array(v.string()) });
export const OfferSettled = v.object({ candidate: id, text: v.string() });

export const MachineTexts = v.object({
	texts: v.array(
		v.object({
			...{ segment: id, candidate: id, text: v.string(), engine: v.string(), route: v.string() },
			...{ at: count, inForce: v.boolean(), file: words }
		})
	)
});
export const MachineChosen = v.object({
	taken: v.array(v.object({ segment: id, candidate: id, text: v.string() })),
	left: v.array(id)
});

export const EngineCopied = v.object({ id, rows: count, chunks: v.array(v.string()) });

export const EnginePreviewed = v.object({
	counts: Counts,
	rows: v.array(
		v.object({
			...{ row: id, label: v.string(), source: v.string(), now: v.string(), text: words },
			...{ evidence: v.picklist(EVIDENCE), doubts: v.array(v.picklist(DOUBTS)), change: code }
		})
	)
});
