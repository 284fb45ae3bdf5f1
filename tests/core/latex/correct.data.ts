/** Correct translations of LaTeX, Markdown and HTML as papers and posts have them: source, Japanese, Korean. */
export const CORRECT: readonly (readonly [source: string, ja: string, ko: string])[] = [
	// Paragraphs of papers.
	[
		'We train a lamp encoder $f_\\theta$ with $N$ layers on $\\mathcal{D} = \\{(x_i, y_i)\\}_{i=1}^{n}$~\\cite{park2021lamp}.',
		'$N$層からなるランプエンコーダ$f_\\theta$を$\\mathcal{D} = \\{(x_i, y_i)\\}_{i=1}^{n}$で学習する~\\cite{park2021lamp}。',
		'$N$개 층으로 이루어진 램프 인코더 $f_\\theta$를 $\\mathcal{D} = \\{(x_i, y_i)\\}_{i=1}^{n}$에서 학습한다~\\cite{park2021lamp}.'
	],
	[
		'As shown in Figure~\\ref{fig:dim}, brightness drops by 12\\% when $\\alpha$ grows.',
		'図\\ref{fig:dim}に示すように、$\\alpha$が大きくなると明るさは12\\%低下する。',
		'그림~\\ref{fig:dim}에서 보듯이 $\\alpha$가 커지면 밝기는 12\\% 감소한다.'
	],
	[
		'\\textbf{Setup.} We use a batch size of $B=64$ and a learning rate of $\\eta = 10^{-4}$ (see Section~\\ref{sec:setup}).',
		'\\textbf{設定。} バッチサイズは$B=64$、学習率は$\\eta = 10^{-4}$とする(\\ref{sec:setup}節を参照)。',
		'\\textbf{설정.} 배치 크기는 $B=64$, 학습률은 $\\eta = 10^{-4}$로 한다(\\ref{sec:setup}절 참고).'
	],
	[
		'Following \\citet{lee2020glow}, we minimize $\\mathcal{L}_{\\text{CE}} + \\lambda \\lVert w \\rVert_2^2$.',
		'\\citet{lee2020glow}に従い、$\\mathcal{L}_{\\text{CE}} + \\lambda \\lVert w \\rVert_2^2$を最小化する。',
		'\\citet{lee2020glow}를 따라 $\\mathcal{L}_{\\text{CE}} + \\lambda \\lVert w \\rVert_2^2$를 최소화한다.'
	],
	[
		'The complexity is $\\mathcal{O}(n \\log n)$, while self-attention needs $\\mathcal{O}(n^2)$.',
		'自己注意が$\\mathcal{O}(n^2)$を要するのに対し、計算量は$\\mathcal{O}(n \\log n)$である。',
		'셀프 어텐션에 $\\mathcal{O}(n^2)$이 필요한 반면 복잡도는 $\\mathcal{O}(n \\log n)$이다.'
	],
	[
		'Let $x \\in \\mathbb{R}^d$ be an input and $\\hat{y} = \\arg\\max_c p(c \\mid x)$ its label.',
		'入力を$x \\in \\mathbb{R}^d$、そのラベルを$\\hat{y} = \\arg\\max_c p(c \\mid x)$とする。',
		'입력을 $x \\in \\mathbb{R}^d$, 그 레이블을 $\\hat{y} = \\arg\\max_c p(c \\mid x)$라 하자.'
	],
	[
		'Our method, \\ours{}, outperforms all baselines~\\citep{kim2019, cho2022}.',
		'提案手法\\ours{}はすべてのベースラインを上回る~\\citep{kim2019, cho2022}。',
		'우리의 방법인 \\ours{}는 모든 기준 모델을 능가한다~\\citep{kim2019, cho2022}.'
	],
	[
		'It is \\emph{not} necessary to store all tokens, cf.\\ \\S\\ref{sec:cache}.',
		'すべてのトークンを保存する必要は\\emph{ない}(\\S\\ref{sec:cache}を参照)。',
		'모든 토큰을 저장할 필요는 \\emph{없다}(\\S\\ref{sec:cache} 참고).'
	],
	[
		'The loss is \\begin{equation} L = \\sum_{i=1}^{n} \\log p(y_i \\mid x_i), \\label{eq:loss} \\end{equation} where $n$ is the number of lamps.',
		'損失は\\begin{equation} L = \\sum_{i=1}^{n} \\log p(y_i \\mid x_i), \\label{eq:loss} \\end{equation}であり、$n$はランプの数である。',
		'손실은 \\begin{equation} L = \\sum_{i=1}^{n} \\log p(y_i \\mid x_i), \\label{eq:loss} \\end{equation}이며, $n$은 램프의 개수이다.'
	],
	[
		'Equation~\\eqref{eq:loss} holds if and only if $\\gamma \\leq 1$.',
		'式\\eqref{eq:loss}は$\\gamma \\leq 1$のとき、かつそのときに限り成り立つ。',
		'식~\\eqref{eq:loss}는 $\\gamma \\le 1$일 때에만 성립한다.'
	],
	[
		'$$ f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases} $$',
		'$$ f(x) = \\begin{cases} 1 & \\text{$x > 0$の場合} \\\\ 0 & \\text{それ以外} \\end{cases} $$',
		'$$ f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{그 외} \\end{cases} $$'
	],
	[
		'We sample $k$ lamps, e.g., $k \\in \\{1, 2, \\ldots, 8\\}$, without replacement.',
		'$k$個のランプ($k \\in \\{1, 2, \\dots, 8\\}$など)を非復元抽出する。',
		'램프 $k$개(예: $k \\in \\{1, 2, \\ldots, 8\\}$)를 비복원 추출한다.'
	],
	[
		'Training took $\\sim$3 days on 8 GPUs~\\footnote{Code: \\url{https://example.org/lamp}}.',
		'学習には8台のGPUで約3日を要した\\footnote{コード: \\url{https://example.org/lamp}}。',
		'학습에는 GPU 8대로 약 3일이 걸렸다\\footnote{코드: \\url{https://example.org/lamp}}.'
	],
	[
		'This is $2.5\\times$ faster than the baseline~\\cite{choi2020}.',
		'これはベースライン~\\cite{choi2020}より$2.5\\times$高速である。',
		'이는 기준 모델~\\cite{choi2020}보다 $2.5\\times$ 빠르다.'
	],
	[
		'It is $3\\times$ faster and uses $40\\%$ less memory.',
		'3倍高速で、メモリ使用量は40%少ない。',
		'3배 빠르고 메모리를 40% 적게 사용한다.'
	],
	[
		'The $i$-th lamp has $w_i$ watts, and $W = \\sum_i w_i$.',
		'$i$番目のランプは$w_i$ワットであり、$W = \\sum_i w_i$とする。',
		'$i$번째 램프는 $w_i$와트이고, $W = \\sum_i w_i$이다.'
	],
	['the $k$-nearest neighbors of a point $p$', '点$p$の$k$近傍', '점 $p$의 $k$-최근접 이웃'],
	[
		'A $d$-dimensional vector with $L_2$ norm at most $\\epsilon$.',
		'$L_2$ノルムが$\\epsilon$以下の$d$次元ベクトル。',
		'$L_2$ 노름이 $\\epsilon$ 이하인 $d$차원 벡터.'
	],
	[
		'We thank M.~M\\"uller and J.~Caf\\\'e for comments on \\LaTeX{} sources.',
		'\\LaTeX{}ソースについて助言をいただいたM. Müller氏とJ. Café氏に感謝する。',
		'\\LaTeX{} 소스에 조언해 주신 M. Müller와 J. Café에게 감사드린다.'
	],
	[
		'Accuracy rises from 71.2 to 73.5 ($p < 0.05$), i.e.\\ by 2.3 points---a clear gain.',
		'正解率は71.2から73.5へ($p < 0.05$)、すなわち2.3ポイント上昇し、明らかな改善である。',
		'정확도는 71.2에서 73.5로($p < 0.05$), 즉 2.3포인트 올라 뚜렷하게 향상된다.'
	],
	[
		'We call this \\emph{dimming}, since $b(t) \\to 0$ as $t \\rightarrow \\infty$.',
		'$t \\to \\infty$のとき$b(t) \\to 0$となるため、これを減光と呼ぶ。',
		'$t \\rightarrow \\infty$일 때 $b(t) \\to 0$이므로 이를 \\emph{감광}이라 부른다.'
	],
	[
		'R\\&D spending rose; see also the AT\\&T corpus and file\\_names.',
		'R&D支出は増加した。AT\\&Tコーパスとfile\\_namesも参照。',
		'R\\&D 지출이 증가했다. AT&T 말뭉치와 file_names도 참고하라.'
	],
	[
		'Given $x$, $y$, and $z$, we compute $x+y$, then $y+z$.',
		'$x$、$y$、$z$が与えられたとき、$x+y$、次に$y+z$を計算する。',
		'$x$, $y$, $z$가 주어지면 $x+y$를 계산한 다음 $y+z$를 계산한다.'
	],
	[
		'The value of $\\beta_1$ is fixed to $0.9$ and that of $\\beta_2$ to $0.999$.',
		'$\\beta_1$は$0.9$、$\\beta_2$は$0.999$に固定する。',
		'$\\beta_1$은 $0.9$로, $\\beta_2$는 $0.999$로 고정한다.'
	],
	[
		'Where $n$ is small, $n$ lamps suffice; otherwise $2n$ lamps are needed.',
		'$n$が小さければ$n$個のランプで足りるが、そうでなければ$2n$個が必要になる。',
		'$n$이 작으면 램프 $n$개로 충분하지만, 그렇지 않으면 $2n$개가 필요하다.'
	],
	[
		'We set $\\tau=0.07$ as in prior work \\cite[Sec.~3]{oh2018} and \\cite [see][p.~5]{han2017}.',
		'先行研究\\cite[Sec.~3]{oh2018}および\\cite[see][p.~5]{han2017}と同様に$\\tau=0.07$とする。',
		'선행 연구 \\cite[Sec.~3]{oh2018}와 \\cite[see][p.~5]{han2017}처럼 $\\tau=0.07$로 둔다.'
	],
	// Lists, headings, captions and tables.
	[
		'\\begin{itemize} \\item We propose a lamp. \\item We release the code. \\end{itemize}',
		'\\begin{itemize} \\item ランプを提案する。 \\item コードを公開する。 \\end{itemize}',
		'\\begin{itemize} \\item 램프를 제안한다. \\item 코드를 공개한다. \\end{itemize}'
	],
	[
		'\\section{Related Work}\\label{sec:related}',
		'\\section{関連研究}\\label{sec:related}',
		'\\section{관련 연구}\\label{sec:related}'
	],
	[
		'\\caption{Brightness on \\textsc{LampBench} ($\\uparrow$ is better). Best in \\textbf{bold}.}',
		'\\caption{\\textsc{LampBench}での明るさ($\\uparrow$は高いほど良い)。最良値は\\textbf{太字}。}',
		'\\caption{\\textsc{LampBench}에서의 밝기($\\uparrow$는 높을수록 좋음). 가장 좋은 값은 \\textbf{굵게} 표시.}'
	],
	[
		'Model & Accuracy & Watts \\\\ \\midrule',
		'モデル & 正解率 & ワット \\\\ \\midrule',
		'모델 & 정확도 & 와트 \\\\ \\midrule'
	],
	[
		'LampNet~\\cite{park2021lamp} & 81.3 $\\pm$ 0.2 & \\textbf{12} \\\\',
		'LampNet~\\cite{park2021lamp} & 81.3 $\\pm$ 0.2 & \\textbf{12} \\\\',
		'LampNet~\\cite{park2021lamp} & 81.3 $\\pm$ 0.2 & \\textbf{12} \\\\'
	],
	[
		'\\multicolumn{2}{c}{Without augmentation} & 70.1 & \\underline{71.0} \\\\ \\hline',
		'\\multicolumn{2}{c}{データ拡張なし} & 70.1 & \\underline{71.0} \\\\ \\hline',
		'\\multicolumn{2}{c}{증강 없음} & 70.1 & \\underline{71.0} \\\\ \\hline'
	],
	[
		'\\begin{table}[t] \\centering \\begin{tabular}{lcc} Name & A & B \\\\ \\end{tabular} \\end{table}',
		'\\begin{table}[t] \\centering \\begin{tabular}{lcc} 名前 & A & B \\\\ \\end{tabular} \\end{table}',
		'\\begin{table}[t] \\centering \\begin{tabular}{lcc} 이름 & A & B \\\\ \\end{tabular} \\end{table}'
	],
	[
		'\\paragraph{Limitations} Lamps fail when \\textit{wet}, see Table~\\ref{tab:wet} and Appendix~\\ref{app:wet}.',
		'\\paragraph{限界} ランプは\\textit{濡れる}と故障する(付録\\ref{app:wet}および表\\ref{tab:wet}を参照)。',
		'\\paragraph{한계} 램프는 \\textit{젖으면} 고장 난다(부록~\\ref{app:wet}과 표~\\ref{tab:wet} 참고).'
	],
	[
		'{\\bf Results.} The \\textsc{Lamp} model wins by 1.5\\%, \\ie on 3 of 4 tasks \\citep{lim2016}.',
		'{\\bf 結果。} \\textsc{Lamp}モデルは1.5\\%の差、\\ie 4タスク中3タスクで優れる\\citep{lim2016}。',
		'{\\bf 결과.} \\textsc{Lamp} 모델은 1.5\\% 차이로, \\ie 4개 과제 중 3개에서 앞선다 \\citep{lim2016}.'
	],
	[
		'\\includegraphics[width=0.5\\textwidth]{figs/lamp.pdf} \\caption{A lamp.}',
		'\\includegraphics[width=0.5\\textwidth]{figs/lamp.pdf} \\caption{ランプ。}',
		'\\includegraphics[width=0.5\\textwidth]{figs/lamp.pdf} \\caption{램프.}'
	],
	// Citations in text.
	[
		'Prior work [3, 5] and [7-9] studies lamps [12].',
		'先行研究 [3, 5] と [7–9] はランプ [12] を扱う。',
		'선행 연구[3, 5]와 [7-9]는 램프를 다룬다[12].'
	],
	[
		'Smith et al. (2023) improve on Jones and Lee (2020).',
		'Smithら(2023)はJonesとLee(2020)を改善した。',
		'Smith 등(2023)은 Jones와 Lee(2020)를 개선했다.'
	],
	[
		'Lamps dim over time (Smith et al., 2023; Park and Kim, 2021a).',
		'ランプは時間とともに暗くなる(Smith et al., 2023; Park and Kim, 2021a)。',
		'램프는 시간이 지나면 어두워진다(Smith 등, 2023; Park과 Kim, 2021a).'
	],
	[
		'Müller et al. (2019) was presented at NeurIPS 2019.',
		'ミュラーら(2019)はNeurIPS 2019で発表された。',
		'뮐러 등(2019)은 NeurIPS 2019에서 발표되었다.'
	],
	['values in [0, 1] and an index x[3]', '[0, 1] の値とインデックス x[3]', '[0, 1] 범위의 값과 인덱스 x[3]'],
	// Markdown.
	[
		'**Note:** see [the guide](https://example.org/guide) first.',
		'**注意:** まず[ガイド](https://example.org/guide)をご覧ください。',
		'**참고:** 먼저 [가이드](https://example.org/guide)를 읽어 주세요.'
	],
	[
		'Use **lamp networks (LN)** for *dark* rooms.',
		'*暗い* 部屋には**ランプネットワーク**(LN)を使います。',
		'*어두운* 방에는 **램프 네트워크**(LN)를 사용합니다.'
	],
	[
		'The ***brightest*** lamp has 2 * 3 = 6 watts*.',
		'***最も明るい***ランプは 2 * 3 = 6 ワットです*。',
		'***가장 밝은*** 램프는 2 * 3 = 6와트입니다*.'
	],
	[
		'- **Fast**: it starts at once\n- **Small**: only 3 MB',
		'- **高速**: すぐに起動します\n- **小型**: わずか 3 MB です',
		'- **빠름**: 바로 시작합니다\n- **작음**: 겨우 3 MB입니다'
	],
	['1. Turn it on.\n2. Wait.', '1. 電源を入れます。\n2. 待ちます。', '1. 전원을 켭니다.\n2. 기다립니다.'],
	['## How it works', '## 仕組み', '## 작동 방식'],
	[
		'| Model | Watts |\n|---|---|\n| Lamp | 12 |',
		'| モデル | ワット |\n|---|---|\n| ランプ | 12 |',
		'| 모델 | 와트 |\n|---|---|\n| 램프 | 12 |'
	],
	[
		'![A lamp](https://example.org/lamp.png) shows the lamp.',
		'![ランプ](https://example.org/lamp.png)はランプを示します。',
		'![램프](https://example.org/lamp.png)는 램프를 보여 줍니다.'
	],
	[
		'Call `lamp.on()` with `**kwargs` and set `x = 2**3`.',
		'`lamp.on()`を`**kwargs`付きで呼び出し、`x = 2**3`とします。',
		'`lamp.on()`을 `**kwargs`와 함께 호출하고 `x = 2**3`으로 설정합니다.'
	],
	[
		'Run `pip install lamp` and import `__init__` from `lamp_core`.',
		'`pip install lamp`を実行し、`lamp_core`から`__init__`をインポートします。',
		'`pip install lamp`를 실행하고 `lamp_core`에서 `__init__`을 가져옵니다.'
	],
	[
		"Its so-called ``smart'' mode uses the `auto` flag.",
		'いわゆる「スマート」モードでは`auto`フラグを使う。',
		'이른바 “스마트” 모드는 `auto` 플래그를 사용한다.'
	],
	// HTML, placeholders, addresses.
	[
		'Press <kbd>Ctrl</kbd> to <b>dim</b> the lamp.<br>Done.',
		'<kbd>Ctrl</kbd>を押すとランプが<b>暗く</b>なります。<br>完了です。',
		'<kbd>Ctrl</kbd>을 누르면 램프가 <b>어두워집니다</b>.<br>끝입니다.'
	],
	[
		'<a href="https://example.org/a" title="Lamp">Lamp</a> & friends',
		'<a href="https://example.org/a" title="ランプ">ランプ</a>と仲間',
		'<a href="https://example.org/a" title="램프">램프</a>와 친구들'
	],
	[
		'The model thinks inside <think> and </think> when x < 3 and y > 2.',
		'x < 3 かつ y > 2 のとき、モデルは<think>と</think>の間で考えます。',
		'x < 3이고 y > 2이면 모델은 <think>와 </think> 사이에서 생각합니다.'
	],
	[
		'Fill {question} and {{ answer }} into the prompt, then %s and %(n)d.',
		'プロンプトに{question}と{{answer}}を入れ、続いて%sと%(n)dを入れます。',
		'프롬프트에 {question}과 {{ answer }}를 넣은 다음 %s와 %(n)d를 넣습니다.'
	],
	[
		'A set {cat, dog} of 5 % size; the token <|endoftext|> ends {BERT} inputs.',
		'大きさ5 %の集合{cat, dog}。トークン<|endoftext|>がBERTの入力を終える。',
		'크기가 5 %인 집합 {cat, dog}. 토큰 <|endoftext|>가 BERT 입력을 끝낸다.'
	],
	[
		'Contact: lamp.team@example.org or visit https://example.org/a.',
		'連絡先: lamp.team@example.org、または https://example.org/a をご覧ください。',
		'연락처: lamp.team@example.org 또는 https://example.org/a 를 방문하세요.'
	],
	[
		'We report pass@1 and mAP@0.5 from $5 to $10 per run.',
		'1回あたり5ドルから10ドルで、pass@1とmAP@0.5を報告します。',
		'실행당 5달러에서 10달러로 pass@1과 mAP@0.5를 보고합니다.'
	],
	[
		'It costs $20 a month, while $p_i$ is the price of lamp $i$.',
		'月額は$20で、$p_i$はランプ$i$の価格です。',
		'월 $20이며, $p_i$는 램프 $i$의 가격이다.'
	],
	[
		'Images of 224x224 pixels, tokens such as [MASK] and [CLS].',
		'224x224ピクセルの画像と、[MASK]や[CLS]などのトークン。',
		'224x224 픽셀 이미지와 [MASK], [CLS] 같은 토큰.'
	]
];
