/** Correct translations, dense in terms and free in their wording: none of them may raise more than information. */
export const RIGHT: readonly (readonly [source: string, ja: string, ko: string])[] = [
	[
		'We pre-train a large language model with 7B parameters and fine-tune it with supervised learning before reinforcement learning from human feedback (RLHF) starts.',
		'70億パラメータの大規模言語モデルを事前学習し、人間のフィードバックによる強化学習（RLHF）を始める前に、教師あり学習でファインチューニングする。',
		'70억 개의 매개변수를 가진 대규모 언어 모델을 사전 학습하고, 인간 피드백 기반 강화 학습(RLHF)을 시작하기 전에 지도 학습으로 미세 조정한다.'
	],
	[
		'The feature extractor also serves as an encoder, and its features are fed into a decoder with cross-attention.',
		'特徴抽出器はエンコーダーとしても機能し、その特徴量はクロスアテンションを備えたデコーダーに入力される。',
		'특징 추출기는 인코더로도 기능하며, 그 특징은 크로스 어텐션을 갖춘 디코더에 입력된다.'
	],
	[
		'A higher learning rate improves training speed but hurts convergence; we therefore use warmup steps and weight decay.',
		'学習率を上げると学習速度は向上するが収束が悪化するため、ウォームアップと重み減衰を用いる。',
		'학습률을 높이면 학습 속도는 빨라지지만 수렴이 나빠지므로 웜업과 가중치 감쇠를 사용한다.'
	],
	[
		'Best results are in bold and the second best are underlined; all baselines use the same batch size.',
		'最良の結果は太字、次点は下線で示す。すべてのベースラインは同じバッチサイズを用いる。',
		'가장 좋은 결과는 굵게, 두 번째로 좋은 결과는 밑줄로 표시했다. 모든 베이스라인은 같은 배치 크기를 사용한다.'
	],
	[
		'Post-training quantization reduces the memory footprint, while models quantized during training keep their accuracy.',
		'訓練後量子化はメモリ使用量を減らすが、学習中に量子化したモデルは精度を保つ。',
		'훈련 후 양자화는 메모리 사용량을 줄이지만, 학습 중에 양자화한 모델은 정확도를 유지한다.'
	],
	[
		'The actor-critic agent learns a policy, and how it learns depends on the reward model.',
		'アクタークリティック型エージェントは方策を学ぶが、その学び方は報酬モデルに左右される。',
		'액터-크리틱 에이전트가 정책을 배우는 방식은 보상 모델에 따라 달라진다.'
	],
	[
		'Zero-shot transfer to unseen tasks shows no drop: our method does not show signs of overfitting.',
		'未知のタスクへのゼロショット転移でも性能は落ちず、提案手法に過学習の兆候は見えない。',
		'처음 보는 작업으로의 제로샷 전이에서도 성능 저하를 보이지 않는 것으로 나타났으며, 과적합의 징후도 보이지 않는다.'
	],
	[
		'Regularization matters even where inputs are normalized: without a regularizer the normalized model overfits.',
		'入力を正規化していても正則化は重要である。正則化項がなければ、正規化したモデルは過学習する。',
		'입력을 정규화하더라도 규제는 중요하다. 규제 항이 없으면 정규화한 모델은 과적합된다.'
	],
	[
		'Recent state-of-the-art models rely on the latest hardware.',
		'近年の最先端モデルは最新のハードウェアに依存している。',
		'최근의 최첨단 모델은 최신 하드웨어에 의존한다.'
	],
	[
		'Solving this with AI agents is still a remote goal.',
		'AIエージェントによる解決は依然として遠い目標である。',
		'AI 에이전트로 이 문제를 해결하는 일은 아직 요원하다.'
	],
	[
		'Many-shot prompting has made much progress, and few-shot prompting is a step ahead of zero-shot.',
		'メニーショットプロンプティングは大きく進歩し、few-shotはゼロショットより一歩先を行く。',
		'매니샷 프롬프팅은 많은 발전을 이루었고, 퓨샷은 제로샷보다 한발 더 앞서 있다.'
	],
	[
		'We call for an evaluation harness that does not generate samples at random.',
		'サンプルを無作為に生成しない評価ハーネスの整備を求める。',
		'우리는 표본을 마구 생성하지 않는 평가 하네스를 마련할 것을 촉구한다.'
	],
	[
		'The multi-armed bandit adapts the strength of the noise.',
		'多腕バンディットはノイズの強度を調整する。',
		'다중 슬롯 밴딧은 노이즈의 강도를 조절한다.'
	],
	[
		'We survey practitioners with a questionnaire and review the literature; this survey covers 120 papers.',
		'実務者にアンケート調査を行い、文献を概観する。本サーベイは120本の論文を扱う。',
		'우리는 실무자를 대상으로 설문 조사를 하고 문헌을 검토한다. 이 서베이는 논문 120편을 다룬다.'
	],
	[
		'Speech denoising removes background noise, and the recurrent neural network runs on-device.',
		'音声のデノイジングは背景の雑音を取り除き、再帰型ニューラルネットワークはオンデバイスで動作する。',
		'음성 디노이징은 배경 소음을 없애며, 순환 신경망은 온디바이스로 동작한다.'
	],
	[
		'An embedding of a watermark is inserted into the text.',
		'透かしの埋め込みをテキストに挿入する。',
		'워터마크의 임베딩을 텍스트에 삽입한다.'
	],
	[
		'The embedding layer is incorporated into an embedded system.',
		'埋め込み層は組み込みシステムに組み込まれる。',
		'임베딩 층은 내장 시스템에 통합된다.'
	],
	[
		'Machine unlearning is training-free here and needs no retain set.',
		'ここでのアンラーニングは学習不要であり、保持集合を必要としない。',
		'여기서 언러닝은 무학습 방식이며 보존 집합이 필요 없다.'
	],
	[
		'Diverse tasks lie on a low-dimensional manifold.',
		'多種多様なタスクが低次元の多様体上にある。',
		'다양한 작업이 저차원 다양체 위에 놓인다.'
	],
	[
		'The logit lens lets us record the best accuracy so far.',
		'ロジットレンズにより、これまでで最高の精度を記録する。',
		'로짓 렌즈로 지금까지 가장 높은 정확도를 기록한다.'
	],
	[
		'Perplexity grows with the complexity of the text.',
		'パープレキシティはテキストの複雑さとともに増大する。',
		'퍼플렉시티는 텍스트의 복잡도와 함께 커진다.'
	],
	[
		'The backbone network segments the spine in CT images.',
		'バックボーンネットワークがCT画像の脊椎をセグメンテーションする。',
		'백본 네트워크가 CT 영상에서 척추를 분할한다.'
	],
	[
		'Multimodal action distributions are handled by a diffusion policy.',
		'多峰性の行動分布を拡散方策で扱う。',
		'다봉형 행동 분포를 확산 정책으로 다룬다.'
	],
	[
		'The robot takes boxes from the shelf with an off-the-shelf detector.',
		'ロボットは既製の検出器を使って棚から箱を取り出す。',
		'로봇은 기성 검출기를 사용해 선반에서 상자를 꺼낸다.'
	],
	[
		'It works out of the box, and objects outside the bounding box are ignored.',
		'そのまますぐに使え、バウンディングボックスの箱の外にある物体は無視される。',
		'별도 설정 없이 동작하며, 박스 밖에 있는 객체는 무시한다.'
	],
	[
		'Knowledge distillation differs from knowledge extraction: the student model imitates the teacher.',
		'知識蒸留は知識抽出とは異なり、生徒モデルが教師を模倣する。',
		'지식 증류는 지식 추출과 달리 학생 모델이 교사 모델을 모방한다.'
	],
	[
		'Mixture-of-experts (MoE) layers route each token to two experts through a gating network.',
		'専門家の混合（MoE）層は、ゲーティングネットワークを通じて各トークンを2つのエキスパートに振り分ける。',
		'전문가 혼합(MoE) 층은 게이팅 네트워크를 통해 각 토큰을 두 전문가에게 보낸다.'
	],
	[
		'Chain-of-thought prompting improves reasoning but not instruction following.',
		'思考連鎖プロンプティングは推論能力を高めるが、指示への追従性は高めない。',
		'생각의 사슬 프롬프팅은 추론을 개선하지만 지시를 따르는 능력은 개선하지 않는다.'
	],
	[
		'Retrieval-augmented generation mitigates hallucinations by grounding answers in documents.',
		'検索拡張生成は、回答を文書に基づかせることで幻覚を抑える。',
		'검색 증강 생성은 답변의 근거를 문서에 두어 할루시네이션을 줄인다.'
	],
	[
		'We ablate each module; the ablation study is in the appendix.',
		'各モジュールを取り除いた。アブレーション研究は付録にある。',
		'각 모듈을 하나씩 제거했으며, 절제 실험은 부록에 있다.'
	],
	[
		'Ground truth labels are collected by three annotators.',
		'正解ラベルは3人のアノテーターが付与した。',
		'정답 레이블은 세 명의 주석자가 수집했다.'
	],
	[
		'The in-distribution accuracy is high, whereas out-of-distribution (OOD) inputs are rejected during deployment.',
		'分布内の精度は高い一方、デプロイ時には分布外（OOD）の入力が棄却される。',
		'분포 내 정확도는 높지만, 배포 중에는 분포 밖(OOD) 입력을 거부한다.'
	],
	[
		'The KV cache is shared across requests to raise throughput and lower latency.',
		'スループットを高めレイテンシを下げるため、KVキャッシュを要求間で共有する。',
		'처리량을 높이고 지연 시간을 줄이기 위해 KV 캐시를 요청 간에 공유한다.'
	],
	[
		'Speculative decoding lets a small model guess several tokens ahead.',
		'投機的デコーディングでは、小さなモデルが数トークン先を推測する。',
		'추측 디코딩에서는 작은 모델이 여러 토큰을 앞서 추측한다.'
	],
	[
		'We infer the latent variable and speed up LLM inference.',
		'潜在変数を推測し、LLMの推論を高速化する。',
		'잠재 변수를 추측하고 LLM 추론을 가속한다.'
	],
	[
		'Self-play against earlier checkpoints yields robust policies.',
		'過去のチェックポイントとの自己対戦により、ロバストな方策が得られる。',
		'이전 체크포인트와의 셀프 플레이로 강건한 정책을 얻는다.'
	],
	[
		'Jailbreak prompts found by red teaming bypass the safety guardrails.',
		'レッドチーミングで見つかった脱獄プロンプトは、安全ガードレールを回避する。',
		'레드팀 활동에서 찾은 탈옥 프롬프트는 안전 가드레일을 우회한다.'
	],
	[
		'Adversarial training in games pits the agent against an opponent.',
		'ゲームにおける敵対的学習では、エージェントを対戦相手と競わせる。',
		'게임의 적대적 학습에서는 에이전트를 상대방과 겨루게 한다.'
	],
	[
		'Differential privacy is combined with federated learning on edge devices.',
		'差分プライバシーをエッジデバイス上の連合学習と組み合わせる。',
		'차등 프라이버시를 엣지 디바이스의 연합 학습과 결합한다.'
	],
	[
		'Graph neural networks use message passing along the edges of the graph.',
		'グラフニューラルネットワークは、グラフの辺に沿ってメッセージ伝播を行う。',
		'그래프 신경망은 그래프의 간선을 따라 메시지 전달을 수행한다.'
	],
	[
		'Contrastive learning brings representations of the same image closer.',
		'対照学習は、同じ画像の表現を互いに近づける。',
		'대조 학습은 같은 이미지의 표현을 서로 가깝게 만든다.'
	],
	[
		'Low-rank adapters (LoRA) need few trainable parameters.',
		'低ランクアダプター（LoRA）は学習可能なパラメーターが少ない。',
		'저랭크 어댑터(LoRA)는 학습 가능한 파라미터가 적다.'
	],
	[
		'Catastrophic forgetting is severe in continual learning.',
		'継続学習では壊滅的な忘却が深刻である。',
		'지속 학습에서는 치명적인 망각이 심각하다.'
	],
	[
		'Exploration and exploitation must be balanced; malicious actors may abuse the system.',
		'探索と活用の釣り合いが必要であり、悪意ある者はシステムを悪用しうる。',
		'탐색과 활용의 균형이 필요하며, 악의적인 행위자는 시스템을 악용할 수 있다.'
	],
	[
		'The rollouts are collected in parallel and the code is publicly available.',
		'ロールアウトは並列に収集し、コードは公開している。',
		'롤아웃은 병렬로 수집하며 코드는 공개되어 있다.'
	],
	[
		'Prompt injection attacks are found quickly by an automated pipeline.',
		'プロンプトインジェクション攻撃は自動化パイプラインで迅速に検出される。',
		'프롬프트 인젝션 공격은 자동화된 파이프라인으로 신속하게 탐지된다.'
	],
	[
		'A prompt template gives immediate feedback to users.',
		'プロンプトテンプレートは利用者に即時のフィードバックを与える。',
		'프롬프트 템플릿은 사용자에게 즉각적인 피드백을 준다.'
	],
	[
		'Text generation has entered a new era with the next-generation models.',
		'テキスト生成は次世代モデルとともに新時代に入った。',
		'텍스트 생성은 차세대 모델과 함께 새로운 시대에 들어섰다.'
	],
	[
		'Epochs do not matter in the era of large models.',
		'大規模モデルの時代にエポック数は重要ではない。',
		'대형 모델의 시대에 에포크 수는 중요하지 않다.'
	],
	[
		'Training data for educational chatbots contains education data from schools.',
		'教育用チャットボットの学習データには、学校の教育データが含まれる。',
		'교육용 챗봇의 학습 데이터에는 학교의 교육 데이터가 포함된다.'
	],
	[
		'The student model is distilled during distributed training at a university.',
		'生徒モデルは大学での分散学習中に蒸留される。',
		'학생 모델은 대학에서 분산 학습을 하는 동안 증류된다.'
	],
	[
		'Quantization lets us quantify the loss in accuracy.',
		'量子化によって精度の低下を定量化できる。',
		'양자화를 통해 정확도 손실을 정량화할 수 있다.'
	],
	[
		'Semantic segmentation and object detection use the same feature map.',
		'セマンティックセグメンテーションと物体検出は同じ特徴マップを使う。',
		'의미론적 분할과 객체 탐지는 같은 특징 맵을 사용한다.'
	],
	[
		'Named entity recognition (NER) and sentiment analysis are downstream tasks.',
		'固有表現抽出（NER）と感情分析は下流タスクである。',
		'개체명 인식(NER)과 감성 분석은 하위 작업이다.'
	],
	[
		'Related tasks are described in the related work section.',
		'関連するタスクは関連研究の節で述べる。',
		'관련 작업은 관련 연구 절에서 설명한다.'
	],
	[
		'Emergent abilities appear with scale, also in emergency rooms.',
		'創発能力は規模とともに現れ、救急の現場でも見られる。',
		'창발적 능력은 규모가 커지면서 나타나며 응급실에서도 관찰된다.'
	],
	[
		'A toy example shows why gradients vanish: the vanishing gradient problem.',
		'簡単な例で、勾配が消失する理由（勾配消失問題）を示す。',
		'간단한 예로 기울기가 사라지는 이유, 즉 기울기 소실 문제를 보인다.'
	],
	[
		'Our loss function combines cross-entropy with KL divergence.',
		'損失関数は交差エントロピーとKLダイバージェンスを組み合わせたものである。',
		'손실 함수는 교차 엔트로피와 KL 발산을 결합한 것이다.'
	],
	[
		'Confusion matrices and class imbalance are reported for random forests and decision trees.',
		'ランダムフォレストと決定木について、混同行列とクラス不均衡を報告する。',
		'랜덤 포레스트와 의사결정 트리에 대해 혼동 행렬과 클래스 불균형을 보고한다.'
	],
	[
		'See \\url{https://example.org/attention-mechanism/reward-model} and \\cite{knowledge-distillation} for the \\label{sec:ground-truth} details.',
		'詳細は\\url{https://example.org/attention-mechanism/reward-model}と\\cite{knowledge-distillation}を参照\\label{sec:ground-truth}。',
		'자세한 내용은 \\url{https://example.org/attention-mechanism/reward-model}와 \\cite{knowledge-distillation}을 참고하라\\label{sec:ground-truth}.'
	],
	[
		'The \\textbf{multi-head attention} uses $k$-nearest neighbors with \\textit{beam search}.',
		'\\textbf{マルチヘッドアテンション}は、\\textit{ビームサーチ}とともに$k$最近傍法を用いる。',
		'\\textbf{멀티헤드 어텐션}은 \\textit{빔 탐색}과 함께 $k$-최근접 이웃을 사용한다.'
	],
	[
		'Fully convolutional networks are trained end-to-end in PyTorch on ImageNet.',
		'全畳み込みネットワークをPyTorchを用いてImageNet上でエンドツーエンドに学習する。',
		'완전 합성곱 네트워크를 PyTorch로 ImageNet에서 종단간 학습한다.'
	]
];
