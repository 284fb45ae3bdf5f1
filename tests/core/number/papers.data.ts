import type { TargetLang } from '../../../src/lib/core/segment/segment';

/** Sentences in the style of abstracts and bodies of papers, each with a correct translation. No check of numbers, units
 * or dates may raise more than information on them. */
export const PAPERS: readonly (readonly [source: string, ja: string, ko: string])[] = [
	[
		'We train a 3.2B model on 1.4 trillion tokens and a 13B model on half of them.',
		'32億パラメータのモデルを1.4兆トークンで、130億のモデルをその半分で学習する。',
		'32억 모델을 1조 4천억 토큰으로, 130억 모델을 그 절반으로 학습한다.'
	],
	[
		'The learning rate decays from 3e-4 to $3\\times10^{-5}$ over 20K steps.',
		'学習率は2万ステップで3×10^{-4}から3e-5まで減衰する。',
		'학습률은 2만 스텝에 걸쳐 3e-4에서 $3\\times10^{-5}$로 감소한다.'
	],
	[
		'Accuracy improves by 4.5\\% (from 71.2\\% to 75.7\\%).',
		'精度は4.5%向上する（71.2%から75.7%へ）。',
		'정확도는 4.5% 향상된다(71.2%에서 75.7%로).'
	],
	[
		'Our two-stage pipeline needs only a single pass over the data.',
		'我々の二段階のパイプラインは、データを一度走査するだけでよい。',
		'우리의 두 단계 파이프라인은 데이터를 한 번만 훑으면 된다.'
	],
	[
		'Both encoders share the first six layers.',
		'両エンコーダは最初の6層を共有する。',
		'두 인코더는 처음 여섯 개의 층을 공유한다.'
	],
	[
		'As shown in Table 3 and Figure 2, our method is 2.5x faster [12].',
		'表3と図2に示すように、提案手法は2.5倍高速である[12]。',
		'표 3과 그림 2에서 보듯이 제안 방법은 2.5배 빠르다 [12].'
	],
	[
		'We use 8×A100 GPUs for 36 hours with a batch size of 1{,}024.',
		'8枚のA100 GPUを用い、バッチサイズ1,024で36時間学習した。',
		'A100 GPU 8개로 36시간 동안 배치 크기 1,024로 학습했다.'
	],
	[
		'Images are resized to 224×224 and split into 16x16 patches.',
		'画像は224×224にリサイズし、16×16のパッチに分割する。',
		'이미지를 224×224로 조정하고 16×16 패치로 나눈다.'
	],
	[
		'We report 5-shot and zero-shot results with top-5 accuracy.',
		'5ショットとゼロショットの結果をトップ5精度とともに報告する。',
		'5샷과 제로샷 결과를 상위 5개 정확도와 함께 보고한다.'
	],
	[
		'One-hot vectors are replaced by second-order statistics.',
		'ワンホットベクトルを2次の統計量で置き換える。',
		'원-핫 벡터를 2차 통계량으로 대체한다.'
	],
	[
		'Our contributions are three-fold: (i) a benchmark, (ii) a metric, and (iii) an analysis.',
		'本研究の貢献は3つある。(i) ベンチマーク、(ii) 指標、(iii) 分析である。',
		'본 연구의 기여는 세 가지다. (i) 벤치마크, (ii) 지표, (iii) 분석이다.'
	],
	[
		'This yields a ninefold reduction in memory.',
		'これによりメモリは9分の1に削減される。',
		'그 결과 메모리가 9분의 1로 줄어든다.'
	],
	[
		'The difference is significant ($p < 0.05$, 95\\% CI).',
		'この差は有意である（$p < 0.05$、95%信頼区間）。',
		'이 차이는 유의하다($p < 0.05$, 95% 신뢰구간).'
	],
	[
		'We obtain an $F_1$ of 0.87 with $k = 5$ neighbours.',
		'$k = 5$近傍で$F_1$は0.87となる。',
		'$k = 5$개의 이웃으로 $F_1$ 0.87을 얻는다.'
	],
	[
		'The corpus contains $\\sim$3.2M sentences in 101 languages.',
		'このコーパスには101言語、約320万文が含まれる。',
		'이 말뭉치에는 101개 언어의 문장 약 320만 개가 들어 있다.'
	],
	[
		'Llama 3 8B and GPT-3.5 were released in April 2024 and November 2022, respectively.',
		'Llama 3 8BとGPT-3.5は、それぞれ2024年4月と2022年11月に公開された。',
		'Llama 3 8B와 GPT-3.5는 각각 2024년 4월과 2022년 11월에 공개되었다.'
	],
	[
		'Roughly three quarters of the errors occur in the last two layers.',
		'誤りの約4分の3は最後の2層で生じる。',
		'오류의 약 4분의 3은 마지막 두 층에서 발생한다.'
	],
	[
		'A context of 4K-32K tokens is extended to 1M.',
		'4K〜32Kトークンの文脈を100万まで拡張する。',
		'4K~32K 토큰의 문맥을 100만까지 확장한다.'
	],
	[
		'The dataset has twenty-one categories and about a dozen attributes.',
		'データセットには21のカテゴリと約12の属性がある。',
		'데이터셋에는 21개 범주와 약 12개의 속성이 있다.'
	],
	[
		'We are the first to reach 90 points on this task, one of the hardest.',
		'最も難しい課題の一つであるこのタスクで、初めて90ポイントに到達した。',
		'가장 어려운 과제 중 하나인 이 과제에서 처음으로 90점에 도달했다.'
	],
	[
		'Training costs about $2 million, i.e., 3K GPU weeks.',
		'学習費用は約200万ドル、すなわち3,000 GPU週である。',
		'학습 비용은 약 200만 달러, 즉 3천 GPU 주다.'
	],
	[
		'It requires $10^{21}$ FLOPs, or 1.5 PFLOPs per step.',
		'$10^{21}$ FLOPs、1ステップあたり1.5 PFLOPsを要する。',
		'$10^{21}$ FLOPs, 스텝당 1.5 PFLOPs가 필요하다.'
	],
	[
		'Latency drops from 120 ms to 45 ms (2.7$\\times$).',
		'レイテンシは120ミリ秒から45ミリ秒に低下する（2.7倍）。',
		'지연 시간은 120ms에서 45ms로 줄어든다(2.7배).'
	],
	['ours & 45.2 & 61.8 & 12.0 \\\\', '提案手法 & 45.2 & 61.8 & 12.0 \\\\', '제안 방법 & 45.2 & 61.8 & 12.0 \\\\'],
	[
		'See Section 4.2, Eq. (7) and Appendix B for details.',
		'詳細は4.2節、式(7)、付録Bを参照されたい。',
		'자세한 내용은 4.2절, 식 (7), 부록 B를 참조하라.'
	],
	[
		'ResNet-50 and BERT-base-12 have 25.6M and 110M parameters.',
		'ResNet-50とBERT-base-12のパラメータ数はそれぞれ2560万と1億1000万である。',
		'ResNet-50과 BERT-base-12의 매개변수는 각각 2,560만 개와 1억 1천만 개다.'
	],
	[
		'The error is reduced from 1/2 to 1/3 of the baseline.',
		'誤差はベースラインの2分の1から3分の1に減少する。',
		'오차가 기준선의 2분의 1에서 3분의 1로 줄어든다.'
	],
	[
		'We sample 10,000 questions, 1,000 per domain, from ten domains.',
		'10の分野から1分野あたり1,000問、計1万問を抽出する。',
		'열 개 분야에서 분야당 1,000개씩 총 1만 개의 질문을 추출한다.'
	],
	[
		'Stage II fine-tunes the model twice on the same 50k examples.',
		'第2段階では、同じ5万例でモデルを2回微調整する。',
		'2단계에서는 동일한 5만 개의 예제로 모델을 두 번 미세 조정한다.'
	],
	[
		'The score of 0.95 ± 0.02 is averaged over five seeds.',
		'0.95±0.02というスコアは5つのシードの平均である。',
		'0.95±0.02의 점수는 다섯 개 시드의 평균이다.'
	],
	[
		'The temperature is set to 0.7, top-p to .95 and the dropout to 10%.',
		'温度は0.7、top-pは0.95、ドロップアウトは10%とする。',
		'온도는 0.7, top-p는 0.95, 드롭아웃은 10%로 설정한다.'
	],
	[
		'Of the 1,200 participants, a third were novices and 60 percent were experts.',
		'1,200人の参加者のうち3分の1が初心者、60パーセントが専門家であった。',
		'참가자 1,200명 중 3분의 1은 초보자였고 60퍼센트는 전문가였다.'
	],
	[
		'Compared with \\cite{lee2019deep}, it gains 2.3 BLEU and 1.1 percentage points.',
		'\\cite{lee2019deep}と比べ、BLEUで2.3、1.1ポイント向上する。',
		'\\cite{lee2019deep}에 비해 BLEU 2.3, 1.1%p 향상된다.'
	],
	[
		'In the 1990s, such systems processed hundreds of words per second.',
		'1990年代には、この種のシステムは毎秒数百語を処理していた。',
		'1990년대에는 이런 시스템이 초당 수백 단어를 처리했다.'
	],
	[
		'The two models differ in only one respect: the number of heads (8 vs. 16).',
		'二つのモデルの違いは一点のみ、ヘッド数（8対16）である。',
		'두 모델은 헤드 수(8개 대 16개)라는 한 가지 점만 다르다.'
	],
	[
		'It uses 24 layers, 16 heads, and a hidden size of 1024.',
		'24層、16ヘッド、隠れ層サイズ1024を用いる。',
		'24개 층, 16개 헤드, 은닉 크기 1024를 사용한다.'
	],
	[
		'More than 80\\% of the 2{,}500 annotated pairs agree.',
		'注釈付けされた2,500組の80％超が一致する。',
		'주석이 달린 2,500쌍의 80% 이상이 일치한다.'
	],
	[
		'Throughput reaches 3,000 tokens/s on a 24GB card at 1.7 GHz.',
		'1.7GHz・24GBのカードでスループットは毎秒3,000トークンに達する。',
		'1.7GHz, 24GB 카드에서 처리량은 초당 3,000토큰에 이른다.'
	],
	[
		'The model doubles the throughput and halves the latency.',
		'このモデルはスループットを2倍にし、レイテンシを半減させる。',
		'이 모델은 처리량을 두 배로 늘리고 지연 시간을 절반으로 줄인다.'
	],
	[
		'Half a million users submitted queries between March 3 and April 2, 2025.',
		'2025年3月3日から4月2日までに50万人のユーザーがクエリを送信した。',
		'2025년 3월 3일부터 4월 2일까지 50만 명의 사용자가 질의를 보냈다.'
	],
	[
		'It was submitted on Monday, 12 May 2025 at 10:30 a.m.',
		'2025年5月12日（月）午前10時30分に投稿された。',
		'2025년 5월 12일(월) 오전 10시 30분에 제출되었다.'
	],
	[
		'On the one hand, it is simple; on the other hand, it needs 2^{10} samples.',
		'一方では単純だが、他方では2の10乗個のサンプルを必要とする。',
		'한편으로는 단순하지만, 다른 한편으로는 2의 10제곱개의 샘플이 필요하다.'
	],
	[
		'We fix the seed to 42 and repeat each run three times.',
		'シードを42に固定し、各実験を3回繰り返す。',
		'시드를 42로 고정하고 각 실험을 세 번 반복한다.'
	],
	[
		'The second-largest model (70B) outperforms the largest one (405B) on 3 out of 5 tasks.',
		'2番目に大きいモデル（700億）は、5つのタスクのうち3つで最大のモデル（4050億）を上回る。',
		'두 번째로 큰 모델(700억)은 5개 과제 중 3개에서 가장 큰 모델(4,050억)을 능가한다.'
	],
	[
		'An 8-bit variant saves 50% of the memory and a 4-bit one 75%.',
		'8ビット版はメモリを50%、4ビット版は75%節約する。',
		'8비트 변형은 메모리를 50%, 4비트 변형은 75% 절약한다.'
	],
	[
		'Each of the four agents takes at most ten actions per episode.',
		'4つのエージェントはそれぞれ、エピソードごとに最大10回行動する。',
		'네 에이전트는 각각 에피소드마다 최대 열 번 행동한다.'
	],
	[
		'We collect 1.2 million images at 512 px and 30 fps.',
		'512ピクセル、30 fpsで120万枚の画像を収集する。',
		'512픽셀, 30fps로 이미지 120만 장을 수집한다.'
	],
	[
		'The speedup is 1.3-1.8x for small and 5–10x for large inputs.',
		'高速化は小さな入力で1.3〜1.8倍、大きな入力で5〜10倍である。',
		'속도 향상은 작은 입력에서 1.3~1.8배, 큰 입력에서 5~10배이다.'
	],
	[
		'About two thirds of all 10-second clips are in English.',
		'10秒のクリップ全体の約3分の2が英語である。',
		'10초짜리 클립 전체의 약 3분의 2가 영어이다.'
	],
	[
		'The 2nd and 3rd columns list results for 1, 2 and 4 GPUs.',
		'2列目と3列目に1、2、4基のGPUでの結果を示す。',
		'두 번째와 세 번째 열은 GPU 1개, 2개, 4개의 결과를 나타낸다.'
	],
	[
		'A system with 128 GB of RAM and 2 TB of disk suffices.',
		'RAM 128GB、ディスク2TBのシステムで十分である。',
		'RAM 128GB와 디스크 2TB를 갖춘 시스템이면 충분하다.'
	],
	[
		'At least 3 annotators rate each item on a scale of 1 to 5.',
		'少なくとも3名の評価者が各項目を1から5の尺度で評価する。',
		'최소 3명의 평가자가 각 항목을 1점에서 5점까지 평가한다.'
	],
	[
		'It contains 6,000 hours of speech, twice as much as any other corpus.',
		'6,000時間の音声を含み、他のどのコーパスの2倍の規模である。',
		'6천 시간의 음성을 담고 있으며 다른 어떤 말뭉치보다 두 배 많다.'
	],
	[
		'The loss falls below 0.1 after the 500th iteration.',
		'損失は500回目の反復以降0.1を下回る。',
		'500번째 반복 이후 손실이 0.1 아래로 떨어진다.'
	],
	[
		'A 1.5-billion-parameter student matches its 7-billion-parameter teacher.',
		'15億パラメータの生徒モデルは70億パラメータの教師モデルに匹敵する。',
		'15억 개 매개변수의 학생 모델은 70억 개 매개변수의 교사 모델에 필적한다.'
	],
	[
		'Errors fall by an order of magnitude, from 12.5\\% to 1.2\\%.',
		'誤りは12.5%から1.2%へと一桁減少する。',
		'오류는 12.5%에서 1.2%로 한 자릿수 감소한다.'
	],
	[
		'For \\textbf{three of the four} tasks, $n=100$ examples suffice.',
		'\\textbf{4つのうち3つ}のタスクでは、$n=100$個の例で十分である。',
		'\\textbf{네 과제 중 세 과제}에서는 $n=100$개의 예로 충분하다.'
	],
	[
		'GPT-4 solves 41 of 164 problems, i.e. 25\\%, a quarter.',
		'GPT-4は164問中41問、すなわち25%、4分の1を解く。',
		'GPT-4는 164개 문제 중 41개, 즉 25%인 4분의 1을 푼다.'
	],
	[
		'Between 10 and 20 percent of 3D scenes contain fewer than 5 objects.',
		'3Dシーンの10〜20%は物体が5個未満である。',
		'3D 장면의 10~20%는 물체가 5개 미만이다.'
	],
	[
		'We set $\\alpha=0.1$, $\\beta_1 = 0.9$ and a weight decay of $10^{-2}$.',
		'$\\alpha=0.1$、$\\beta_1 = 0.9$、重み減衰を0.01とする。',
		'$\\alpha=0.1$, $\\beta_1 = 0.9$, 가중치 감쇠를 0.01로 설정한다.'
	],
	[
		'The bidirectional encoder has a dual objective and a pair of heads.',
		'双方向エンコーダは二重の目的関数と一対のヘッドをもつ。',
		'양방향 인코더는 이중 목적 함수와 한 쌍의 헤드를 가진다.'
	],
	[
		'Training took 2 days and 6 hours, a day less than before.',
		'学習には2日と6時間かかり、以前より1日短かった。',
		'학습에는 2일 6시간이 걸렸으며 이전보다 하루 짧았다.'
	]
];

/** Correct translations that differ from their source in how they say numbers, limits, orders and items. */
export const DIFFERENT: readonly (readonly [lang: TargetLang, source: string, target: string])[] = [
	[
		'ja',
		'Accuracy improves by more than 10% with less than 1% of the data.',
		'データの1%未満で、精度は10%以上向上する。'
	],
	['ja', 'It runs over 3 datasets and under 2 budgets.', '3つのデータセットと2つの予算のもとで実行する。'],
	['ja', 'The gap is no larger than 0.5 points.', '差は0.5ポイント以下である。'],
	['ja', 'up to 5x faster', '最大5倍高速'],
	['ko', 'up to 5x faster', '최대 5배 빠른'],
	['ja', 'more than half of the 40 annotators', '40名のアノテーターの半数以上'],
	['ko', 'fewer than 10 steps are not enough', '10단계 미만으로는 충분하지 않다'],
	['ja', 'Errors never exceed 3%.', '誤差が3%を超えることはない。'],
	['ko', 'Errors never exceed 3%.', '오차는 3%를 넘지 않는다.'],
	['ko', 'It does not fall below 90%.', '90% 아래로 떨어지지 않는다.'],
	['ja', 'It does not fall below 90%.', '90%を下回らない。'],
	['ja', 'We compare the following 3 methods with at least 5 seeds.', '以下の3手法を少なくとも5つのシードで比較する。'],
	['ja', 'From 15.6% the error drops to 9.1%.', '誤差は15.6%から9.1%に低下する。'],
	['ja', 'The error drops to 9.1% from 15.6%.', '誤差は15.6%から9.1%に低下する。'],
	['ko', 'GPT-4 and Claude 3 score 86.4 and 86.8.', 'Claude 3와 GPT-4는 각각 86.8과 86.4를 기록한다.'],
	['ko', '(i) retrieval, (ii) ranking and (iii) generation (Eq. (4))', '(i) 검색, (ii) 순위화, (iii) 생성(식 (4))'],
	[
		'ja',
		'As in (1), we use (2) for training and (1) for testing.',
		'(1)と同様に、学習には(2)、テストには(1)を用いる。'
	],
	['ja', 'It contains 8 layers (Fig. 2(a)) and 4 heads.', '8層（図2(a)）と4つのヘッドを含む。'],
	['ko', 'trained on 2T tokens with 7B parameters', '70억 파라미터로 2조 토큰에 대해 학습'],
	['ja', 'a 32K vocabulary and 1.4T tokens', '32Kの語彙と1.4Tトークン'],
	['ja', 'at least one of the 3 conditions', '3条件のうち少なくとも1つ'],
	['ko', 'at most 2 of 5 answers are correct', '정답은 5개 중 최대 2개다'],
	['ja', '$n \\geq 30$ and p < 0.01', '$n \\geq 30$、p<0.01'],
	['ja', 'with n > 100 and k ≤ 5', 'nが100を超え、kが5以下の場合'],
	['ko', 'with 10 or more samples per class', '클래스당 10개 이상의 샘플'],
	['ja', 'The 90th percentile is 3 s; the 50th, 1 s.', '90パーセンタイルは3秒、50パーセンタイルは1秒である。'],
	['ja', 'Top-1 and top-5 accuracy are 76.1% and 92.9%.', 'トップ1精度とトップ5精度は76.1%と92.9%である。'],
	[
		'ko',
		'We use Adam ($\\beta_1=0.9$, $\\beta_2=0.98$) for 100K updates.',
		'Adam($\\beta_1=0.9$, $\\beta_2=0.98$)으로 10만 회 갱신한다.'
	],
	['ja', 'Q2 2024 revenue grew 15% year over year.', '2024年第2四半期の売上は前年比15%増。'],
	['ko', 'in the first half of 2023', '2023년 상반기에'],
	['ja', 'in the second half of the 20th century', '20世紀後半に'],
	['ja', 'a 10-fold cross-validation over 5 folds', '5分割の10回交差検証'],
	['ja', '10-fold cross-validation', '10分割交差検証'],
	['ko', '10-fold cross-validation', '10겹 교차 검증'],
	['ja', 'a one-third reduction; one in five', '3分の1の削減、5つに1つ'],
	['ko', 'a four-way tie among 12 teams', '12개 팀 중 4팀 동률'],
	['ja', 'Twelve of the two dozen models fail.', '24のモデルのうち12が失敗する。'],
	['ko', 'Several hundred thousand users', '수십만 명의 사용자'],
	['ja', 'tens of thousands of GPUs', '数万基のGPU'],
	['ja', 'about 1.5 times larger than the 2nd', '2番目より約1.5倍大きい'],
	['ja', '8-bit and 16-bit floats', '8ビットおよび16ビット浮動小数点数'],
	['ko', '24/7 availability with 99.9% uptime', '99.9% 가동 시간으로 연중무휴 제공'],
	['ja', 'Wed, 5 March 2025 (UTC+9)', '2025年3月5日（水）（UTC+9）'],
	['ko', 'COVID-19 and the 2-D case', 'COVID-19와 2차원의 경우'],
	['ja', 'We use a 70/30 split and a 3:1 ratio.', '70対30の分割と3対1の比率を用いる。'],
	['ko', 'We use a 70/30 split and a 3:1 ratio.', '70/30 분할과 3:1 비율을 사용한다.'],
	['ja', 'seven-day and 24-hour windows', '7日間および24時間のウィンドウ'],
	['ja', 'trained for 1M steps on 64 TPU v3 cores', '64個のTPU v3コアで100万ステップ学習'],
	[
		'ko',
		'The model has 1.76T parameters and costs $0.03 per 1K tokens.',
		'모델의 매개변수는 1조 7,600억 개이며 1K 토큰당 0.03달러가 든다.'
	],
	['ja', 'a 0.1-0.3 drop', '0.1から0.3の低下'],
	['ja', 'eight out of ten', '10のうち8'],
	['ja', 'Our 2-layer MLP has 4x hidden units.', '2層MLPの隠れユニットは4倍である。']
];
