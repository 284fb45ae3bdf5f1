import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { TARGET_KINDS, type TargetKind } from '$lib/core/release/destination';
import type { TargetEntry } from '../usecases/manage-targets';
import { parse } from './endpoint';
import { text, texts } from './form';

const short = v.pipe(v.string(), v.maxLength(2000));
const Shared = v.strictObject({
	kind: v.picklist(TARGET_KINDS),
	name: short,
	secret: short,
	langs: v.array(v.picklist(TARGET_LANGS)),
	automatic: v.boolean()
});

/** Reads the form of a target. What its kind needs is read by the kind itself.
 * @throws Refusal `input.invalid` that names the field */
export function targetEntry(data: FormData): TargetEntry {
	const shared = parse(Shared, {
		kind: text(data, 'kind'),
		name: text(data, 'name'),
		secret: data.has('secret') ? text(data, 'secret') : '',
		langs: texts(data, 'langs'),
		automatic: data.has('automatic')
	});
	return { ...shared, settings: SETTINGS[shared.kind](data) };
}

const SETTINGS: Record<TargetKind, (data: FormData) => unknown> = {
	discourse: (data) => ({
		url: text(data, 'url'),
		username: text(data, 'username'),
		category: text(data, 'category').trim() === '' ? null : Number(text(data, 'category')),
		tags: text(data, 'tags')
			.split(/[\s,]+/)
			.filter((tag) => tag !== '')
	}),
	webhook: (data) => ({ url: text(data, 'url') }),
	folder: (data) => ({ folder: text(data, 'folder') })
};
