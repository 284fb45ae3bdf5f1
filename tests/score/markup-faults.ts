import type { Finding } from '../../src/lib/core/check/check';
import type { TargetLang } from '../../src/lib/core/segment/segment';
import { pick, type Chance } from './chance';

/** A pair with one planted fault. */
export interface Fault {
	source: string;
	target: string;
	/** The text that the fault put into the target; empty where it took something away. */
	fault: string;
}

type Inject = (source: string, target: string, lang: TargetLang, chance: Chance) => Fault | null;

/** Does the finding stand on the fault? */
export const damage = (finding: Finding, { target, fault }: Fault): boolean => {
	if (fault === '') return finding.check === 'markup.url-changed';
	const at = target.lastIndexOf(fault);
	return finding.target !== null && finding.target.start < at + fault.length && at < finding.target.end;
};

const SENTENCE: Record<TargetLang, (x: string) => string> = {
	ja: (x) => ` また、${x} と比べられます。`,
	ko: (x) => ` 또한 ${x} 와 비교합니다.`
};
const add = (source: string, target: string, lang: TargetLang, was: string, is: string): Fault => ({
	source: `${source} It is compared with ${was} as well.`,
	target: target + SENTENCE[lang](is),
	fault: is
});

const MACROS = ['\\times', '\\model', '\\ours', '\\alpha', '\\sim', '\\method', '\\approx', '\\system'];
const FOREIGN: Record<TargetLang, readonly string[]> = {
	ja: ['\\モデル', '\\倍', '\\手法', '\\約', '\\私たち', '\\アルファ'],
	ko: ['\\모델', '\\배', '\\방법', '\\약', '\\우리', '\\알파']
};
const mangle = (macro: string, lang: TargetLang, chance: Chance): string =>
	pick(
		[
			() => pick(FOREIGN[lang], chance),
			() => `¥${macro.slice(1)}`,
			() => `₩${macro.slice(1)}`,
			() => `\\${macro.slice(2)}${macro[1]}q`,
			() => macro.toUpperCase()
		],
		chance
	)();

const OWNERS = ['lantern', 'north-lab', 'kite_ai', 'HarborML', 'x'];
const REPOS = ['lamp', 'Bridge-7B', 'paper_code', 'v2.1', 'deep/tree/main'];
const address = (chance: Chance): string =>
	`https://${pick(['github.com', 'huggingface.co', 'arxiv.org/abs', 'example.org'], chance)}/${pick(OWNERS, chance)}/${pick(REPOS, chance)}`;
const bend = (url: string, chance: Chance): string => {
	const at = 9 + Math.floor(chance() * (url.length - 10));
	return pick(
		[
			() => url.slice(0, at) + 'q' + url.slice(at + 1),
			() => url.slice(0, at) + url.slice(at + 1),
			() => url.slice(0, at) + 'z' + url.slice(at),
			() => url.replace('https', 'http'),
			() => `${url}/extra`
		],
		chance
	)();
};

const NAMES = (
	'Unity OpenLamp GPT-4.5 Claude Mixtral-8x22B BERT LoRA Gemini-1.5 RoBERTa DeepSeek-V9 Falcon Zephyr-7B PaLM T5 ViT ' +
	'KAIST Whisper Orca StableLM Wizard HELM XQuAD Pile RL CNN SFT KD MoE DPO GAN Ada Sora'
).split(' ');

export const MARKUP_FAULTS: { name: string; inject: Inject }[] = [
	{
		name: 'a macro is mangled',
		inject: (source, target, lang, chance) => {
			const macro = pick(MACROS, chance);
			return add(source, target, lang, macro, mangle(macro, lang, chance));
		}
	},
	{
		name: 'a macro loses its backslash or drifts off it',
		inject: (source, target, lang, chance) =>
			add(
				source,
				target,
				lang,
				...pick<[string, string]>(
					[
						['3\\times', '3times'],
						['3\\times', '3\\ times'],
						['\\textbf{so}', 'textbf{so}'],
						['\\(x = y\\)', '\\ (x = y\\ )'],
						['2\\sim', '2\\ sim'],
						['5\\approx', '5approx']
					],
					chance
				)
			)
	},
	{
		name: 'a macro is mangled inside a formula',
		inject: (source, target, lang, chance) => {
			const macro = pick(['\\times', '\\alpha', '\\sim', '\\approx'], chance);
			const fault = add(source, target, lang, `$3${macro}$`, `$3${pick(FOREIGN[lang], chance)}$`);
			return fault;
		}
	},
	{
		name: 'a formula is changed',
		inject: (source, target, lang, chance) => {
			const formula = pick(['$O(n^2)$', '$\\alpha = 0.5$', '$x_{i}$', '$k$', '$\\frac{a}{b}$'], chance);
			const changed = pick(['$O(n^3)$', '$\\beta = 0.5$', '$x_{j}$', '$m$', '$\\frac{a}{c}$'], chance);
			const [was, is] = [formula, changed];
			return add(source, target, lang, was, is);
		}
	},
	{
		name: 'an address is changed',
		inject: (source, target, lang, chance) => {
			const url = address(chance);
			const bent = bend(url, chance);
			return bent === url ? null : add(source, target, lang, url, bent);
		}
	},
	{
		name: 'an address is cut off',
		inject: (source, target, lang, chance) => {
			const url = address(chance);
			return add(source, target, lang, url, `${url.slice(0, 12 + Math.floor(chance() * (url.length - 12)))}…`);
		}
	},
	{
		name: 'an address is dropped',
		inject: (source, target, _lang, chance) => ({ source: `${source} ${address(chance)}`, target, fault: '' })
	},
	{
		name: 'a name is invented',
		inject: (source, target, lang, chance) => {
			const name = pick(NAMES, chance);
			return source.includes(name)
				? null
				: { source, target: name + { ja: 'は', ko: '는 ' }[lang] + target, fault: name };
		}
	},
	{
		name: 'a name is replaced',
		inject: (source, target, _lang, chance) => {
			const name = pick(NAMES, chance);
			const old = /(?<![A-Za-z0-9.])[A-Z][A-Za-z0-9]{2,}(?:-[A-Za-z0-9.]+)*(?![A-Za-z0-9\u00c0-\u024f'’/.&-])/.exec(
				target
			);
			if (!old || source.includes(name) || target.includes(name)) return null;
			return {
				source,
				target: target.slice(0, old.index) + name + target.slice(old.index + old[0].length),
				fault: name
			};
		}
	}
];
