import type { CheckInput } from '../check/check';
import type { Reading } from '../check/reading';
import { addressesIn } from '../latex/compare';
import { pageTitlesIn } from '../latex/page-title';
import type { Draft, Said, Verdict } from './fact';

const draft = (verdict: Verdict, source: Said | null, target: Said | null): Draft => ({
	kind: 'link',
	verdict,
	source,
	target
});

/** The addresses of a text, web and e-mail, each once; one that was cut off ends in an ellipsis. */
function addresses({ text, markup }: Reading): Map<string, Said> {
	const web = addressesIn(text, markup).map(({ start, end, address, truncated }) => {
		return { start, end, value: truncated ? `${address}…` : address.replace(/\/$/, '') };
	});
	const mail = markup
		.filter(({ kind }) => kind === 'email')
		.map(({ start, end, name }) => ({ start, end, value: name }));
	return new Map([...web, ...mail].map((said) => [said.value, said]));
}

const host = ({ value }: Said): string => /^(?:https?:\/\/)?(?:www\.)?([^/@]*)/i.exec(value)?.[1]?.toLowerCase() ?? '';

/** Titles of web pages that stand where an address should. */
const titles = ({ text, markup }: Reading): Said[] =>
	pageTitlesIn(text, markup).map(({ start, end }) => ({ start, end, value: text.slice(start, end) }));

/** Takes the partner out of a list: one of the same host, or the only one there is.
 * @param alone is it the only one on its own side? */
function take(list: Said[], said: Said, alone: boolean): Said | null {
	const kin = list.findIndex((other) => host(other) === host(said));
	const at = kin < 0 && alone && list.length === 1 ? 0 : kin;
	return at < 0 ? null : (list.splice(at, 1)[0] ?? null);
}

/** The addresses of a row. */
export function links({ sourceReading, targetReading }: CheckInput): Draft[] {
	const theirs = addresses(targetReading);
	const pages = targetReading.text.includes('/') ? titles(targetReading) : [];
	if (!sourceReading) return [...theirs.values(), ...pages].map((said) => draft('alone', null, said));
	const ours = addresses(sourceReading);
	const same = [...theirs].filter(([value]) => ours.has(value) && !value.endsWith('…'));
	const lost = [...ours].filter(([value]) => !theirs.has(value)).map(([, said]) => said);
	const strange = [
		...[...theirs.values()].filter((said) => !ours.has(said.value) || said.value.endsWith('…')),
		...pages
	];
	const alone = strange.length === 1;
	return [
		...same.map(([value, said]) => draft('equal', ours.get(value) ?? null, said)),
		...strange.map((said) => {
			const was = take(lost, said, alone);
			return draft(was ? 'unequal' : 'only-target', was, said);
		}),
		...lost.map((said) => draft('only-source', said, null))
	];
}
