import * as v from 'valibot';
import { StyleSaying } from '../style-schemas';
import { code, count, Done, id, lang, time } from './answers';
import type { Operation } from './operation';

const text = v.string();
const place = v.object({ segment: id, slug: text, title: text, label: text });
const Example = v.object({ segment: id, text, start: count, end: count, place: v.nullable(place) });
const Manner = v.object({ id: code, sample: text, count, flagged: count, examples: v.array(Example) });
const Trait = v.object({
	...{ trait: code, total: count, manners: v.array(Manner) },
	...{ guess: v.nullable(code), said: v.nullable(code) }
});
const Style = v.object({
	languages: v.array(
		v.object({
			...{ lang, traits: v.array(Trait), old: v.boolean() },
			confirmed: v.nullable(v.object({ by: v.nullable(text), at: time }))
		})
	)
});

const path = '/api/v1/projects/{project}/style';

/** How a project writes its languages. */
export const STYLE_OPERATIONS: readonly Operation[] = [
	{
		id: 'readStyle',
		method: 'GET',
		path,
		summary:
			'How approved texts are written, trait by trait, what is guessed from them, and what the project says. `flagged`: open ' +
			'rows that a choice would flag. `old`: it is being worked out, and what stands here is of older texts or nothing yet.',
		asks: [{ need: 'term.read' }],
		query: { lang: { about: 'Language; all without it.' } },
		status: 200,
		answer: Style
	},
	{
		id: 'sayStyle',
		method: 'POST',
		path,
		summary:
			'Says how the project writes a language. Traits that are not named stay as they are; null says nothing any more.',
		asks: [{ need: 'project.manage', body: { lang: 'ko', traits: { register: 'formal', quotes: null } } }],
		body: StyleSaying,
		status: 200,
		answer: Done
	}
];
