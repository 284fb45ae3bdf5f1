import type { Span } from '../segment/segment';

/** What introduces text that is quoted as it is: prompts, dialogues, titles. */
const PROMPT =
	/(?:^|[\s(（「"“])(?:prompt|system|user|assistant|human|input|output|question|answer|instruction|example|query|response|title|original|[QA]|プロンプト|質問|回答|入力|出力|指示|例|題名|タイトル|論文|原文|原題|英語|ユーザー|システム|アシスタント|프롬프트|질문|답변|입력|출력|지시|지시문|예|예시|제목|논문|원문|원제|영어|사용자|시스템|어시스턴트)(?: ?[0-9]{1,2})?\s?[:：>]\s?["“「]?$/iu;

/** Does the text open with the label of a prompt or of one side of a dialogue? */
export const isPrompt = (text: string): boolean => isPromptBefore(text, text.slice(0, 40).search(/[:：>]/) + 1);

/** Does such a label stand right before the place? */
export const isPromptBefore = (text: string, at: number): boolean => PROMPT.test(text.slice(Math.max(0, at - 24), at));

/** Is it a row of a table: LaTeX, Markdown or tabs? */
export const isTableRow = (text: string): boolean =>
	/&[^&\n]{0,200}(?:&|\\\\)|\|[^|\n]{0,200}\||\t[^\t\n]{0,200}\t|\\(?:hline|toprule|midrule|bottomrule)/.test(text);

/** Environments that show text as it is. */
const SHOWN =
	/\\(begin|end)\{([A-Za-z]{0,16}(?:verbatim|listing|minted|quot|box|prompt|dialog|chat|example|alltt|verse)[A-Za-z]{0,16})\*?\}/gi;

/** The insides of environments that show prompts, programs and quotes. One that nobody closes shows the rest. */
export function shownStretches(text: string): Span[] {
	if (!text.includes('\\begin{')) return [];
	const found: Span[] = [];
	let from = -1;
	for (const match of text.matchAll(SHOWN)) {
		if (match[1] === 'begin' && from < 0) from = match.index + match[0].length;
		else if (match[1] === 'end' && from >= 0) {
			found.push({ start: from, end: match.index });
			from = -1;
		}
	}
	return from < 0 ? found : [...found, { start: from, end: text.length }];
}

/** The line in which a place lies, cut to so many characters on either side. */
export function lineAround(text: string, { start, end }: Span): Span {
	const [from, to] = [Math.max(0, start - 400), Math.min(text.length, end + 400)];
	const before = text.slice(from, start).lastIndexOf('\n');
	const after = text.slice(end, to).indexOf('\n');
	return { start: before < 0 ? from : from + before + 1, end: after < 0 ? to : end + after };
}

/** Labels behind which the text of the paper itself follows. */
const OWN =
	/概要|要旨|要約|抄録|注|備考|結論|貢献|結果|初録|背景|目的|手法|方法|초록|요약|참고|비고|결론|기여|결과|배경|목적|방법|abstract|tl;?dr|note|remark|summary|conclusion|contribution|background|method|result/i;
const DRESS = /\\[a-z]{4,8}\{|[*_{}"“「\s]/g;
const LABEL = 32;

/** Does a short label with a colon stand before the run, or in its first word, as before samples and turns of a dialogue? */
function isLabelled(text: string, run: Span): boolean {
	const line = lineAround(text, run);
	const head = text.slice(line.start, Math.min(run.start + 16, run.end));
	const colon = head.search(/[:：]/);
	const bold = colon < 0 ? /^\W{0,4}(?:\*\*|\\textbf\{)[^*{}]{1,24}(?:\*\*|\})/u.exec(head) : null;
	const end = bold ? bold[0].length : colon + 1;
	if (end < 1 || end > LABEL || OWN.test(head.slice(0, end))) return false;
	const at = line.start + end;
	return at > run.start || text.slice(at, run.start).replace(DRESS, '') === '';
}

const NAMED_BEFORE =
	/(?:プロンプト|指示文?|例文|発話|フレーズ|質問文?|応答|回答|出力|入力|クエリ|문장|프롬프트|질문|구문|문구|명령|지시문?|응답|답변|출력|입력|쿼리)(?:[（(][^（）()]{1,16}[)）])?(?:は|に|を|が|として|では|、|은|는|에|을|를|이|가|로|으로)?[、,]?\s?$/u;
const NAMED_AFTER =
	/^[.?!]?['’"”]{0,2}\s?(?:という|といった|と(?:書|述|答|言|入力|出力|表示|尋|問|続|いう)|のような(?:文|指示|質問|プロンプト)|라는|라고|이라는|이라고|란 |와 같은 (?:문|질|지|프)|과 같은 (?:문|질|지|프))/u;
/** A line that announces what stands in the next one. */
const ANNOUNCED = /(?:[:：]|次の(?:とおり|通り|ように)|以下|다음과 같|아래와 같|다음은|아래)[^\n]{0,24}\n\s*$/u;

/** Is the run shown rather than said: a sample, a prompt, a turn of a dialogue, an original before its translation? */
export function isSample(text: string, run: Span, letter: RegExp): boolean {
	const before = text.slice(Math.max(0, run.start - 48), run.start);
	const after = text.slice(run.end, run.end + 24);
	if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return true;
	const line = lineAround(text, run).start;
	const isFirst = !letter.test(text.slice(line, run.start));
	if (isFirst && ANNOUNCED.test(text.slice(Math.max(0, line - 48), line))) return true;
	const gloss = /^[.?!]?\s?[（(](.{2})/u.exec(after);
	return (gloss !== null && letter.test(gloss[1])) || isLabelled(text, run);
}
