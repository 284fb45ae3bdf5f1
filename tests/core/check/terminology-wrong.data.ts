import type { TargetLang } from '../../../src/lib/core/segment/segment';

/** Renderings that machines write, what is flagged in them, and the text after the fix. */
export const WRONG: readonly (readonly [
	lang: TargetLang,
	source: string,
	target: string,
	flagged: string,
	fixed: string
])[] = [
	[
		'ko',
		'We evaluate few-shot prompting.',
		'우리는 소수점 프롬프팅을 평가한다.',
		'소수점',
		'우리는 퓨샷 프롬프팅을 평가한다.'
	],
	['ko', 'The transformer uses attention.', '변압기는 어텐션을 사용한다.', '변압기', '트랜스포머는 어텐션을 사용한다.'],
	['ko', 'Self-attention is costly.', '자기 관심은 비용이 크다.', '자기 관심', '셀프 어텐션은 비용이 크다.'],
	[
		'ko',
		'An attention head can be pruned.',
		'주의 머리를 제거할 수 있다.',
		'주의 머리',
		'어텐션 헤드를 제거할 수 있다.'
	],
	[
		'ko',
		'Multi-head attention helps.',
		'다중 머리 관심이 도움이 된다.',
		'다중 머리 관심',
		'멀티헤드 어텐션이 도움이 된다.'
	],
	['ko', 'We use gradient descent.', '그라데이션 하강을 사용한다.', '그라데이션 하강', '경사 하강법을 사용한다.'],
	['ko', 'The gradient is clipped.', '그라데이션을 자른다.', '그라데이션', '그래디언트를 자른다.'],
	['ko', 'Weight decay is applied.', '체중 감소를 적용한다.', '체중 감소', '가중치 감쇠를 적용한다.'],
	['ko', 'The model weights are released.', '모델의 무게를 제공한다.', '무게', '모델의 가중치를 제공한다.'],
	['ko', 'Ground truth is scarce.', '지상 진실은 부족하다.', '지상 진실', '정답은 부족하다.'],
	[
		'ko',
		'Ground-truth labels are noisy.',
		'기본 진실 레이블에는 잡음이 있다.',
		'기본 진실',
		'정답 레이블에는 잡음이 있다.'
	],
	['ko', 'The feature extractor is frozen.', '기능 추출기는 고정된다.', '기능 추출기', '특징 추출기는 고정된다.'],
	['ko', 'Feature maps are pooled.', '기능 맵을 풀링한다.', '기능 맵', '특징 맵을 풀링한다.'],
	[
		'ko',
		'We train on 8 GPUs with distributed training.',
		'분산 교육으로 8개의 GPU를 사용한다.',
		'분산 교육',
		'분산 학습으로 8개의 GPU를 사용한다.'
	],
	['ko', 'The training data is public.', '교육 데이터는 공개되어 있다.', '교육 데이터', '학습 데이터는 공개되어 있다.'],
	['ko', 'The training dataset is small.', '교육 데이터셋이 작다.', '교육 데이터셋', '학습 데이터가 작다.'],
	[
		'ko',
		'Supervised learning needs labels.',
		'감독 학습에는 레이블이 필요하다.',
		'감독 학습',
		'지도 학습에는 레이블이 필요하다.'
	],
	[
		'ko',
		'Self-supervised learning scales well.',
		'자기 감독 학습은 확장성이 좋다.',
		'자기 감독 학습',
		'자기 지도 학습은 확장성이 좋다.'
	],
	[
		'ko',
		'Retrieval-augmented generation helps.',
		'검색 증강 세대가 도움이 된다.',
		'검색 증강 세대',
		'검색 증강 생성이 도움이 된다.'
	],
	['ko', 'Document retrieval is fast.', '문서 회수는 빠르다.', '문서 회수', '문서 검색은 빠르다.'],
	['ko', 'Image generation improves.', '이미지 세대가 향상된다.', '이미지 세대', '이미지 생성이 향상된다.'],
	['ko', 'We study prompt injection.', '신속한 주입을 연구한다.', '신속한 주입', '프롬프트 인젝션을 연구한다.'],
	[
		'ko',
		'Prompt engineering matters.',
		'신속 엔지니어링이 중요하다.',
		'신속 엔지니어링',
		'프롬프트 엔지니어링이 중요하다.'
	],
	['ko', 'Instruction tuning follows.', '교육 튜닝이 뒤따른다.', '교육 튜닝', '인스트럭션 튜닝이 뒤따른다.'],
	['ko', 'The AI agent plans.', 'AI 요원이 계획을 세운다.', 'AI 요원', 'AI 에이전트가 계획을 세운다.'],
	[
		'ko',
		'A multi-agent system is used.',
		'다중 요원 시스템을 사용한다.',
		'다중 요원',
		'멀티 에이전트 시스템을 사용한다.'
	],
	[
		'ko',
		'Policy gradient methods are noisy.',
		'정책 그라데이션 방법은 잡음이 많다.',
		'정책 그라데이션',
		'정책 경사 방법은 잡음이 많다.'
	],
	[
		'ko',
		'The actor-critic algorithm converges.',
		'배우-비평가 알고리즘은 수렴한다.',
		'배우-비평가',
		'액터-크리틱 알고리즘은 수렴한다.'
	],
	['ko', 'A multi-armed bandit is used.', '다중 무장 강도를 사용한다.', '다중 무장 강도', '밴딧을 사용한다.'],
	[
		'ko',
		'Exploration and exploitation are balanced.',
		'탐색과 착취의 균형을 맞춘다.',
		'착취',
		'탐색과 활용의 균형을 맞춘다.'
	],
	['ko', 'The value function is learned.', '가치 기능을 학습한다.', '가치 기능', '가치 함수를 학습한다.'],
	['ko', 'The loss function is convex.', '손실 기능은 볼록하다.', '손실 기능', '손실 함수는 볼록하다.'],
	['ko', 'An activation function follows.', '활성화 기능이 뒤따른다.', '활성화 기능', '활성화 함수가 뒤따른다.'],
	[
		'ko',
		'Sparse attention saves memory.',
		'희박한 주의는 메모리를 절약한다.',
		'희박한 주의',
		'희소 어텐션은 메모리를 절약한다.'
	],
	['ko', 'Attention sinks appear.', '주의 싱크대가 나타난다.', '주의 싱크대', '어텐션 싱크가 나타난다.'],
	['ko', 'Embeddings are normalized.', '삽입을 정규화한다.', '삽입', '임베딩을 정규화한다.'],
	['ko', 'A convolutional layer follows.', '회선 계층이 뒤따른다.', '회선 계층', '합성곱 계층이 뒤따른다.'],
	[
		'ko',
		'The recurrent neural network forgets.',
		'재발 신경망은 잊어버린다.',
		'재발 신경망',
		'순환 신경망은 잊어버린다.'
	],
	[
		'ko',
		'A state space model is linear.',
		'국가 공간 모델은 선형이다.',
		'국가 공간 모델',
		'상태 공간 모델은 선형이다.'
	],
	['ko', 'Beam search is slow.', '광선 검색은 느리다.', '광선 검색', '빔 서치는 느리다.'],
	['ko', 'The latent space is smooth.', '잠복 공간은 매끄럽다.', '잠복 공간', '잠재 공간은 매끄럽다.'],
	[
		'ko',
		'It fails on unseen tasks.',
		'보이지 않는 작업에서 실패한다.',
		'보이지 않는 작업',
		'처음 보는 작업에서 실패한다.'
	],
	['ko', 'Out-of-distribution inputs are rejected.', '배포 외 입력을 거부한다.', '배포 외', '분포 외 입력을 거부한다.'],
	['ko', 'A distribution shift occurs.', '배포 변화가 발생한다.', '배포 변화', '분포 변화가 발생한다.'],
	['ko', 'We use a random forest.', '무작위 숲을 사용한다.', '무작위 숲', '랜덤 포레스트를 사용한다.'],
	[
		'ko',
		'The result is statistically significant.',
		'결과는 통계적으로 중요하다.',
		'통계적으로 중요',
		'결과는 통계적으로 유의하다.'
	],
	['ko', 'Maximum likelihood is used.', '최대 가능성을 사용한다.', '최대 가능성', '최대 우도를 사용한다.'],
	['ko', 'Red teaming finds flaws.', '붉은 팀은 결함을 찾는다.', '붉은 팀', '레드팀은 결함을 찾는다.'],
	[
		'ko',
		'Differential privacy adds noise.',
		'차별적 프라이버시는 잡음을 더한다.',
		'차별적 프라이버시',
		'차등 프라이버시는 잡음을 더한다.'
	],
	[
		'ko',
		'This survey covers agents.',
		'이 설문조사는 에이전트를 다룬다.',
		'설문조사',
		'이 서베이는 에이전트를 다룬다.'
	],
	['ko', 'Related work is scarce.', '관련 업무는 드물다.', '관련 업무', '관련 연구는 드물다.'],
	['ko', 'Pre-training is costly.', '사전 교육은 비용이 크다.', '사전 교육', '사전 학습은 비용이 크다.'],
	['ko', 'We pre-trained the model.', '모델을 사전 교육했다.', '사전 교육', '모델을 사전 학습했다.'],
	['ko', 'Learning rates matter.', '학습 속도가 중요하다.', '학습 속도', '학습률이 중요하다.'],
	[
		'ko',
		'Knowledge distillation shrinks models.',
		'지식 추출은 모델을 줄인다.',
		'지식 추출',
		'지식 증류는 모델을 줄인다.'
	],
	['ko', 'The ablation study is in Table 3.', '삭마 연구는 표 3에 있다.', '삭마 연구', '절제 연구는 표 3에 있다.'],
	['ko', 'Scaling laws hold.', '스케일링 법률이 성립한다.', '스케일링 법률', '스케일링 법칙이 성립한다.'],
	['ko', 'Chain-of-thought helps.', '생각의 쇠사슬이 도움이 된다.', '생각의 쇠사슬', '사고의 사슬이 도움이 된다.'],
	[
		'ja',
		'We evaluate few-shot prompting.',
		'数ショットのプロンプトを評価する。',
		'数ショット',
		'few-shotのプロンプトを評価する。'
	],
	[
		'ja',
		'The transformer uses attention.',
		'変圧器はアテンションを使う。',
		'変圧器',
		'トランスフォーマーはアテンションを使う。'
	],
	['ja', 'Self-attention is costly.', '自己関心は計算量が多い。', '自己関心', '自己注意は計算量が多い。'],
	['ja', 'Multi-head attention helps.', '多頭注目が有効である。', '多頭注目', 'マルチヘッドアテンションが有効である。'],
	['ja', 'We use gradient descent.', 'グラデーション降下を用いる。', 'グラデーション降下', '勾配降下法を用いる。'],
	['ja', 'The gradient is clipped.', 'グラデーションを切る。', 'グラデーション', '勾配を切る。'],
	['ja', 'Weight decay is applied.', '体重減少を適用する。', '体重減少', '重み減衰を適用する。'],
	['ja', 'Ground truth is scarce.', '地上真実は少ない。', '地上真実', '正解データは少ない。'],
	[
		'ja',
		'Ground-truth labels are noisy.',
		'基底真実ラベルにはノイズがある。',
		'基底真実',
		'正解データラベルにはノイズがある。'
	],
	['ja', 'The feature extractor is frozen.', '機能抽出器は固定する。', '機能抽出器', '特徴抽出器は固定する。'],
	[
		'ja',
		'Feature vectors are pooled.',
		'機能ベクトルをプーリングする。',
		'機能ベクトル',
		'特徴ベクトルをプーリングする。'
	],
	[
		'ja',
		'Supervised learning needs labels.',
		'監督学習にはラベルが要る。',
		'監督学習',
		'教師あり学習にはラベルが要る。'
	],
	[
		'ja',
		'Self-supervised learning scales well.',
		'自己監督学習法は拡張性が高い。',
		'自己監督学習',
		'自己教師あり学習法は拡張性が高い。'
	],
	['ja', 'Reinforcement learning is unstable.', '補強学習は不安定である。', '補強学習', '強化学習は不安定である。'],
	['ja', 'Transfer learning helps.', '移転学習が役立つ。', '移転学習', '転移学習が役立つ。'],
	['ja', 'Retrieval-augmented generation helps.', '検索拡張世代が役立つ。', '検索拡張世代', '検索拡張生成が役立つ。'],
	['ja', 'Image generation improves.', '画像世代が向上する。', '画像世代', '画像生成が向上する。'],
	['ja', 'Document retrieval is fast.', '文書回収は速い。', '文書回収', '文書検索は速い。'],
	[
		'ja',
		'Prompt engineering matters.',
		'迅速なエンジニアリングが重要である。',
		'迅速なエンジニアリング',
		'プロンプトエンジニアリングが重要である。'
	],
	['ja', 'We study prompt injection.', '即時注入を研究する。', '即時注入', 'プロンプトインジェクションを研究する。'],
	['ja', 'The AI agent plans.', 'AI代理人が計画を立てる。', '代理人', 'AIエージェントが計画を立てる。'],
	['ja', 'Policy gradient methods are noisy.', '政策勾配法はノイズが多い。', '政策勾配', '方策勾配法はノイズが多い。'],
	[
		'ja',
		'The actor-critic algorithm converges.',
		'俳優と批評家アルゴリズムは収束する。',
		'俳優と批評家',
		'アクタークリティックアルゴリズムは収束する。'
	],
	[
		'ja',
		'Exploration and exploitation are balanced.',
		'探索と搾取の釣り合いを取る。',
		'搾取',
		'探索と活用の釣り合いを取る。'
	],
	['ja', 'The loss function is convex.', '損失機能は凸である。', '損失機能', '損失関数は凸である。'],
	['ja', 'An activation function follows.', '活性化機能が続く。', '活性化機能', '活性化関数が続く。'],
	['ja', 'Regularization is needed.', '正規化が必要である。', '正規化', '正則化が必要である。'],
	['ja', 'Overfitting occurs.', '過剰装着が起きる。', '過剰装着', '過学習が起きる。'],
	[
		'ja',
		'A state space model is linear.',
		'国家空間モデルは線形である。',
		'国家空間モデル',
		'状態空間モデルは線形である。'
	],
	['ja', 'Greedy decoding is fast.', '強欲デコードは速い。', '強欲', '貪欲デコードは速い。'],
	['ja', 'The latent space is smooth.', '潜伏空間は滑らかである。', '潜伏空間', '潜在空間は滑らかである。'],
	['ja', 'It fails on unseen tasks.', '見えないタスクで失敗する。', '見えないタスク', '未知のタスクで失敗する。'],
	['ja', 'Out-of-distribution inputs are rejected.', '配布外の入力を棄却する。', '配布外', '分布外の入力を棄却する。'],
	['ja', 'A distribution shift occurs.', '配布シフトが起きる。', '配布シフト', '分布シフトが起きる。'],
	['ja', 'The confusion matrix is shown.', '混乱行列を示す。', '混乱行列', '混同行列を示す。'],
	['ja', 'We use a random forest.', '無作為の森を使う。', '無作為の森', 'ランダムフォレストを使う。'],
	[
		'ja',
		'The result is statistically significant.',
		'結果は統計的に重要である。',
		'統計的に重要',
		'結果は統計的に有意である。'
	],
	['ja', 'Maximum likelihood is used.', '最大可能性を用いる。', '最大可能性', '最尤推定を用いる。'],
	['ja', 'Red teaming finds flaws.', '赤チームは欠陥を見つける。', '赤チーム', 'レッドチーミングは欠陥を見つける。'],
	[
		'ja',
		'Differential privacy adds noise.',
		'微分プライバシーはノイズを加える。',
		'微分プライバシー',
		'差分プライバシーはノイズを加える。'
	],
	[
		'ja',
		'This survey covers agents.',
		'このアンケートはエージェントを扱う。',
		'アンケート',
		'このサーベイはエージェントを扱う。'
	],
	['ja', 'Related work is scarce.', '関連作業は少ない。', '関連作業', '関連研究は少ない。'],
	['ja', 'We pre-trained the model.', 'モデルを事前教育した。', '事前教育', 'モデルを事前学習した。'],
	['ja', 'Quantization saves memory.', '定量化はメモリを節約する。', '定量化', '量子化はメモリを節約する。'],
	['ja', 'Scaling laws hold.', '拡大法が成り立つ。', '拡大法', 'スケーリング則が成り立つ。'],
	['ja', 'Residual connections help.', '残留接続が役立つ。', '残留接続', '残差接続が役立つ。'],
	['ja', 'The hidden layer is wide.', '非表示レイヤーは広い。', '非表示レイヤー', '隠れ層は広い。'],
	['ja', 'Chain-of-thought helps.', '思想の連鎖が役立つ。', '思想の連鎖', '思考の連鎖が役立つ。'],
	['ja', 'The policy network is small.', '政策ネットワークは小さい。', '政策ネットワーク', '方策ネットワークは小さい。']
];
