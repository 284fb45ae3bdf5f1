/** Sentences as papers have them, each with a right Japanese and Korean translation: names, citations, affiliations,
 * tables, macros. Nothing in them deserves a finding. */
export const PAPERS: readonly (readonly [source: string, ja: string, ko: string])[] = [
	[
		'We introduce \\textsc{LanternNet}, a Transformer-based encoder that matches BERT\\textsubscript{base} on GLUE \\citep{wang2018glue}.',
		'我々は、GLUE \\citep{wang2018glue} においてBERT\\textsubscript{base}に匹敵するTransformerベースのエンコーダ\\textsc{LanternNet}を紹介する。',
		'우리는 GLUE \\citep{wang2018glue}에서 BERT\\textsubscript{base}에 필적하는 트랜스포머 기반 인코더 \\textsc{LanternNet}을 소개한다.'
	],
	[
		'Large language models (LLMs) such as GPT-4 and Llama 3 70B are trained with reinforcement learning from human feedback (RLHF).',
		'GPT-4やLlama 3 70Bなどの大規模言語モデル（LLM）は、人間のフィードバックによる強化学習（RLHF）で訓練される。',
		'GPT-4와 Llama 3 70B 같은 대규모 언어 모델(LLM)은 인간 피드백 기반 강화 학습(RLHF)으로 학습된다.'
	],
	[
		'Following Vaswani et al. (2017), we use sinusoidal position encodings.',
		'Vaswaniら（2017）に従い、正弦波位置符号化を用いる。',
		'Vaswani 등(2017)을 따라 사인파 위치 인코딩을 사용한다.'
	],
	[
		'Jane Miller and Hiroshi Sato are with the University of Tartu; Minho Kim is at Seoul National University.',
		'ジェーン・ミラーと佐藤浩はタルトゥ大学、キム・ミンホはソウル大学校に所属している。',
		'제인 밀러와 사토 히로시는 타르투 대학교, 김민호는 서울대학교 소속이다.'
	],
	[
		'The workshop was held by the Association for Computational Linguistics in Vienna, Austria.',
		'このワークショップは計算言語学会がオーストリアのウィーンで開催した。',
		'이 워크숍은 전산언어학회가 오스트리아 빈에서 개최했다.'
	],
	[
		'As shown in Fig.3 and Table 2, top-1 accuracy on ImageNet rises from 76.1\\% to 78.4\\%.',
		'図3と表2に示すように、ImageNetにおけるtop-1正解率は76.1\\%から78.4\\%に上昇する。',
		'그림 3과 표 2에서 보듯이 ImageNet의 상위 1개 정확도는 76.1\\%에서 78.4\\%로 오른다.'
	],
	[
		'We report mAP@0.5 on COCO, mIoU on ADE20K, and pass@k on HumanEval.',
		'COCOではmAP@0.5、ADE20KではmIoU、HumanEvalではpass@kを報告する。',
		'COCO에서는 mAP@0.5, ADE20K에서는 mIoU, HumanEval에서는 pass@k를 보고한다.'
	],
	[
		'Our retrieval-augmented generation (RAG) pipeline uses BM25 and a dense retriever fine-tuned on MS MARCO.',
		'我々の検索拡張生成（RAG）パイプラインは、BM25と、MS MARCOでファインチューニングした密検索器を用いる。',
		'우리의 검색 증강 생성(RAG) 파이프라인은 BM25와 MS MARCO로 미세 조정한 밀집 검색기를 사용한다.'
	],
	[
		'Out-of-distribution (OOD) generalization remains difficult for convolutional neural networks (CNNs).',
		'分布外（OOD）汎化は、畳み込みニューラルネットワーク（CNN）にとって依然として難しい。',
		'분포 외(OOD) 일반화는 합성곱 신경망(CNN)에 여전히 어렵다.'
	],
	[
		'LLM-as-a-judge evaluations agree with BLEU-4 and ROUGE-L only weakly.',
		'LLMを審査員とする評価は、BLEU-4やROUGE-Lとは弱くしか一致しない。',
		'LLM을 심판으로 쓰는 평가는 BLEU-4, ROUGE-L과 약하게만 일치한다.'
	],
	[
		'In mid-2023, Google and Meta released several GPT-style models.',
		'2023年半ば、グーグルとメタはGPT型のモデルをいくつか公開した。',
		'2023년 중반에 구글과 메타는 GPT 방식의 모델을 여럿 공개했다.'
	],
	[
		'The encoder is a ViT-L/14 pre-trained with CLIP; the decoder is T5-XXL.',
		'エンコーダはCLIPで事前学習したViT-L/14、デコーダはT5-XXLである。',
		'인코더는 CLIP으로 사전 학습한 ViT-L/14이고, 디코더는 T5-XXL이다.'
	],
	[
		'Ablations on \\dataset{} show that removing the gating module hurts F1 the most.',
		'\\dataset{}でのアブレーションでは、ゲート機構を除いたときにF1が最も低下する。',
		'\\dataset{}에 대한 절제 실험에서 게이트 모듈을 제거하면 F1이 가장 크게 떨어진다.'
	],
	[
		'Mixtral-8x7B outperforms LLaMA$_{\\text{7B}}$ by a wide margin (see Section 4.2).',
		'Mixtral-8x7BはLLaMA$_{\\text{7B}}$を大きく上回る（4.2節を参照）。',
		'Mixtral-8x7B는 LLaMA$_{\\text{7B}}$를 큰 폭으로 앞선다(4.2절 참조).'
	],
	[
		'BERT & 84.2 & 91.3 \\\\ RoBERTa & 86.0 & 92.7 \\\\ Ours & \\textbf{88.1} & \\textbf{94.0} \\\\',
		'BERT & 84.2 & 91.3 \\\\ RoBERTa & 86.0 & 92.7 \\\\ 提案手法 & \\textbf{88.1} & \\textbf{94.0} \\\\',
		'BERT & 84.2 & 91.3 \\\\ RoBERTa & 86.0 & 92.7 \\\\ 제안 방법 & \\textbf{88.1} & \\textbf{94.0} \\\\'
	],
	[
		'Markov chain Monte Carlo (MCMC) sampling converges slowly for the Boltzmann distribution.',
		'マルコフ連鎖モンテカルロ（MCMC）サンプリングは、ボルツマン分布では収束が遅い。',
		'마르코프 연쇄 몬테카를로(MCMC) 샘플링은 볼츠만 분포에서 느리게 수렴한다.'
	],
	[
		'We thank the reviewers and the members of the Stanford NLP group for their comments.',
		'査読者ならびにスタンフォード大学NLPグループの皆さんのコメントに感謝する。',
		'심사위원과 스탠퍼드 NLP 그룹 구성원의 의견에 감사드린다.'
	],
	[
		'Each model is trained on 8 NVIDIA A100-80GB GPUs with AdamW \\cite{loshchilov2019} in bf16.',
		'各モデルは、8基のNVIDIA A100-80GB GPU上で、AdamW \\cite{loshchilov2019} を用いてbf16で訓練する。',
		'각 모델은 NVIDIA A100-80GB GPU 8개에서 AdamW \\cite{loshchilov2019}를 사용해 bf16으로 학습한다.'
	],
	[
		'The mixture-of-experts (MoE) layer routes each token to the top-2 experts.',
		'混合エキスパート（MoE）層は、各トークンを上位2つのエキスパートに振り分ける。',
		'전문가 혼합(MoE) 계층은 각 토큰을 상위 2개 전문가에게 보낸다.'
	],
	[
		'We compare with state-of-the-art methods, including SimCLR, MoCo v2 and DINO.',
		'SimCLR、MoCo v2、DINOを含むSOTA手法と比較する。',
		'SimCLR, MoCo v2, DINO를 포함한 SOTA 방법과 비교한다.'
	],
	[
		'Chain-of-thought (CoT) prompting helps PaLM 540B more than it helps PaLM 8B.',
		'思考の連鎖（CoT）プロンプティングは、PaLM 8BよりもPaLM 540Bに効果がある。',
		'사고 사슬(CoT) 프롬프팅은 PaLM 8B보다 PaLM 540B에 더 도움이 된다.'
	],
	[
		'Wikipedia, BookCorpus and Common Crawl make up most of the pre-training data.',
		'事前学習データの大半は、ウィキペディア、BookCorpus、Common Crawlが占める。',
		'사전 학습 데이터의 대부분은 위키백과, BookCorpus, Common Crawl이다.'
	],
	[
		'This work was supported by the German Research Foundation (DFG) and the Japan Science and Technology Agency.',
		'本研究は、ドイツ研究振興協会（DFG）および科学技術振興機構（JST）の支援を受けた。',
		'이 연구는 독일연구재단(DFG)과 일본과학기술진흥기구(JST)의 지원을 받았다.'
	],
	[
		'Graph neural networks (GNNs) generalize convolution to non-Euclidean data.',
		'グラフニューラルネットワーク（Graph Neural Network, GNN）は、畳み込みを非ユークリッドデータに一般化する。',
		'그래프 신경망(Graph Neural Network, GNN)은 합성곱을 비유클리드 데이터로 일반화한다.'
	],
	[
		"LampCoder's decoder is initialised from CodeLlama-7B-Instruct.",
		'LampCoderのデコーダは、CodeLlama-7B-Instructで初期化する。',
		'LampCoder의 디코더는 CodeLlama-7B-Instruct로 초기화한다.'
	],
	[
		'Both human-written and GPT-4-generated rationales improve non-LLM baselines.',
		'人間が書いた根拠もGPT-4が生成した根拠も、LLM以外のベースラインを改善する。',
		'사람이 쓴 근거와 GPT-4가 생성한 근거 모두 LLM이 아닌 기준 모델을 개선한다.'
	],
	[
		'Bayesian optimization with a Gaussian process (GP) needs fewer trials.',
		'ガウス過程（GP）を用いたベイズ最適化は、必要な試行回数が少ない。',
		'가우시안 과정(GP)을 사용한 베이즈 최적화는 더 적은 시도로 충분하다.'
	],
	[
		'The Chinese, Japanese and Korean subsets of XNLI are evaluated in a zero-shot manner.',
		'XNLIの中国語、日本語、韓国語のサブセットをゼロショットで評価する。',
		'XNLI의 중국어, 일본어, 한국어 부분집합을 제로샷으로 평가한다.'
	],
	[
		'We set the Adam hyperparameters to $\\beta_1=0.9$ and $\\beta_2=0.999$ as in \\citet{kingma2015adam}.',
		'\\citet{kingma2015adam} と同様に、Adamのハイパーパラメータを $\\beta_1=0.9$、$\\beta_2=0.999$ とする。',
		'\\citet{kingma2015adam}과 같이 Adam의 하이퍼파라미터를 $\\beta_1=0.9$, $\\beta_2=0.999$로 설정한다.'
	],
	[
		'Kullback-Leibler (KL) divergence is computed per token.',
		'カルバック・ライブラー（KL）ダイバージェンスはトークンごとに計算する。',
		'쿨백-라이블러(KL) 발산은 토큰마다 계산한다.'
	],
	[
		'Code is available at https://github.com/lantern-lab/LanternNet.',
		'コードは https://github.com/lantern-lab/LanternNet で公開している。',
		'코드는 https://github.com/lantern-lab/LanternNet 에서 이용할 수 있다.'
	],
	[
		'Long short-term memory (LSTM) networks and gated recurrent units (GRUs) were once dominant.',
		'長短期記憶（LSTM）ネットワークとゲート付き回帰型ユニット（GRU）が、かつては主流であった。',
		'장단기 메모리(LSTM) 네트워크와 게이트 순환 유닛(GRU)이 한때 주류였다.'
	],
	[
		'In Stage-2, the model is tuned with direct preference optimization (DPO) \\citep{rafailov2023}.',
		'第2段階では、直接選好最適化（DPO）\\citep{rafailov2023} によってモデルを調整する。',
		'2단계에서는 직접 선호 최적화(DPO) \\citep{rafailov2023}로 모델을 조정한다.'
	],
	[
		'We call this phenomenon Lamplight Drift and study it from January to March 2024.',
		'この現象をLamplight Driftと呼び、2024年1月から3月まで調査する。',
		'우리는 이 현상을 Lamplight Drift라고 부르고 2024년 1월부터 3월까지 연구한다.'
	],
	[
		'Principal component analysis (PCA) and t-SNE reveal clusters that align with WordNet synsets.',
		'主成分分析（PCA）とt-SNEにより、WordNetのシンセットに対応するクラスタが現れる。',
		'주성분 분석(PCA)과 t-SNE는 WordNet 신셋과 일치하는 군집을 드러낸다.'
	],
	[
		'Automatic speech recognition (ASR) with Whisper-large-v3 reaches a word error rate (WER) of 4.1.',
		'Whisper-large-v3による自動音声認識（ASR）は、単語誤り率（WER）4.1を達成する。',
		'Whisper-large-v3를 사용한 자동 음성 인식(ASR)은 단어 오류율(WER) 4.1에 도달한다.'
	],
	[
		'The SQuAD 2.0 and Natural Questions datasets are used for question answering (QA).',
		'質問応答（QA）には、SQuAD 2.0とNatural Questionsのデータセットを用いる。',
		'질의응답(QA)에는 SQuAD 2.0과 Natural Questions 데이터셋을 사용한다.'
	],
	[
		'E. Rossi\\textsuperscript{1}, K. Tanaka\\textsuperscript{2}, and S. Park\\textsuperscript{2,3}',
		'E. Rossi\\textsuperscript{1}、K. Tanaka\\textsuperscript{2}、S. Park\\textsuperscript{2,3}',
		'E. Rossi\\textsuperscript{1}, K. Tanaka\\textsuperscript{2}, S. Park\\textsuperscript{2,3}'
	],
	[
		'Related Work on Efficient Attention and Sparse Mixture Models',
		'効率的な注意機構と疎な混合モデルに関する関連研究',
		'효율적인 어텐션과 희소 혼합 모델에 관한 관련 연구'
	],
	[
		'Schr\\"odinger bridges connect diffusion models and optimal transport (OT).',
		'シュレーディンガー橋（Schrödinger bridge）は、拡散モデルと最適輸送（OT）を結びつける。',
		'슈뢰딩거 다리(Schrödinger bridge)는 확산 모델과 최적 수송(OT)을 이어 준다.'
	],
	[
		'U-Net and DeepLabv3+ serve as backbones for semantic segmentation.',
		'セマンティックセグメンテーションのバックボーンには、U-NetとDeepLabv3+を用いる。',
		'의미 분할의 백본으로는 U-Net과 DeepLabv3+를 사용한다.'
	],
	[
		'OpenAI (2023) and Anthropic (2024) report similar findings for ChatGPT and Claude.',
		'OpenAI（2023）とAnthropic（2024）は、ChatGPTとClaudeについて同様の知見を報告している。',
		'오픈AI(2023)와 앤스로픽(2024)은 챗GPT와 클로드에 대해 비슷한 결과를 보고한다.'
	],
	[
		'We follow the protocol of the 2022 NeurIPS competition in New Orleans.',
		'ニューオーリンズで開かれた2022年のNeurIPSコンペティションの手順に従う。',
		'뉴올리언스에서 열린 2022년 NeurIPS 대회의 절차를 따른다.'
	],
	[
		'Low-rank adaptation (LoRA) updates only 0.1\\% of the weights of Qwen2.5-7B.',
		'低ランク適応（LoRA）は、Qwen2.5-7Bの重みの0.1\\%だけを更新する。',
		'저랭크 적응(LoRA)은 Qwen2.5-7B 가중치의 0.1\\%만 갱신한다.'
	],
	[
		'Multi-head self-attention (MHSA) is replaced by grouped-query attention (GQA).',
		'マルチヘッド自己注意（MHSA）をグループ化クエリ注意（GQA）に置き換える。',
		'멀티헤드 자기 어텐션(MHSA)을 그룹 쿼리 어텐션(GQA)으로 대체한다.'
	],
	[
		'The area under the receiver operating characteristic curve (AUROC) is reported for MIMIC-III.',
		'MIMIC-IIIについて、受信者動作特性曲線下面積（AUROC）を報告する。',
		'MIMIC-III에 대해 수신자 조작 특성 곡선 아래 면적(AUROC)을 보고한다.'
	],
	[
		'Note that the MIT license covers both the Python and the C++ implementation.',
		'なお、MITライセンスはPython実装とC++実装の両方に適用される。',
		'MIT 라이선스는 Python 구현과 C++ 구현 모두에 적용된다.'
	],
	[
		'A variational autoencoder (VAE) maps MNIST digits to a 2D latent space.',
		'変分オートエンコーダ（VAE）は、MNISTの数字を2次元の潜在空間に写す。',
		'변분 오토인코더(VAE)는 MNIST 숫자를 2차원 잠재 공간으로 사상한다.'
	],
	[
		'Named entity recognition (NER) on CoNLL-2003 improves by 1.2 F1 points.',
		'CoNLL-2003における固有表現認識（NER）は、F1で1.2ポイント向上する。',
		'CoNLL-2003의 개체명 인식(NER)은 F1 기준 1.2점 향상된다.'
	],
	[
		'We use Qwen2.5 for the main experiments and Gemma-2-9B/27B for the appendix.',
		'主要な実験にはQwen2.5を、付録ではGemma-2-9B/27Bを用いる。',
		'주요 실험에는 Qwen2.5를, 부록에는 Gemma-2-9B/27B를 사용한다.'
	],
	[
		'The theorem of Kolmogorov and Arnold inspires Kolmogorov-Arnold networks (KANs).',
		'コルモゴロフとアーノルドの定理は、コルモゴロフ・アーノルド・ネットワーク（KAN）の着想の元となった。',
		'콜모고로프와 아르놀트의 정리는 콜모고로프-아르놀트 네트워크(KAN)에 영감을 준다.'
	],
	[
		'Inference on an iPhone 15 takes 12 ms per token with 4-bit quantization (GPTQ).',
		'4ビット量子化（GPTQ）を用いると、iPhone 15での推論はトークンあたり12ミリ秒で済む。',
		'4비트 양자화(GPTQ)를 사용하면 iPhone 15에서의 추론은 토큰당 12밀리초가 걸린다.'
	],
	[
		'Human annotators from Kenya and India labelled 10K prompts in Q3 2023.',
		'2023年第3四半期に、ケニアとインドのアノテーターが1万件のプロンプトにラベルを付けた。',
		'2023년 3분기에 케냐와 인도의 주석자가 프롬프트 1만 개에 레이블을 붙였다.'
	],
	[
		'Our method, dubbed \\method{}, is compatible with FlashAttention-2 and vLLM.',
		'我々の手法\\method{}は、FlashAttention-2およびvLLMと互換性がある。',
		'우리의 방법 \\method{}는 FlashAttention-2 및 vLLM과 호환된다.'
	],
	[
		'Yoshua Bengio, Geoffrey Hinton and Yann LeCun received the Turing Award in 2018.',
		'ヨシュア・ベンジオ、ジェフリー・ヒントン、ヤン・ルカンは2018年にチューリング賞を受賞した。',
		'요슈아 벤지오, 제프리 힌턴, 얀 르쿤은 2018년 튜링상을 받았다.'
	],
	[
		'Eq.4 gives the evidence lower bound (ELBO), which we maximise with SGD.',
		'式4は変分下界（ELBO）を与え、これをSGDで最大化する。',
		'식 4는 변분 하한(ELBO)을 나타내며, 이를 SGD로 최대화한다.'
	],
	[
		'WMT14 En-De BLEU scores are computed with SacreBLEU \\citep{post-2018-call}.',
		'WMT14英独のBLEUスコアはSacreBLEU \\citep{post-2018-call} で計算する。',
		'WMT14 영어-독일어 BLEU 점수는 SacreBLEU \\citep{post-2018-call}로 계산한다.'
	],
	[
		'Visual question answering (VQA) requires grounding; see Antol et al., 2015 and Goyal et al., 2017.',
		'視覚的質問応答（VQA）にはグラウンディングが必要である（Antolら, 2015; Goyalら, 2017を参照）。',
		'시각 질의응답(VQA)에는 그라운딩이 필요하다(Antol 등, 2015; Goyal 등, 2017 참조).'
	],
	[
		'The RedLamp-1.5 corpus contains 1.2T tokens in 46 languages, including Hindi and Swahili.',
		'RedLamp-1.5コーパスは、ヒンディー語とスワヒリ語を含む46言語の1.2兆トークンからなる。',
		'RedLamp-1.5 말뭉치는 힌디어와 스와힐리어를 포함한 46개 언어의 1.2조 토큰으로 이루어진다.'
	],
	[
		'Agents built on WebLamp fail in 38% of the tasks of WebArena, mostly due to HTML parsing.',
		'WebLamp上に構築したエージェントは、WebArenaのタスクの38%で失敗し、その主な原因はHTMLの解析である。',
		'WebLamp 위에 구축한 에이전트는 WebArena 작업의 38%에서 실패하며, 대부분 HTML 파싱 때문이다.'
	],
	[
		'Explainable AI (XAI) methods such as SHAP and LIME are model-agnostic.',
		'SHAPやLIMEなどの説明可能なAI（XAI）手法は、モデルに依存しない。',
		'SHAP, LIME 같은 설명 가능한 인공지능(XAI) 방법은 모델에 의존하지 않는다.'
	],
	[
		'Proximal policy optimization (PPO) with a KL penalty stabilises training on Atari and MuJoCo.',
		'KLペナルティ付きの近接方策最適化（PPO）は、AtariとMuJoCoでの学習を安定させる。',
		'KL 페널티를 더한 근접 정책 최적화(PPO)는 Atari와 MuJoCo에서 학습을 안정화한다.'
	]
];
