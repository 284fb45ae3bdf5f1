import { spansOf } from './changed';
import type { Span } from '../segment/segment';

/** A special token of a language model as written: `[MASK]`, `[/INST]`. */
export interface Token extends Span {
	name: string;
}

const TOKEN = /\[\/?[A-Z][A-Z0-9_]{1,20}\](?!\()/g;
/** Tokens that models are trained with. Other capitals in brackets may be a label that readers want translated: `[NEWS]`. */
const KNOWN =
	/^\[\/?(?:MASK|SEP|CLS|PAD|UNK|BOS|EOS|SOS|EOT|EOD|INST|SYS|USER|SYSTEM|ASSISTANT|HUMAN|TOOL_CALLS|AVAILABLE_TOOLS|DOMAIN|REG|GMASK|SPACE|BLANK|ANSWER|[A-Z]+_?[0-9]{1,3}|[A-Z]+(?:_[A-Z]+)+)\]$/;

/** All special tokens of a text; those that could be labels count beside one that cannot. */
export function tokensIn(text: string): Token[] {
	if (!text.includes('[')) return [];
	const tokens = spansOf(text, TOKEN);
	const closed = (name: string): boolean => name[1] === '/';
	return tokens.some(({ name }) => KNOWN.test(name) || closed(name)) ? tokens : [];
}

const BRACKETED = /[[［【]\s?[/／]?[^\s[\]［］【】(){}\n][^[\]［］【】(){}\n]{0,20}[\]］】](?![(（])/g;

/** What may stand for a token in a translation: short words in brackets, no numbers. */
export const tokenLike = (text: string): Token[] =>
	spansOf(text, BRACKETED).filter(({ name }) => !/^.\s?[0-9]{1,4}(?:[,、\s–-]+[0-9]{1,4})*.$/.test(name));
