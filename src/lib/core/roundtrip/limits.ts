/** What may be asked of a copy for an engine, and how much may come back, in UTF-16 code units. */
export const ENGINE_LIMITS = {
	/** Least and most of a chunk. */
	size: [200, 1_000_000],
	/** Most of what is said to the engine in front of each chunk. */
	instructions: 2000,
	/** Most of an engine's name. */
	engine: 100,
	/** Most that comes back at once. */
	answer: 4_000_000
} as const;
