import * as v from 'valibot';
import { asCompared, isWebAddress } from '$lib/core/release/destination';
import { isRefusal, Refusal } from '$lib/core/problem';
import { call, type Forum } from './discourse-api';
import type { Found, Parcel, Place, Target } from './target';

const Settings = v.strictObject({
	url: v.pipe(
		v.string(),
		v.trim(),
		v.check(isWebAddress, 'must begin with https:// or http://'),
		v.transform((url) => url.replace(/\/+$/, ''))
	),
	username: v.pipe(v.string(), v.trim(), v.regex(/^[\w.-]{1,60}$/u, 'must be the name of an account there')),
	/** Number of the category; null leaves it to the forum. */
	category: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
	tags: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[^\s,]{1,50}$/u, 'must be one word'))), v.maxLength(10))
});
type Settings = v.InferOutput<typeof Settings>;

const id = v.pipe(v.number(), v.integer());
const Topic = v.object({
	id,
	deleted_at: v.nullish(v.string()),
	post_stream: v.object({ posts: v.array(v.object({ id, post_number: id })) })
});
const Post = v.object({
	id,
	topic_id: id,
	topic_slug: v.nullish(v.string()),
	raw: v.string(),
	version: v.optional(v.number(), 1),
	deleted_at: v.nullish(v.string())
});
/** A post that waits for a moderator has no number yet. */
const Made = v.object({ id: v.optional(id), topic_id: v.optional(id), action: v.optional(v.string()) });
const Changed = v.object({ post: Post });

const forumOf = ({ settings, secret, outgoing }: Place<Settings>): Forum => ({
	url: settings.url,
	username: settings.username,
	key: secret ?? '',
	outgoing
});

/** A topic of a Discourse forum, made and changed by its API and found again by an id of ours.
 * @see https://docs.discourse.org: createTopicPostPM, getTopicByExternalId, getPost, updatePost */
export const discourse: Target<Settings> = {
	id: 'discourse',
	settings: Settings,
	secret: true,

	/** Asks for what only somebody with a valid key sees: who the key makes one. */
	async test(place) {
		const forum = forumOf(place);
		const Session = v.object({ current_user: v.object({ username: v.string() }) });
		const session = await call(forum, 'GET', '/session/current.json', Session);
		// A forum answers 404 here to whom it does not know.
		if (!session) throw new Refusal('target.denied', 'the forum does not know this key and name');
		if (place.settings.category === null) return;
		const Category = v.object({ category: v.object({ id }) });
		if (!(await call(forum, 'GET', `/c/${place.settings.category}/show.json`, Category)))
			throw new Refusal('target.nothing-there', `category ${place.settings.category}`);
	},

	async look(place) {
		const forum = forumOf(place);
		const { post } = place.remote;
		if (typeof post === 'number') return lookAt(forum, post);
		const topic = await call(forum, 'GET', `/t/external_id/${place.externalId}.json`, Topic);
		const first = topic?.post_stream.posts.find(({ post_number }) => post_number === 1);
		return topic && !topic.deleted_at && first ? lookAt(forum, first.id) : null;
	},

	text: ({ body }) => body,

	async send(place, parcel, found) {
		const there = await (found ? change(place, parcel, found) : make(place, parcel));
		return { ...there, remote: { ...there.remote, title: parcel.title } };
	}
};

const foundOf = ({ url }: Forum, post: v.InferOutput<typeof Post>): Found => ({
	text: post.raw,
	remote: { topic: post.topic_id, post: post.id, version: post.version },
	address: `${url}/t/${post.topic_slug ? `${post.topic_slug}/` : ''}${post.topic_id}`
});

/** Members of the staff are shown what was deleted: for readers it is gone. */
async function lookAt(forum: Forum, number: number): Promise<Found | null> {
	const post = await call(forum, 'GET', `/posts/${number}.json`, Post);
	return post && !post.deleted_at ? foundOf(forum, post) : null;
}

/** Makes the topic. An answer that was lost does not make a second one: it is found by its external id. */
async function make(place: Place<Settings>, parcel: Parcel): Promise<Found> {
	const forum = forumOf(place);
	const { category, tags } = place.settings;
	const content = {
		title: parcel.title,
		raw: parcel.body,
		external_id: place.externalId,
		...(category === null ? {} : { category }),
		...(tags.length > 0 ? { tags } : {})
	};
	try {
		const made = await call(forum, 'POST', '/posts.json', Made, content);
		if (!made) throw new Refusal('target.nothing-there', forum.url);
		if (made.id === undefined) throw new Refusal('target.rejected', 'it waits there until a moderator lets it through');
		const there = await lookAt(forum, made.id);
		if (there) return there;
		throw new Refusal('target.failing', 'the new topic is not there');
	} catch (refusal) {
		if (!isRefusal(refusal) || !MAYBE_MADE.includes(refusal.code)) throw refusal;
		const there = await madeAlready(place, refusal);
		if (asCompared(there.text) === asCompared(parcel.body)) return there;
		throw refusal;
	}
}

/** Refusals behind which the topic may have been made all the same, or by somebody who was faster. */
const MAYBE_MADE: readonly string[] = ['target.unreachable', 'target.rejected', 'target.failing'];

/** @throws the refusal of the making, where the topic is not there or cannot be asked for */
async function madeAlready(place: Place<Settings>, refusal: Refusal): Promise<Found> {
	try {
		const there = await discourse.look!({ ...place, remote: {} });
		if (there) return there;
	} catch (error) {
		if (!isRefusal(error)) throw error;
	}
	throw refusal;
}

/** Changes the text, and the title where the release has another one than the last: a title that was given there stays.
 * The forum itself refuses where somebody was faster than this. */
async function change(place: Place<Settings>, parcel: Parcel, found: Found): Promise<Found> {
	const forum = forumOf(place);
	const { topic, post } = found.remote;
	let there = found;
	if (asCompared(found.text) !== asCompared(parcel.body)) {
		const content = {
			post: { raw: parcel.body, original_text: found.text, edit_reason: `Release ${parcel.manifest.number}` }
		};
		const changed = await call(forum, 'PUT', `/posts/${post}.json`, Changed, content);
		if (!changed) throw new Refusal('destination.gone');
		there = foundOf(forum, changed.post);
	}
	if (place.remote.title !== undefined && place.remote.title !== parcel.title)
		await call(forum, 'PUT', `/t/-/${topic}.json`, v.object({}), { title: parcel.title });
	return there;
}
