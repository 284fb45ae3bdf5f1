import type { Refusal } from '$lib/core/problem';

/** A refusal as the API sends it. */
export const problemBody = ({ code, message, detail, blockers }: Refusal) => ({ code, message, detail, blockers });
