import type { Span } from '../segment/segment';

const INTRODUCED =
	/(?:introduc(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|present(?:s|ed|ing)?|releas(?:e|es|ed|ing)|develop(?:s|ed|ing)?|called|named|dubbed|termed|namely)[ ~]+(?:\\(?:text(?:sc|sf|tt|bf|it)|emph)\{)?$/;
const SMALL_CAPS = /\\text(?:sc|sf)\{$/;

/** Is a capitalised word a name that the text introduces: `we propose Rivet, a ...`, `\textsc{Rivet}`? */
export function isCoined(text: string, { start, end }: Span): boolean {
	if (text[end] === ' ' && text[end + 1] !== '(') return false;
	if (end - start < 3 || !/[},:(.; ]/.test(text[end] ?? '')) return false;
	const before = text.slice(Math.max(0, start - 32), start);
	if (text[start - 1] === '{' && SMALL_CAPS.test(before)) return text[end] === '}';
	return /^[},:(.;]|^ [(]/.test(text.slice(end, end + 2)) && INTRODUCED.test(before);
}

/** Is it an acronym with small letters inside, such as MoE, CoT, mAP, QoS? Translations expand those. */
export const isInitialism = (name: string): boolean => name.length <= 5 && /^[a-z]?(?:[A-Z][a-z]?)+[A-Z]s?$/.test(name);

/** Is it one of several words in capitals, as people shout? */
export const isShouted = (text: string, { start, end }: Span): boolean =>
	/^[A-Z]+(?:-[A-Z]+)*$/.test(text.slice(start, end)) &&
	(/[A-Z]{2,}[ !?]*$/.test(text.slice(Math.max(0, start - 20), start)) ||
		/^ [A-Z]{2,}(?![a-z])/.test(text.slice(end, end + 20)));
