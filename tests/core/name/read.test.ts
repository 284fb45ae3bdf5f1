import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../src/lib/core/latex/markup';
import { KnownNames } from '../../../src/lib/core/name/known';
import { isCommon, readNames } from '../../../src/lib/core/name/read';
import { growth, LINEAR } from '../../time';

const names = (text: string): string[] => readNames(text, readMarkup(text)).map((name) => `${name.shape} ${name.text}`);

const READ: [title: string, text: string, found: string[]][] = [
	['model ids keep their digits and hyphens', 'phi-3-mini와 GPT-3.5를', ['model phi-3-mini', 'model GPT-3.5']],
	['a version and a size belong to the name', 'Llama 3 70Bと Gemini 1.5', ['model Llama 3 70B', 'model Gemini 1.5']],
	['a day or a count does not', 'On June 12, Team 3 won', ['capitalised June', 'capitalised Team']],
	['acronyms, plural or not', 'LLMs와 RLHF', ['acronym LLMs', 'acronym RLHF']],
	['names with a capital inside', 'HumanEval+ と LoRA', ['camel HumanEval+', 'camel LoRA']],
	['quantities are no names', '4K-32K, 128k, 7B, 15.6%, 13-year-old', []],
	['function words and single letters are none', 'The A and However We', []],
	['emoji shortcodes are none', ':fire: :Kr2:', []],
	['protected spans hold none', '`GPT-4` \\url{https://a.io/GPT-4} $GPT$', []],
	['metrics with an at sign', 'mAP@0.5, Recall@10, pass@k', ['model mAP@0.5', 'model Recall@10', 'model pass@k']],
	['sizes behind a slash', 'ViT-L/14と T5-XXL', ['model ViT-L/14', 'model T5-XXL']],
	['an acronym behind a hyphen', 'Transformer-XL ROUGE-L', ['camel Transformer-XL', 'acronym ROUGE-L']],
	[
		'English on a hyphen is no part',
		'BERT-based GPT-4-generated LLM-as-a-judge',
		['acronym BERT', 'model GPT-4', 'acronym LLM']
	],
	['nor before one', 'non-LLM pre-GPT-4 mid-2023', ['acronym LLM', 'model GPT-4']],
	['but a variant is', 'BERT-large-uncased', ['capitalised BERT-large-uncased']],
	['inside a macro that dresses it', '\\textsc{LampNet} \\method', ['camel LampNet']],
	['before a subscript', 'LLaMA$_{7B}$ BERT\\textsubscript{base}', ['camel LLaMA', 'acronym BERT']],
	['numbered parts and counts are none', 'Fig.3, Table1, top-5, Stage-2, Q3 and Recall 0.9', ['capitalised Recall']],
	['cells of a table are apart', 'BERT&84.2&RoBERTa', ['acronym BERT', 'camel RoBERTa']],
	['a year is no part', 'ICLR’24', ['acronym ICLR']],
	['a possessive is no part of the name', "LampNet's size", ['camel LampNet']]
];

const KNOWN: [title: string, source: string, name: string, known: boolean][] = [
	['as it is', 'trained with LampNet', 'LampNet', true],
	['cased and spaced otherwise', 'the lamp net baseline', 'LampNet', true],
	['spaced otherwise with digits', 'beats Llama 3 70B', 'Llama3 70B', true],
	['plural', 'many LLMs', 'LLM', true],
	['inflected', 'by quantizing it', 'Quantize', true],
	['by its initials', 'large language models', 'LLM', true],
	['by initials around function words', 'the diagram of thought', 'DT', true],
	['the longer form of a name', 'on MBPP and Human by far', 'HumanEval', true],
	['put together from known parts', 'GPT models such as 4 Turbo', 'GPT-4', true],
	['inside another word', 'the community', 'Unity', false],
	['across two words', 'a unit you like', 'Unity', false],
	['a word written with macros', 'Schr\\"odinger and BERT\\textsubscript{base}', 'BERT-base', true],
	['another version', 'GPT-3.5', 'GPT-4.5', false],
	['a longer form of a mere word', 'the human side', 'HumanEval', false],
	['nowhere', 'we train a model', 'Unity', false]
];

describe('readNames finds Latin names', () => {
	it.each(READ)('%s', (_title, text, found) => expect(names(text)).toEqual(found));

	it('knows what everybody knows', () => {
		const common = readNames('AI CEO SNS GPUs U.N LampNet', []).filter(isCommon);
		expect(common.map(({ text }) => text)).toEqual(['AI', 'CEO', 'SNS', 'GPUs', 'U.N']);
	});

	it.each(['A', 'A-', 'A.b', 'A1 ', 'A&', '1-a'])('takes time in proportion to the length of %s repeated', (piece) => {
		const work = (size: number): void => void readNames(piece.repeat(size / piece.length), []);
		expect(growth(12_000, work)).toBeLessThan(LINEAR);
	});
});

describe('a name is known from a source', () => {
	it.each(KNOWN)('%s', (_title, source, name, known) => expect(new KnownNames(source).has(name)).toBe(known));

	it('by the expansion of an acronym', () => {
		expect(new KnownNames('some AMs said').spells(['Assembly', 'Member'])).toBe(true);
		expect(new KnownNames('some AMs said').spells(['Lamp', 'Net'])).toBe(false);
	});
});
