import type { OwnRule } from '$lib/core/check/own/rule';
import { Refusal } from '$lib/core/problem';
import { RuleShape } from '../rules/rule-shape';
import { parse } from './endpoint';
import { text } from './form';

/** Reads the form of a rule.
 * @throws Refusal `input.invalid` that names the field */
export function ruleEntry(data: FormData): { rule: OwnRule; version: number | null } {
	const kind = text(data, 'kind');
	const offers = kind === 'forbidden' && data.has('offers');
	const rule = parse(RuleShape, {
		...{ id: text(data, 'id'), name: text(data, 'name'), kind, pattern: text(data, 'pattern') },
		lang: text(data, 'lang') || null,
		required: kind === 'pair' ? text(data, 'required') : '',
		replacement: offers ? text(data, 'replacement') : null,
		certain: offers && data.has('certain'),
		...{ caseSensitive: data.has('caseSensitive'), blocks: data.has('blocks'), on: data.has('on') },
		...{ severity: text(data, 'severity'), message: text(data, 'message') }
	});
	const version = text(data, 'version');
	return { rule, version: version === '' ? null : Number(version) };
}

/** Largest file of rules that a form takes, in bytes. */
const MOST = 4_000_000;

/** The text of the file of a form.
 * @throws Refusal `import.unreadable` */
export async function ruleFileOf(data: FormData): Promise<string> {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) throw new Refusal('import.unreadable', 'no file was chosen');
	if (file.size > MOST) throw new Refusal('import.unreadable', 'the file is larger than 4 MB');
	return file.text();
}
