/** The approved text of a row with its source, as the memory reads it; derived. */
export interface MemoryPairTable {
	segment_id: string;
	lang: string;
	document_id: string;
	project_id: string;
	source: string;
	/** SHA-256 of the exact source; empty for a pair that stands no longer. */
	source_hash: string;
	/** The exact text that was approved. */
	target: string;
	/** Hashes of the folded sources before and after it, 0 where there is none. */
	before_hash: number;
	after_hash: number;
	/** Null for one that stands no longer: whoever has it in memory learns of that by its version. */
	approved_at: number | null;
	/** Number of the memory with which it came or changed. */
	version: number;
}

/** How often the memory of a project changed in one language. */
export interface MemoryStateTable {
	project_id: string;
	lang: string;
	version: number;
}
