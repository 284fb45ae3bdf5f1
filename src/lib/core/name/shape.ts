/** `model` has digits (GPT-3.5, Llama 3 70B, pass@k), `acronym` is in capitals (LLM, LLMs), `camel` has a capital inside
 * (HumanEval, phi-Mini, Transformer-XL), `capitalised` begins with one. */
export type NameShape = 'model' | 'acronym' | 'camel' | 'capitalised';

const QUANTITY =
	/^[0-9][0-9.,]*(?:[-/][0-9.]+)*(?:[A-Za-z]{0,3}|[KMGTPEkmg]?(?:FLOPS?|FLOPs|bps|bits?|Bytes?|tokens?|params?|steps?|shots?|ways?|folds?))$/;
/** Quarters and halves of a year: Q3, H1. */
const QUARTER = /^[QH][1-4]$/;
/** A part of a text or of a count by its number, which translations name in their own words: Fig.3, top-5, Stage-2. */
const COUNTED =
	/^(?:figures?|figs?|eqs?|eqns?|equations?|sections?|secs?|sect|tables?|tabs?|algorithms?|algs?|refs?|appendix|app|chapters?|ch|nos?|vols?|pp?|theorem|thm|lemma|lem|def|prop|cor|top|stage|level|layer|steps?|phase|type|class|rank|order|page|line|part|days?|years?|week|round|tier|grade|task|version|ver|size|epoch|seed|fold|group|block|shot|beam|depth|hop|turn|case|item|example|exp|experiment|question|best|row|col|column|batch|stride|kernel|width|height|dim|rate|zone|under|over|age|aged|channel|league|route|model|ours|average|avg|mean|total|accuracy|acc|recall|precision|score|loss|error|value|ratio|temperature|threshold|perplexity|baseline|result|scores|overall)$/i;
const NUMBERED = /^([A-Za-z]+)[-‐‑.]*[0-9]/;
/** A count and the word it measures: 21st-Century, 3D-Printed, 12-Layer. */
const MEASURED = /^[0-9][0-9.]*(?:st|nd|rd|th|[DKMBx])?(?:[-‐‑][A-Z]?[a-z]+)+$/;
/** A word and its number, a name only where the word is that of a family of models: distance-7, spin-1/2, but phi-3. */
const WORD_NUMBER = /^([A-Za-z][a-z]+)[-‐‑][0-9]+(?:[./][0-9]+)*$/;
const FAMILY =
	/^(?:gpt|phi|llama|gemma|gemini|qwen|yi|opt|claude|mistral|mixtral|falcon|pythia|davinci|curie|ada|babbage|deepseek|bloom|palm|vicuna|alpaca|grok|granite|olmo|imagen|whisper|cifar|imagenet|mnist|chinchilla|gopher|galactica|bert|bart|clip|flan|orca|nova|sora|kimi|hunyuan|wizard|starcoder|solar|exaone|aya|jamba|flux|vit|resnet|pangu|ernie|baichuan|internlm|glm|minicpm|stable)$/i;

/** Does the word only count or measure what stands behind it: Section 3.2, Accuracy 0.9? */
export const isCounted = (word: string): boolean => COUNTED.test(word);

const isNumbered = (token: string): boolean => {
	const plain = WORD_NUMBER.exec(token)?.[1];
	return (
		isCounted(NUMBERED.exec(token)?.[1] ?? '') ||
		QUARTER.test(token) ||
		(plain !== undefined && /^[a-z]/.test(plain) && !FAMILY.test(plain))
	);
};

/** Is it a capitalised word with a number, which may be a count (Game-7) or a name (Rivet-2)? */
export const isWordWithNumber = (token: string): boolean => {
	const plain = WORD_NUMBER.exec(token)?.[1];
	return plain !== undefined && !FAMILY.test(plain);
};

/** What a token of letters, digits and joints is as a name, null for what is none: quantities, single letters, counts. */
export function shapeOf(token: string): NameShape | null {
	if (/^[A-Z][a-z]+$/.test(token)) return 'capitalised';
	if (/^[0-9.,]+$/.test(token)) return null;
	const letters = token.replace(/[^\p{L}]/gu, '');
	if (letters.length === 0 || QUANTITY.test(token) || (letters.length < 2 && !/[0-9@]/.test(token))) return null;
	if (/^[0-9]/.test(token)) return !MEASURED.test(token) && /\p{Lu}{2}|\p{Lu}\p{Ll}/u.test(token) ? 'model' : null;
	if (/[0-9@]/.test(token)) return isNumbered(token) ? null : 'model';
	if (/^\p{Lu}{2,}s?$/u.test(letters)) return 'acronym';
	if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}|[-‐‑/]\p{Lu}{2}/u.test(token)) return 'camel';
	return 'capitalised';
}

const PREFIX =
	/^(?:[0-9]D|non|pre|post|multi|anti|sub|cross|semi|self|re|un|inter|intra|mid|late|early|co|ex|pro|over|under|near|quasi|pseudo|per|super|ultra|all|then|now|single|full|both|few|zero|one|two|three|most|more|less|other|Non|Pre|Post|Multi|Anti|Sub|Cross|Semi|Self|Mid|Late|Early|Single|Few|Zero)[-‐‑](?=[\p{Lu}0-9])/u;
/** English that hangs on a name behind a hyphen: BERT-based, GPT-4-generated, LLM-as-a-judge. */
const SUFFIX =
	/[-‐‑](?:Free|Level|Style|Scale|[A-Z]?[a-z]*(?:ed|ing|ive|able|ible|ful|less|like|wise|ware|free|ent|ant|ic|ous|al|ly|ness|tion|sion|ity)|base|style|level|class|only|scale|centric|size|type|grade|ready|native|first|judge|judges|as|a|an|to|in|the|of|and|or|by|loop|vs|norm|term|head|way|order|score|scores|loss|model|models|user|side|pair|pairs|token|tokens|optimal|bound|step|shot|time|year|old|day|era|rich|poor|hard|bit|layer|wide|specific|agnostic|friendly|heavy|light|driven|compatible|equivalent|parameter|parameters|family|series|format|test|tests|set|sets|check|backed|thesis|powered|augmented|aided|made|owned|run|led)(?![A-Za-z])/;
/** Endings in -ed that are a part of the name. */
const KEPT = /[-‐‑](?:un)?cased$/;

/** The name in a token without the English that is joined to it by hyphens.
 * @returns its place in the token */
export function bareName(token: string): { start: number; end: number } {
	let [start, end] = [0, token.length];
	if (!/[-‐‑]/.test(token)) return { start, end };
	start = PREFIX.exec(token)?.[0].length ?? 0;
	const cut = SUFFIX.exec(token);
	if (cut && cut.index > start && !KEPT.test(token)) end = cut.index;
	return { start, end };
}
