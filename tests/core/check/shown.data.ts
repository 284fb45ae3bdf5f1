import type { TargetLang } from '../../../src/lib/core/segment/segment';

/** Right rows in which English stays, sentences are merged or words turned round. */
export const RIGHT: [TargetLang, string, string][] = [
	[
		'ja',
		"We append the prompt ``Let us think about this step by step'' to each question.",
		"各質問に``Let us think about this step by step''というプロンプトを付け加える。"
	],
	[
		'ko',
		"We append ``Let us think about this step by step'' to each question.",
		"각 질문에 ``Let us think about this step by step''를 덧붙인다."
	],
	[
		'ja',
		'We use the prompt `You are a helpful judge and you must answer with one letter`.',
		'プロンプトには `You are a helpful judge and you must answer with one letter` を用いた。'
	],
	[
		'ja',
		'The prompt reads:\n> You are given a table and a question. Answer it in one word.',
		'プロンプトは次のとおりである。\n> You are given a table and a question. Answer it in one word.'
	],
	[
		'ko',
		'The template is as follows.\n\nYou will be shown a paragraph and a question about it. Please answer with the words of the paragraph.\n\nWe use greedy decoding.',
		'템플릿은 다음과 같다.\n\nYou will be shown a paragraph and a question about it. Please answer with the words of the paragraph.\n\n우리는 그리디 디코딩을 사용한다.'
	],
	[
		'ja',
		'\\begin{quote}\nThe cat that the dog chased was hungry.\n\\end{quote}\nis hard for the model.',
		'\\begin{quote}\nThe cat that the dog chased was hungry.\n\\end{quote}\nはモデルにとって難しい。'
	],
	[
		'ko',
		'\\begin{verbatim}\nSummarize the text that is given below in one line.\n\\end{verbatim}\nThis prompt worked best.',
		'\\begin{verbatim}\nSummarize the text that is given below in one line.\n\\end{verbatim}\n이 프롬프트가 가장 잘 동작했다.'
	],
	[
		'ja',
		'\\begin{tcolorbox}[title=Judge]\nYou are a strict grader. Is the answer supported by the text?\n\\end{tcolorbox}',
		'\\begin{tcolorbox}[title=採点者]\nYou are a strict grader. Is the answer supported by the text?\n\\end{tcolorbox}'
	],
	[
		'ja',
		'Q: Who was the first to cross the lake?\nA: It was the old fisherman.',
		'Q: Who was the first to cross the lake?\nA: It was the old fisherman.（年老いた漁師）'
	],
	[
		'ko',
		'Input: The movie was not as bad as I had feared.\nOutput: positive',
		'입력: The movie was not as bad as I had feared.\n출력: positive (긍정)'
	],
	['ja', 'Subject: Your parcel is on its way to you', '件名: Your parcel is on its way to you'],
	[
		'ko',
		'Sentence 1: A man is playing the guitar on the street.\nSentence 2: Someone is making music outside.\nLabel: entailment',
		'문장 1: A man is playing the guitar on the street.\n문장 2: Someone is making music outside.\n레이블: entailment(함의)'
	],
	[
		'ja',
		'[12] R. Oda and L. Bern. How the memory of networks is lost and found. In Proc. ACL, 2021.\n[13] S. Moon. Why do small models fail when they are tuned? arXiv, 2023.',
		'[12] R. Oda and L. Bern. How the memory of networks is lost and found. In Proc. ACL, 2021.（邦訳あり）\n[13] S. Moon. Why do small models fail when they are tuned? arXiv, 2023.'
	],
	[
		'ko',
		'We thank Ada Lane, Bo Reed and the members of the lab for their comments. References: R. Oda. 2021. Learning to see in the dark with very little light. In Proc. ACL.',
		'의견을 준 Ada Lane, Bo Reed 및 연구실 구성원들에게 감사한다. 참고문헌: R. Oda. 2021. Learning to see in the dark with very little light. In Proc. ACL.'
	],
	[
		'ja',
		'Stop words are the, of, and, to, in, that, is, was, for, it.',
		'ストップワードは the, of, and, to, in, that, is, was, for, it である。'
	],
	[
		'ko',
		'The most frequent words were the, of, and, this, that, with and from.',
		'가장 자주 나온 단어는 the, of, and, this, that, with, from이었다.'
	],
	[
		'ja',
		'Released under the Apache License, Version 2.0; see the file LICENSE.',
		'Apache License, Version 2.0 のもとで公開している。ファイル LICENSE を参照のこと。'
	],
	[
		'ko',
		'The data are released under the Creative Commons Attribution Share Alike 4.0 International license.',
		'데이터는 Creative Commons Attribution Share Alike 4.0 International 라이선스로 공개된다.'
	],
	[
		'ja',
		'The sentence \\textit{the old man the boat and the young watch} is a garden path.',
		'\\textit{the old man the boat and the young watch} という文はガーデンパス文である。'
	],
	[
		'ko',
		'The sentence *the horse that was raced past the barn fell* confuses readers.',
		'*the horse that was raced past the barn fell*라는 문장은 독자를 헷갈리게 한다.'
	],
	[
		'ja',
		'We add Let us work this out in a step by step way to be sure we have the right answer to the prompt.',
		'プロンプトに Let us work this out in a step by step way to be sure we have the right answer という文を加える。'
	],
	[
		'ko',
		'Starting with Sure, here is how you can do it raises the success rate.',
		'Sure, here is how you can do it 라는 문구로 시작하면 성공률이 높아진다.'
	],
	[
		'ja',
		'The answer of the model was \\emph{I do not know what this is.}',
		'モデルの回答は \\emph{I do not know what this is.} であった。'
	],
	[
		'ko',
		'\\item \\texttt{Is the claim supported by the evidence that was given?}',
		'\\item \\texttt{Is the claim supported by the evidence that was given?} (근거 질문)'
	],
	[
		'ja',
		'| Example | Label |\n|---|---|\n| I would not buy this again. | negative |',
		'| 例 | ラベル |\n|---|---|\n| I would not buy this again. | 否定的 |'
	],
	[
		'ko',
		'Example & Label \\\\ \\midrule I would not buy this again. & negative \\\\',
		'예 & 레이블 \\\\ \\midrule I would not buy this again. & 부정 \\\\'
	],
	[
		'ja',
		'Table 4: Samples of our model. "It is raining and we are at home."',
		'表4: 我々のモデルのサンプル。"It is raining and we are at home."'
	],
	[
		'ko',
		'In-context learning (learning from the examples that are in the prompt) is cheap.',
		'인컨텍스트 학습(learning from the examples that are in the prompt, 프롬프트에 있는 예시로부터의 학습)은 비용이 적다.'
	],
	[
		'ja',
		'The film "Gone with the Wind" and the book The Lord of the Rings are in the data.',
		'映画『Gone with the Wind』と書籍 The Lord of the Rings がデータに含まれる。'
	],
	['ko', 'The song We Are the Champions is in the test set.', '노래 We Are the Champions가 테스트 세트에 있다.'],
	[
		'ja',
		'User: Can you tell me where I left my keys?\nAssistant: I am afraid that I cannot see them.',
		'ユーザー: Can you tell me where I left my keys?\nアシスタント: I am afraid that I cannot see them.'
	],
	[
		'ko',
		'\\textbf{Human:} Can you tell me where I left my keys?',
		'\\textbf{사람:} Can you tell me where I left my keys?'
	],
	[
		'ja',
		'**Prompt.** Rewrite the text so that it can be read by a child.',
		'**プロンプト** Rewrite the text so that it can be read by a child.'
	],
	[
		'ko',
		'```\nYou are a bot. Do what the user says.\n```\nThis is our prompt.',
		'```\nYou are a bot. Do what the user says.\n```\n이것이 우리의 프롬프트이다.'
	],
	['ja', 'The rule S -> "if it is" holds.', '規則 S -> "if it is" が成り立つ。'],
	[
		'ko',
		'Our paper "What we know and what we do not know about memory" appeared in 2020.',
		'우리의 논문 “What we know and what we do not know about memory”는 2020년에 발표되었다.'
	],
	[
		'ja',
		'Does not improve much. The lamp is no worse than before, and it never fails.',
		'あまり改善しない。ランプは以前より悪くなっておらず、決して故障しない。'
	],
	[
		'ko',
		'The method is not only fast but also accurate. It requires no labels.',
		'이 방법은 빠를 뿐만 아니라 정확하다. 레이블이 필요 없다.'
	],
	[
		'ja',
		'Nothing could be further from the truth; scaling is not a panacea.',
		'それは真実からほど遠い。スケーリングは万能薬ではない。'
	],
	[
		'ko',
		'It is not uncommon for such models to collapse. We cannot overstate this.',
		'이러한 모델이 붕괴하는 일은 흔하다. 이는 아무리 강조해도 지나치지 않다.'
	],
	['ja', 'Without loss of generality, let $x>0$.', '一般性を失うことなく、$x>0$とする。'],
	[
		'ko',
		'Without further tuning, the model reaches 91.2% on QNLI.',
		'추가 튜닝을 하지 않고도 모델은 QNLI에서 91.2%에 도달한다.'
	],
	[
		'ja',
		'Trained without supervision, the encoder learns objects.',
		'教師なしで学習されたエンコーダは物体を学習する。'
	],
	['ko', 'Trained without supervision, the encoder learns objects.', '자기지도로 학습된 인코더는 물체를 학습한다.'],
	[
		'ja',
		'No single model wins everywhere. Neither depth nor width suffices.',
		'すべてで勝つ単一のモデルは存在しない。深さだけでも幅だけでも十分ではない。'
	],
	[
		'ko',
		'The gap is not statistically significant. Thus we do not report it.',
		'차이는 통계적으로 유의하지 않다. 따라서 보고하지 않는다.'
	],
	[
		'ja',
		'A model can never see the test set. It is frozen.',
		'モデルがテストセットを見ることは一切ない。モデルは凍結されている。'
	],
	[
		'ko',
		'Never use the test set. The budget must not exceed 5.',
		'테스트 세트는 절대로 사용하지 말 것. 예산은 5를 초과할 수 없다.'
	],
	[
		'ja',
		'The lamp fails to light. We were unable to reproduce it.',
		'ランプは点灯しない。再現することはできなかった。'
	],
	[
		'ja',
		'If the left lamp is on, then the left door is open; if the right lamp is on, then the right door is open.',
		'左のランプが点灯していれば左の扉が開いており、右のランプが点灯していれば右の扉が開いている。'
	],
	[
		'ko',
		'Theorem 1. Let f be convex. Then gradient descent converges. Theorem 2. Let f be strongly convex. Then gradient descent converges linearly.',
		'정리 1. f가 볼록이라 하자. 그러면 경사하강법은 수렴한다. 정리 2. f가 강볼록이라 하자. 그러면 경사하강법은 선형으로 수렴한다.'
	],
	[
		'ja',
		'Encoder: 12 layers. Decoder: 12 layers. Batch size: 64. Learning rate: 0.1.',
		'エンコーダ: 12層。デコーダ: 12層。バッチサイズ: 64。学習率: 0.1。'
	],
	['ko', 'Keywords: lamps; posts; towns', '키워드: 램프; 기둥; 마을'],
	['ja', 'Task: NLI. Input: premise: A; hypothesis: B.', 'タスク: NLI。入力: 前提: A、仮説: B。'],
	[
		'ko',
		'The ratio is 1:1: one real to one fake image. Note: the order: real, fake.',
		'비율은 1:1이다: 실제 이미지 하나당 가짜 이미지 하나. 참고: 순서: 실제, 가짜.'
	],
	[
		'ja',
		'We study small lamps. They are cheap. We show that they last. The code is public.',
		'我々は安価な小型ランプを研究し、それらが長持ちすることを示す。コードは公開している。'
	],
	[
		'ko',
		'Small lamps are cheap, but they break. We ask why, and find that the glass is thin. A thicker glass helps.',
		'작은 램프는 저렴하지만 깨지기 쉽다. 우리는 그 이유를 묻는다. 그 결과 유리가 얇다는 것을 발견했다. 더 두꺼운 유리가 도움이 된다.'
	],
	[
		'ja',
		'Adam \\cite{a} is used. We set $\\beta_1=0.9$. We set $\\beta_2=0.99$. All else is default.',
		'Adam \\cite{a}を用い、$\\beta_1=0.9$、$\\beta_2=0.99$とする。その他はすべてデフォルトである。'
	],
	[
		'ko',
		'Let $G=(V,E)$ be a graph. We write $n=|V|$. A walk is a sequence $v_0,\\dots,v_k$. It is closed if $v_0=v_k$.',
		'$G=(V,E)$를 그래프라 하고 $n=|V|$로 쓴다. 보행은 수열 $v_0,\\dots,v_k$이며, $v_0=v_k$이면 닫혀 있다고 한다.'
	],
	[
		'ja',
		'Why does it work? We do not know. Perhaps it is luck.',
		'なぜうまくいくのか。それは分からない。おそらく運である。'
	],
	['ko', '(see Fig. 2 for the details of what was done)', '(수행한 내용의 세부 사항은 그림 2 참조)'],
	[
		'ja',
		'The best prompt, shown in bold, is Answer the question as a doctor would.',
		'最良のプロンプト（太字）は Answer the question as a doctor would. である。'
	],
	[
		'ko',
		'English: She is going to the market with her mother.\nKorean: 그녀는 어머니와 함께 시장에 간다.',
		'영어: She is going to the market with her mother.\n한국어: 그녀는 어머니와 함께 시장에 간다.'
	],
	['ja', 'Source sentence: He was there when it was said.', '原文：He was there when it was said.'],
	[
		'ko',
		'- "what is the capital of the state where I was born"\n- where can I buy a lamp that is cheap',
		'- “what is the capital of the state where I was born”\n- where can I buy a lamp that is cheap\n(검색 질의의 예)'
	],
	[
		'ja',
		'Speaker A: so what do you think about that\nSpeaker B: well I am not sure',
		'話者A: so what do you think about that\n話者B: well I am not sure'
	],
	[
		'ko',
		'1. Read the paper and find what is new.\n2. Write it down as a list.',
		'1. Read the paper and find what is new. (논문을 읽고 새로운 점을 찾기)\n2. Write it down as a list. (목록으로 적기)'
	]
];
