import type { Thread, ThreadView } from '$lib/core/comment/thread';

/** Ids of everybody a thread speaks of. */
export const peopleIn = ({ by, resolved, comments }: Thread): string[] => [
	by,
	...(resolved ? [resolved.by] : []),
	...comments.map((comment) => comment.by)
];

/** A thread as screens show it. */
export const threadView = (thread: Thread, name: (id: string) => string): ThreadView => ({
	...thread,
	byName: name(thread.by),
	resolvedByName: thread.resolved && name(thread.resolved.by),
	comments: thread.comments.map((comment) => ({ ...comment, byName: name(comment.by) }))
});
