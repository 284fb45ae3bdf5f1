import { postLanguage } from '../align/tongue';
import { isTargetLang } from '../language/registry';
import { KINDS, type Kind, type ParsedSegment, type SourceLang, type TargetLang } from '../segment/segment';
import type { Format, ParsedPost } from './format';
import { linesOf, refuse, unreadable } from './lines';

/** A row of a file in the contract's JSON Lines, with what only such a file can say of it. */
export interface JsonRow {
	/** As given, else `s0001` by order. */
	id: string;
	/** Document the row belongs to, null where the line does not say. */
	doc: string | null;
	lang: TargetLang | null;
	segment: ParsedSegment;
}

type Fields = Record<string, unknown>;

/** One JSON object a line, as `variorum import` prints and `variorum check` reads them. */
export const jsonl: Format = {
	id: 'jsonl',
	extensions: ['jsonl', 'ndjson'],
	looksLike: (text) => (/^\s*\{\s*"/u.test(text.slice(0, 1000)) ? 0.95 : 0),
	read(text, { lang, offset, english }): ParsedPost {
		const rows = readRows(text, offset);
		const segments = rows.map(({ segment }) => (english ? untranslated(segment) : segment));
		const spoken =
			lang ??
			rows.find((row) => row.lang)?.lang ??
			postLanguage(segments.map(({ target }) => target ?? '')) ??
			(english ? 'ja' : null);
		if (!spoken) throw unreadable('no line says its language and no target holds Japanese or Korean text');
		const title = segments.find(({ kind, target }) => kind === 'title' && target)?.target ?? null;
		const paired = segments.some(({ source, kind }) => source !== null && kind !== 'title');
		return { title, lang: spoken, segments, notices: paired ? [] : ['no-source'] };
	}
};

/** Reads every line as a row.
 * @throws Refusal `import.unreadable` that names the line and what is wrong with it */
export function readRows(text: string, offset = 0): JsonRow[] {
	return linesOf(text, offset).map(({ text: line, number }, order) => {
		const fields = objectOf(line, number);
		return {
			id: textIn(fields, 'id', number) ?? labelFor(order),
			doc: textIn(fields, 'doc', number),
			lang: langIn(fields, number),
			segment: segmentOf(fields, number)
		};
	});
}

/** One line of the contract's output for a row. */
export function lineOf(doc: string, lang: TargetLang, order: number, segment: ParsedSegment): string {
	const { kind, paper, sourceLang, source, target, confidence, line } = segment;
	const id = labelFor(order);
	return JSON.stringify({ doc, id, order: order + 1, kind, paper, lang, sourceLang, source, target, confidence, line });
}

/** The label of a row by its place, counted from 0. */
const labelFor = (order: number): string => `s${String(order + 1).padStart(4, '0')}`;

/** A row whose translation is still to come, unless the line has it. */
function untranslated(segment: ParsedSegment): ParsedSegment {
	if (segment.source === null) throw unreadable(`line ${segment.line} has no source`);
	return { ...segment, target: segment.target ?? (segment.kind === 'link' ? segment.source : '') };
}

function objectOf(line: string, number: number): Fields {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw unreadable(`line ${number} is not JSON`);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw unreadable(`line ${number} is not a JSON object`);
	return value as Fields;
}

function segmentOf(fields: Fields, number: number): ParsedSegment {
	const source = textIn(fields, 'source', number);
	const target = textIn(fields, 'target', number);
	if (source === null && target === null) throw unreadable(`line ${number} has neither source nor target`);
	return {
		kind: kindOf(fields.kind),
		paper: textIn(fields, 'paper', number),
		sourceLang: source === null ? null : sourceLangOf(fields.sourceLang),
		source,
		target,
		confidence: confidenceIn(fields, number),
		evidence: ['given'],
		line: number,
		targetBytes: null,
		sourceBytes: null
	};
}

function textIn(fields: Fields, name: string, number: number): string | null {
	const value = fields[name] ?? null;
	if (value !== null && typeof value !== 'string')
		throw unreadable(`line ${number} has a "${name}" that is not a string`);
	if (value !== null) refuse(value, number);
	return value;
}

function langIn(fields: Fields, number: number): TargetLang | null {
	const value = fields.lang ?? null;
	if (value === null || isTargetLang(value)) return value;
	throw unreadable(`line ${number} has a "lang" that is neither ja nor ko`);
}

function confidenceIn(fields: Fields, number: number): number {
	const value = fields.confidence ?? 1;
	if (typeof value === 'number' && value >= 0 && value <= 1) return value;
	throw unreadable(`line ${number} has a "confidence" that is no number from 0 to 1`);
}

/** Kinds that the contract does not know are paragraphs. */
const kindOf = (value: unknown): Kind => KINDS.find((kind) => kind === value) ?? 'paragraph';
const sourceLangOf = (value: unknown): SourceLang => (value === 'ko' ? 'ko' : 'en');
