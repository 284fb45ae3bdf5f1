import type { Kind } from '../../../src/lib/core/segment/segment';

export interface Pair {
	kind?: Kind;
	source: string;
	ja: string;
	ko: string;
}

/** Correct translations in the manner of abstracts and bodies of papers, with what tempts checks to raise alarms. */
export const PAPERS: readonly Pair[] = [
	{
		kind: 'abstract',
		source:
			'Retrieval-augmented generation (RAG) reduces hallucination, but it is slow. We present LampRAG, which caches passages and cuts latency by 42%. On three benchmarks, LampRAG matches the accuracy of the baseline. Our code is available at \\url{https://example.org/lamprag}.',
		ja: '検索拡張生成(Retrieval-Augmented Generation、RAG)はハルシネーションを減らしますが、処理が遅いという問題があります。本稿では、パッセージをキャッシュしてレイテンシを42%削減するLampRAGを提示します。3つのベンチマークにおいて、LampRAGはベースラインと同等の精度を達成しました。コードは \\url{https://example.org/lamprag} で公開しています。',
		ko: '검색 증강 생성(Retrieval-Augmented Generation, RAG)은 환각을 줄이지만 느립니다. 본 논문에서는 패시지를 캐싱하여 지연 시간을 42% 줄이는 LampRAG를 제시합니다. 세 가지 벤치마크에서 LampRAG는 베이스라인과 동등한 정확도를 보입니다. 코드는 \\url{https://example.org/lamprag} 에서 확인할 수 있습니다.'
	},
	{
		kind: 'abstract',
		source:
			'While large language models can process long inputs, they often ignore facts in the middle of the context, and this failure grows with length. We hypothesize that the cause lies in the training data. We therefore build a synthetic corpus in which the answer may stand at any position.',
		ja: '大規模言語モデルは長い入力を処理できますが、コンテキストの中央にある事実を見落とすことが多く、その傾向は長さとともに強まります。原因は学習データにあると仮説を立て、答えが任意の位置に現れる合成コーパスを構築しました。',
		ko: '대규모 언어 모델은 긴 입력을 처리할 수 있지만 문맥 중간에 있는 사실을 놓치는 경우가 많습니다. 이러한 실패는 길이가 늘어날수록 심해집니다. 우리는 그 원인이 학습 데이터에 있다고 가정합니다. 따라서 정답이 어느 위치에나 올 수 있는 합성 코퍼스를 구축합니다.'
	},
	{
		source:
			'Given a query $q$ and a set of documents $\\mathcal{D} = \\{d_1, \\dots, d_n\\}$, the retriever scores each pair with $s(q, d) = f_\\theta(q)^\\top g_\\phi(d)$ and keeps the top $k$.',
		ja: 'クエリ $q$ と文書集合 $\\mathcal{D} = \\{d_1, \\dots, d_n\\}$ が与えられると、検索器は各ペアを $s(q, d) = f_\\theta(q)^\\top g_\\phi(d)$ でスコアリングし、上位 $k$ 件を残します。',
		ko: '질의 $q$와 문서 집합 $\\mathcal{D} = \\{d_1, \\dots, d_n\\}$가 주어지면 검색기는 각 쌍을 $s(q, d) = f_\\theta(q)^\\top g_\\phi(d)$로 점수화하고 상위 $k$개를 남깁니다.'
	},
	{
		source:
			'Following \\citet{vega2021lamp}, we minimise the cross-entropy loss (Eq.~\\ref{eq:loss}) with AdamW~\\cite{roy2019adamw} for 10 epochs; see Appendix~\\ref{app:train} for details.',
		ja: '\\citet{vega2021lamp} に従い、AdamW~\\cite{roy2019adamw} を用いて交差エントロピー損失(式~\\ref{eq:loss})を10エポックにわたり最小化します。詳細は付録~\\ref{app:train} を参照してください。',
		ko: '\\citet{vega2021lamp}를 따라 AdamW~\\cite{roy2019adamw}로 교차 엔트로피 손실(식~\\ref{eq:loss})을 10 에폭 동안 최소화합니다. 자세한 내용은 부록~\\ref{app:train}을 참조하십시오.'
	},
	{
		source: 'Model & Params & Accuracy & Latency (ms) \\\\',
		ja: 'モデル & パラメータ数 & 精度 & レイテンシ (ms) \\\\',
		ko: '모델 & 파라미터 수 & 정확도 & 지연 시간(ms) \\\\'
	},
	{
		source: 'LampNet-7B & 7B & \\textbf{81.2} & 35 \\\\ \\hline',
		ja: 'LampNet-7B & 7B & \\textbf{81.2} & 35 \\\\ \\hline',
		ko: 'LampNet-7B & 7B & \\textbf{81.2} & 35 \\\\ \\hline'
	},
	{
		source:
			'Following prior work, we prepend the phrase “Let’s think step by step” to every question and sample 8 answers.',
		ja: '先行研究に従い、すべての質問の先頭に “Let’s think step by step” という句を付け、8個の回答をサンプリングします。',
		ko: '선행 연구를 따라 모든 질문 앞에 “Let’s think step by step”이라는 문구를 붙이고 8개의 답변을 샘플링합니다.'
	},
	{
		source: 'Prompt: "You are a careful reviewer. Read the abstract and list all of its claims."',
		ja: 'プロンプト: "You are a careful reviewer. Read the abstract and list all of its claims."',
		ko: '프롬프트: "You are a careful reviewer. Read the abstract and list all of its claims."'
	},
	{
		source:
			'The paper “Learning to walk without a map” and its sequel, “What the lamp has seen and what it has not”, inspired us.',
		ja: '論文『Learning to walk without a map』とその続編『What the lamp has seen and what it has not』に着想を得ました。',
		ko: '논문 『Learning to walk without a map』과 그 후속작 『What the lamp has seen and what it has not』에서 영감을 얻었습니다.'
	},
	{
		kind: 'title',
		source: 'LampNet: Learning to read with fewer labels in the wild',
		ja: 'LampNet: 実環境で少ないラベルから読むことを学ぶ / LampNet: Learning to read with fewer labels in the wild',
		ko: 'LampNet: 실제 환경에서 적은 라벨로 읽기를 학습하기 / LampNet: Learning to read with fewer labels in the wild'
	},
	{ kind: 'title', source: 'LampNet 2.0', ja: 'LampNet 2.0', ko: 'LampNet 2.0' },
	{
		kind: 'link',
		source: 'lamp/post: A library that makes it easy to train and to serve small models',
		ja: 'lamp/post: A library that makes it easy to train and to serve small models',
		ko: 'lamp/post: A library that makes it easy to train and to serve small models'
	},
	{
		source: 'Ada Vega, Bo Roy, Cy Lind and Dee Okafor',
		ja: 'Ada Vega, Bo Roy, Cy Lind and Dee Okafor',
		ko: 'Ada Vega, Bo Roy, Cy Lind and Dee Okafor'
	},
	{
		source: 'Department of Computer Science, University of Lampton and Institute for Language Technology',
		ja: 'Department of Computer Science, University of Lampton and Institute for Language Technology',
		ko: 'Department of Computer Science, University of Lampton and Institute for Language Technology'
	},
	{
		kind: 'list-item',
		source:
			'[12] A. Vega and B. Roy. Learning to see in the dark with a small model. In Proceedings of the Conference on Lamps, 2021.',
		ja: '[12] A. Vega and B. Roy. Learning to see in the dark with a small model. In Proceedings of the Conference on Lamps, 2021.',
		ko: '[12] A. Vega and B. Roy. Learning to see in the dark with a small model. In Proceedings of the Conference on Lamps, 2021.'
	},
	{
		kind: 'list-item',
		source:
			'Vega, A., Roy, B., et al. (2022). How we taught a model to count what it cannot see. Journal of Lamps 12(3), 4-19.',
		ja: 'Vega, A., Roy, B., et al. (2022). How we taught a model to count what it cannot see. Journal of Lamps 12(3), 4-19.',
		ko: 'Vega, A., Roy, B., et al. (2022). How we taught a model to count what it cannot see. Journal of Lamps 12(3), 4-19.'
	},
	{
		source: 'Figure 3: Accuracy against the number of demonstrations. Shaded areas show one standard deviation.',
		ja: '図3: デモンストレーション数に対する精度。網掛け部分は標準偏差を示す。',
		ko: '그림 3: 예시 개수에 따른 정확도. 음영 영역은 표준 편차 하나를 나타낸다.'
	},
	{
		source: '\\item We show that a small model can be trained in a day.\n\\item We release all weights.',
		ja: '\\item 小規模なモデルを1日で学習できることを示します。\n\\item すべての重みを公開します。',
		ko: '\\item 작은 모델을 하루 만에 학습할 수 있음을 보입니다.\n\\item 모든 가중치를 공개합니다.'
	},
	{
		source:
			'Our contributions are as follows: (1) we propose a new objective, (2) we analyse its convergence, and (3) we evaluate it on five tasks.',
		ja: '本研究の貢献は次のとおりです。(1) 新しい目的関数を提案します。(2) その収束性を解析します。(3) 5つのタスクで評価します。',
		ko: '본 연구의 기여는 다음과 같습니다. (1) 새로운 목적 함수를 제안하고, (2) 그 수렴성을 분석하며, (3) 다섯 가지 작업에서 평가합니다.'
	},
	{
		source: 'The lost-in-the-middle effect, also called lost in the middle, remains the main obstacle.',
		ja: 'lost in the middle とも呼ばれる「中間での喪失」効果は、依然として主な障害です。',
		ko: 'lost in the middle이라고도 불리는 중간 손실 효과는 여전히 주요 장애물입니다.'
	},
	{
		source: 'We test it with the needle in a haystack task and with state of the art retrievers.',
		ja: 'needle in a haystack タスクと最先端の検索器を用いて検証します。',
		ko: 'needle in a haystack 과제와 최신 검색기로 이를 검증합니다.'
	},
	{
		source: 'It was presented at the Annual Meeting of the Association for Computational Linguistics in Lampton.',
		ja: 'これはランプトンで開催された Annual Meeting of the Association for Computational Linguistics で発表されました。',
		ko: '이는 램프턴에서 열린 Annual Meeting of the Association for Computational Linguistics에서 발표되었습니다.'
	},
	{
		source: 'Use `model.fit(x, y)` to train and `while True: step()` to keep it running; the while loop never ends.',
		ja: '学習には `model.fit(x, y)` を、実行を続けるには `while True: step()` を使います。while ループは終わりません。',
		ko: '학습에는 `model.fit(x, y)`를, 계속 실행하려면 `while True: step()`을 사용합니다. while 루프는 끝나지 않습니다.'
	},
	{
		source: 'The English article “the” and the word “however” are removed before matching.',
		ja: '照合の前に、英語の冠詞 the と単語 however を取り除きます。',
		ko: '매칭하기 전에 영어 관사 the와 단어 however를 제거합니다.'
	},
	{
		source:
			'The model does not need labels, nor does it depend on a teacher. Without them, however, it cannot reach the accuracy of supervised training.',
		ja: 'このモデルはラベルを必要とせず、教師モデルにも依存しません。しかし、それらがなければ教師あり学習の精度には届きません。',
		ko: '이 모델은 라벨이 필요 없으며 교사 모델에도 의존하지 않습니다. 그러나 그것들이 없으면 지도 학습의 정확도에 도달할 수 없습니다.'
	},
	{
		source: 'It is not only faster but also cheaper, and it is no longer limited to English.',
		ja: '高速であるだけでなく安価でもあり、もはや英語に限定されません。',
		ko: '더 빠를 뿐만 아니라 더 저렴하며 더 이상 영어에 국한되지 않습니다.'
	},
	{
		source: 'Why is it that the model fails to generalise? We do not know yet.',
		ja: 'なぜモデルは汎化に失敗するのでしょうか。その理由はまだ分かっていません。',
		ko: '왜 모델은 일반화에 실패할까요? 아직 알 수 없습니다.'
	},
	{
		source: 'Do we need attention at all? No, a simple filter suffices.',
		ja: 'そもそもアテンションは必要なのでしょうか。いいえ、単純なフィルタで十分です。',
		ko: '과연 어텐션이 필요할까요? 아니요, 단순한 필터로 충분합니다.'
	},
	{
		source: 'Yes, it scales. Four lamps suffice.',
		ja: 'はい、スケールします。ランプは4つで十分です。',
		ko: '네, 확장됩니다. 램프 네 개면 충분합니다.'
	},
	{
		source: 'Four models, i.e., two small and two large ones, were trained.',
		ja: '4つのモデル、すなわち小型2つと大型2つを学習させました。',
		ko: '네 개의 모델, 즉 작은 모델 두 개와 큰 모델 두 개를 학습시켰습니다.'
	},
	{
		source:
			'We compare the small model with the large model, the old data with the new data, and the short context with the long context.',
		ja: '小さいモデルと大きいモデル、古いデータと新しいデータ、短いコンテキストと長いコンテキストを比較します。',
		ko: '작은 모델과 큰 모델, 오래된 데이터와 새로운 데이터, 짧은 문맥과 긴 문맥을 비교합니다.'
	},
	{
		source:
			'The encoder maps the input image to a latent vector, and the decoder maps the latent vector back to the output image.',
		ja: 'エンコーダは入力画像を潜在ベクトルに写像し、デコーダは潜在ベクトルを出力画像に写像します。',
		ko: '인코더는 입력 이미지를 잠재 벡터로 매핑하고, 디코더는 잠재 벡터를 출력 이미지로 매핑합니다.'
	},
	{
		source: 'The output degenerates into “the the the the the the” after 200 steps.',
		ja: '200ステップを過ぎると、出力は “the the the the the the” へと崩れます。',
		ko: '200스텝이 지나면 출력은 “the the the the the the”로 퇴화합니다.'
	},
	{
		source: 'It laughs: hahahahahahahaha, and ends with a rule: ----------------.',
		ja: 'モデルは「はははははははははははは」と笑い、罫線 ---------------- で終わります。',
		ko: '모델은 “하하하하하하하하하하하하” 하고 웃으며 구분선 ----------------으로 끝납니다.'
	},
	{
		source: 'Keywords: language models, retrieval, evaluation',
		ja: 'キーワード: 言語モデル、検索、評価',
		ko: '키워드: 언어 모델, 검색, 평가'
	},
	{
		source: 'Input: a photo: a lamp: on',
		ja: '入力: 写真: ランプ: 点灯',
		ko: '입력: 사진: 램프: 켜짐'
	},
	{
		source: 'The ratio of tokens (time: 12:12:12, split 8:1:1) is kept fixed.',
		ja: 'トークンの比率(時刻: 12:12:12、分割 8:1:1)は固定します。',
		ko: '토큰 비율(시각: 12:12:12, 분할 8:1:1)은 고정합니다.'
	},
	{
		source: 'The Spanish word “corazón”, the Czech name Dvořák and the café are kept.',
		ja: 'スペイン語の「corazón」、チェコの名前 Dvořák、そして café はそのまま残します。',
		ko: '스페인어 단어 “corazón”, 체코 이름 Dvořák, 그리고 café는 그대로 둡니다.'
	},
	{
		source: 'We collect posts with the emoji 👩🏽‍🚀, 🏳️‍🌈 and ❤️ and the Hindi word क्‍ष.',
		ja: '絵文字 👩🏽‍🚀、🏳️‍🌈、❤️ とヒンディー語の क्‍ष を含む投稿を収集します。',
		ko: '이모지 👩🏽‍🚀, 🏳️‍🌈, ❤️와 힌디어 क्‍ष가 포함된 게시물을 수집합니다.'
	},
	{
		source: 'Replace &amp; by an ampersand, as in Q&A; and R&D; sections.',
		ja: 'Q&A; や R&D; の節のように、&amp; をアンパサンドに置き換えます。',
		ko: 'Q&A;나 R&D; 절에서처럼 &amp;를 앰퍼샌드로 바꿉니다.'
	},
	{
		source: 'The Korean word 사랑 and the Japanese word 愛 share one vector.',
		ja: '韓国語の 사랑 と日本語の「愛」は1つのベクトルを共有します。',
		ko: '한국어 단어 사랑과 일본어 단어 愛는 하나의 벡터를 공유합니다.'
	},
	{
		source:
			'This work was supported by the National Lamp Foundation (NLF) under Grant No. 12345, and by the Light and Darkness Program of the City of Lampton.',
		ja: '本研究は、National Lamp Foundation(NLF)の助成金 No. 12345 およびランプトン市の Light and Darkness Program の支援を受けました。',
		ko: '본 연구는 National Lamp Foundation(NLF)의 과제 번호 12345와 램프턴시의 Light and Darkness Program의 지원을 받았습니다.'
	},
	{
		source:
			'In contrast to Mixture-of-Experts (MoE) layers, which route every token to a few experts (usually two of eight), our layer is dense; this keeps the memory traffic low and makes batching trivial.',
		ja: '各トークンを少数のエキスパート(通常は8つのうち2つ)にルーティングするMixture-of-Experts(MoE)層とは対照的に、我々の層は密であり、メモリトラフィックを低く抑え、バッチ処理を容易にします。',
		ko: '모든 토큰을 소수의 전문가(보통 8개 중 2개)로 라우팅하는 Mixture-of-Experts(MoE) 계층과 달리 우리 계층은 밀집형입니다. 덕분에 메모리 트래픽이 낮게 유지되고 배치 처리가 간단해집니다.'
	},
	{
		source:
			'Theorem 1 (Convergence). Let $f$ be convex and $L$-smooth. Then $f(x_k) - f^* \\le \\frac{C}{k}$ for all $k \\ge 1$.',
		ja: '定理1(収束性)。$f$ を凸かつ $L$-平滑とする。このとき、すべての $k \\ge 1$ に対して $f(x_k) - f^* \\le \\frac{C}{k}$ が成り立つ。',
		ko: '정리 1(수렴성). $f$가 볼록이고 $L$-매끄럽다고 하자. 그러면 모든 $k \\ge 1$에 대해 $f(x_k) - f^* \\le \\frac{C}{k}$가 성립한다.'
	},
	{
		source: '\\begin{equation} L(\\theta) = -\\sum_i \\log p_\\theta(y_i \\mid x_i) \\end{equation}',
		ja: '\\begin{equation} L(\\theta) = -\\sum_i \\log p_\\theta(y_i \\mid x_i) \\end{equation}',
		ko: '\\begin{equation} L(\\theta) = -\\sum_i \\log p_\\theta(y_i \\mid x_i) \\end{equation}'
	},
	{
		source: '\\textbf{Limitations.} Our study covers two languages only, and human evaluation is costly.',
		ja: '\\textbf{限界。} 本研究が対象とするのは2言語のみであり、人手評価にはコストがかかります。',
		ko: '\\textbf{한계.} 본 연구는 두 가지 언어만 다루며 사람에 의한 평가는 비용이 많이 듭니다.'
	},
	{
		kind: 'summary',
		source:
			'Presents a new optimiser for small models; reports 2.1x faster training than AdamW on LampBench; also shows that it scales to 13B parameters without extra memory.',
		ja: '小規模モデル向けの新しいオプティマイザを提示し、LampBenchにおいてAdamWより2.1倍高速な学習を報告するとともに、追加のメモリなしで13Bパラメータまでスケールすることを示しています。',
		ko: '작은 모델을 위한 새로운 옵티마이저를 제시하고, LampBench에서 AdamW보다 2.1배 빠른 학습을 보고하며, 추가 메모리 없이 13B 파라미터까지 확장됨을 보여줍니다.'
	},
	{
		source:
			'The user asks: “Where is the lamp?” The assistant answers: “It is on the table.” Both are stored as one example.',
		ja: 'ユーザーが「Where is the lamp?」と尋ね、アシスタントが「It is on the table.」と答えます。両者は1つの例として保存されます。',
		ko: '사용자가 “Where is the lamp?”라고 묻고 어시스턴트가 “It is on the table.”이라고 답합니다. 둘 다 하나의 예로 저장됩니다.'
	},
	{
		source: 'We denote this by \\emph{what you see is what you get} and use it throughout.',
		ja: 'これを \\emph{what you see is what you get} と表記し、全体を通して用います。',
		ko: '이를 \\emph{what you see is what you get}으로 표기하고 논문 전체에서 사용합니다.'
	},
	{
		source:
			'Recent years have seen rapid progress. Models have grown. Data have grown as well. Costs, however, have grown faster than both.',
		ja: '近年は急速な進歩が見られ、モデルもデータも大きくなりましたが、コストはそのいずれよりも速く増大しています。',
		ko: '최근 몇 년간 빠른 발전이 있었고 모델과 데이터가 모두 커졌습니다. 그러나 비용은 둘보다 더 빠르게 증가했습니다.'
	},
	{
		source:
			'To address this, we introduce LampTune, a parameter-efficient fine-tuning method that updates less than 0.1% of the weights, keeps the base model frozen, needs no extra data, and can be merged after training so that inference costs nothing, which makes it suitable for devices with little memory.',
		ja: 'この問題に対処するため、LampTuneを導入します。これはパラメータ効率の高いファインチューニング手法であり、更新する重みは全体の0.1%未満です。基盤モデルは凍結したままで、追加データも不要です。学習後にマージできるため推論コストは増えず、メモリの少ないデバイスに適しています。',
		ko: '이를 해결하기 위해 우리는 LampTune을 도입합니다. 이는 가중치의 0.1% 미만만 업데이트하는 파라미터 효율적 미세 조정 방법입니다. 기본 모델은 동결된 상태로 유지되고 추가 데이터가 필요하지 않습니다. 학습 후 병합할 수 있어 추론 비용이 들지 않으므로 메모리가 적은 기기에 적합합니다.'
	},
	{
		source: 'The data set holds 1.2M images (see Tab. 2), cf. Vega et al. (2020), and was cleaned by hand.',
		ja: 'データセットには120万枚の画像が含まれており(表2参照。Vega et al. (2020) も参照)、手作業で整備されています。',
		ko: '데이터 세트는 120만 장의 이미지를 포함하며(표 2 참조, Vega et al. (2020) 참고) 수작업으로 정제되었습니다.'
	}
];
