import type { Check } from './check';
import { acronymGloss } from './checks/accuracy/acronym-gloss';
import { answerMismatch } from './checks/accuracy/answer-mismatch';
import { comparison } from './checks/accuracy/comparison';
import { date } from './checks/accuracy/date';
import { dateRange } from './checks/accuracy/date-range';
import { duplicateLabel } from './checks/accuracy/duplicate-label';
import { duplicatePhrase } from './checks/accuracy/duplicate-phrase';
import { empty } from './checks/accuracy/empty';
import { entityInvented } from './checks/accuracy/entity-invented';
import { entityMissing } from './checks/accuracy/entity-missing';
import { enumerator } from './checks/accuracy/enumerator';
import { extraSentence } from './checks/accuracy/extra-sentence';
import { lengthRatio } from './checks/accuracy/length-ratio';
import { madeFromChanged } from './checks/accuracy/made-from-changed';
import { madeFromDiffers } from './checks/accuracy/made-from-differs';
import { missingSentence } from './checks/accuracy/missing-sentence';
import { negationLost } from './checks/accuracy/negation-lost';
import { numberExtra } from './checks/accuracy/number-extra';
import { numberMissing } from './checks/accuracy/number-missing';
import { numberOrder } from './checks/accuracy/number-order';
import { numberScaleMixed } from './checks/accuracy/number-scale-mixed';
import { numberValue } from './checks/accuracy/number-value';
import { otherDiffers } from './checks/accuracy/other-differs';
import { partiallyUntranslated } from './checks/accuracy/partially-untranslated';
import { sameAsOtherTarget } from './checks/accuracy/same-as-other-target';
import { seriesDate } from './checks/accuracy/series-date';
import { sourceDefect } from './checks/accuracy/source-defect';
import { unitChanged } from './checks/accuracy/unit-changed';
import { untranslated } from './checks/accuracy/untranslated';
import { asciiPunctuation } from './checks/fluency/ascii-punctuation';
import { encoding } from './checks/fluency/encoding';
import { jaCounter } from './checks/fluency/ja-counter';
import { koJosa } from './checks/fluency/ko-josa';
import { koSpacing } from './checks/fluency/ko-spacing';
import { repeatedPunctuation } from './checks/fluency/repeated-punctuation';
import { repeatedWord } from './checks/fluency/repeated-word';
import { spaceAfterPeriod } from './checks/fluency/space-after-period';
import { unpairedBracket } from './checks/fluency/unpaired-bracket';
import { unpairedQuote } from './checks/fluency/unpaired-quote';
import { citation } from './checks/markup/citation';
import { codeSpan } from './checks/markup/code-span';
import { email } from './checks/markup/email';
import { emojiShortcode } from './checks/markup/emoji-shortcode';
import { htmlTag } from './checks/markup/html-tag';
import { imageResidue } from './checks/markup/image-residue';
import { latexLeftover } from './checks/markup/latex-leftover';
import { latexMangled } from './checks/markup/latex-mangled';
import { markdown } from './checks/markup/markdown';
import { mathMismatch } from './checks/markup/math-mismatch';
import { placeholder } from './checks/markup/placeholder';
import { urlChanged } from './checks/markup/url-changed';
import { urlGlued } from './checks/markup/url-glued';
import { urlIsTitle } from './checks/markup/url-is-title';
import { urlTruncated } from './checks/markup/url-truncated';
import { attributionMissing } from './checks/structure/attribution-missing';
import { boilerplate } from './checks/structure/boilerplate';
import { duplicateLine } from './checks/structure/duplicate-line';
import { emptySection } from './checks/structure/empty-section';
import { generatorMeta } from './checks/structure/generator-meta';
import { missingBlock } from './checks/structure/missing-block';
import { strayListMarker } from './checks/structure/stray-list-marker';
import { calque } from './checks/style/calque';
import { latinSpacing } from './checks/style/latin-spacing';
import { longVowel } from './checks/style/long-vowel';
import { projectBrackets } from './checks/style/project-brackets';
import { projectNumerals } from './checks/style/project-numerals';
import { projectPunctuation } from './checks/style/project-punctuation';
import { projectQuotes } from './checks/style/project-quotes';
import { projectRegister } from './checks/style/project-register';
import { projectSpacing } from './checks/style/project-spacing';
import { projectVowel } from './checks/style/project-vowel';
import { registerMix } from './checks/style/register-mix';
import { sentenceLength } from './checks/style/sentence-length';
import { acronymPlural } from './checks/terminology/acronym-plural';
import { doNotTranslate } from './checks/terminology/do-not-translate';
import { firstUseGloss } from './checks/terminology/first-use-gloss';
import { forbidden } from './checks/terminology/forbidden';
import { inconsistent } from './checks/terminology/inconsistent';
import { inconsistentInProject } from './checks/terminology/inconsistent-in-project';
import { missing } from './checks/terminology/missing';
import { nameVariant } from './checks/terminology/name-variant';
import { sameSourceDifferentTarget } from './checks/terminology/same-source-different-target';
import { sameTargetDifferentSource } from './checks/terminology/same-target-different-source';
/** Every check, in the order people see them: what breaks the sense first, then the markup, then the terms. */
export const CHECKS: readonly Check[] = [
	empty,
	untranslated,
	sameAsOtherTarget,
	partiallyUntranslated,
	missingSentence,
	extraSentence,
	lengthRatio,
	duplicatePhrase,
	duplicateLabel,
	negationLost,
	answerMismatch,
	otherDiffers,
	madeFromChanged,
	madeFromDiffers,
	numberValue,
	numberMissing,
	numberExtra,
	unitChanged,
	numberOrder,
	numberScaleMixed,
	comparison,
	enumerator,
	date,
	dateRange,
	seriesDate,
	entityInvented,
	entityMissing,
	sourceDefect,
	acronymGloss,
	latexMangled,
	latexLeftover,
	mathMismatch,
	urlChanged,
	urlTruncated,
	urlIsTitle,
	urlGlued,
	email,
	placeholder,
	htmlTag,
	markdown,
	codeSpan,
	citation,
	imageResidue,
	emojiShortcode,
	encoding,
	unpairedBracket,
	unpairedQuote,
	repeatedWord,
	repeatedPunctuation,
	koJosa,
	koSpacing,
	jaCounter,
	spaceAfterPeriod,
	asciiPunctuation,
	forbidden,
	missing,
	doNotTranslate,
	nameVariant,
	acronymPlural,
	inconsistent,
	inconsistentInProject,
	sameSourceDifferentTarget,
	sameTargetDifferentSource,
	firstUseGloss,
	attributionMissing,
	boilerplate,
	emptySection,
	missingBlock,
	duplicateLine,
	strayListMarker,
	generatorMeta,
	registerMix,
	longVowel,
	latinSpacing,
	calque,
	projectRegister,
	projectSpacing,
	projectPunctuation,
	projectBrackets,
	projectVowel,
	projectQuotes,
	projectNumerals,
	sentenceLength
];
