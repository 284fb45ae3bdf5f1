import type { Part } from '../diff/diff';
import type { TargetLang } from '../segment/segment';
import type { DestinationKind, Standing, TargetKind } from './destination';

/** A refusal of before: code and detail of core/problem.ts. */
export interface PastProblem {
	code: string;
	detail: string;
}

/** A copy as people see it. */
export interface CopyView {
	id: string;
	kind: DestinationKind;
	name: string;
	address: string | null;
	/** The target that it can be sent to; null for an address that is looked after by hand. */
	target: string | null;
	at: number | null;
	by: string | null;
	lookedAt: number | null;
	standing: Standing;
	/** What somebody changed there, against what was sent last. */
	difference: { hash: string; parts: Part[] } | null;
	/** Why the last attempt failed. */
	problem: PastProblem | null;
}

/** One attempt to send. */
export interface DeliveryView {
	id: string;
	name: string;
	release: number;
	at: number;
	/** Null where the server sent by itself. */
	by: string | null;
	sent: boolean;
	problem: PastProblem | null;
}

/** Where the releases of a document in one language went. */
export interface DestinationsView {
	project: { slug: string; name: string };
	document: { slug: string; title: string };
	lang: TargetLang;
	title: string;
	/** Numbers, newest first. */
	releases: number[];
	copies: CopyView[];
	/** Targets that hold no copy yet. */
	targets: { id: string; name: string; kind: TargetKind; automatic: boolean }[];
	/** Newest first. */
	deliveries: DeliveryView[];
	can: { manage: boolean; targets: boolean };
}
