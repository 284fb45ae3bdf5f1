import type { StarterEntry } from './entry';

/** Training a model: its stages, its knobs, what goes wrong in it. */
export const TRAINING: readonly StarterEntry[] = [
	{
		en: 'pre-training | pretrain',
		ja: [
			'事前学習',
			'事前訓練 | プレトレーニング | 事前トレーニング',
			'予備訓練 | 予備学習 | 事前研修 | 事前教育 | 予習 | 前訓練 | 事前育成'
		],
		ko: [
			'사전 학습',
			'사전 훈련 | 프리트레이닝 | 선학습',
			'예비 교육 | 사전 교육 | 선행 교육 | 예비 훈련 | 사전 연수 | 예비 학습 | 사전 교습'
		],
		note: 'the first stage of training'
	},
	{
		en: 'post-training | post-train',
		ja: [
			'事後学習',
			'ポストトレーニング | 事後訓練 | 後学習 | 訓練後 | 学習後 | 事後トレーニング',
			'研修後 | 卒後研修 | 事後教育 | 事後研修'
		],
		ko: [
			'사후 학습',
			'사후 훈련 | 포스트 트레이닝 | 후속 학습 | 후훈련 | 훈련 후 | 학습 후 | 후학습',
			'사후 교육 | 연수 후 | 사후 연수 | 교육 후 양자화'
		],
		note: 'a stage of training of its own, not the time after it',
		free: true
	},
	{
		en: 'fine-tuning | fine-tune',
		ja: [
			'ファインチューニング',
			'微調整 | 追加学習 | ファインチューン',
			'罰金の調整 | 微細調整 | 微調律 | 微同調 | 細かな調律 | 精細調整 | 良いチューニング | 罰金チューニング | 微細なチューニング',
			'精密調整 | 細かい調整'
		],
		ko: [
			'미세 조정',
			'파인튜닝 | 미세 튜닝 | 파인튠',
			'벌금 조정 | 정밀 조율 | 미세 동조 | 좋은 튜닝 | 벌금 튜닝 | 고운 튜닝',
			'미세 조율 | 세밀 조정 | 정밀 조정'
		],
		note: 'a settled term; no instrument is tuned'
	},
	{
		en: 'instruction tuning | instruction-tune | instruction fine-tuning | instruction finetuning',
		ja: [
			'インストラクションチューニング',
			'指示チューニング | 指示調整 | 命令チューニング | 指示ファインチューニング | 指示微調整 | 命令調整 | 命令文チューニング | インストラクション・ファインチューニング',
			'教育調整 | 説明書の調整 | 指導調整 | 取扱説明 | 授業調整 | 教授調整 | 授業チューニング | 説明書チューニング | 指導チューニング'
		],
		ko: [
			'인스트럭션 튜닝',
			'지시 튜닝 | 지시문 튜닝 | 명령어 튜닝 | 지침 튜닝 | 지시 조정 | 지침 조정 | 지시 미세 조정 | 지시 기반 | 명령 튜닝 | 명령어 조정 | 지시어 튜닝 | 명령 조정',
			'교육 조정 | 수업 튜닝 | 수업 조정 | 강의 조정 | 교육 튜닝 | 설명서 조정 | 교수 조정 | 강의 튜닝 | 교습 튜닝 | 설명서 튜닝'
		],
		note: 'tuning on instructions and answers, not on lessons',
		free: true
	},
	{
		en: 'instruction following | instruction-following | follow instructions',
		ja: [
			'指示追従',
			'指示への追従 | 指示に従 | 指示遵守 | 命令に従 | 指示フォロー | 指示に沿 | 指示を守 | 指示への準拠',
			'命令追跡 | 指示追跡 | 指示の追跡 | 授業に従 | 指示後続 | 教育追従',
			'次の命令 | 次の指示'
		],
		ko: [
			'지시 이행',
			'지시 따르기 | 지시를 따르* | 지시 수행 | 명령 수행 | 지시를 따라 | 지침을 따르* | 지침 준수 | 지시 준수 | 명령 이행 | 지시 사항 | 지시를 준수 | 명령을 따르* | 명령에 따라 | 지시에 따라 | 지시를 수행 | 지침을 따라',
			'명령 추적 | 지시 추적 | 교육 따르기 | 수업 따르기 | 지침 추적 | 교육 후속 | 수업을 따르*',
			'다음 지침 | 다음 지시 | 다음 명령'
		],
		note: 'doing what an instruction says, not the instruction that comes next',
		free: true
	},
	{
		en: 'knowledge distillation | model distillation | self-distillation',
		ja: [
			'知識蒸留',
			'蒸留 | モデル蒸留',
			'知識の抽出 | 知識抽出 | 知識の精製 | 知識の醸造 | 知識の蒸発 | 知識の抜き取り'
		],
		ko: [
			'지식 증류',
			'증류 | 디스틸레이션',
			'지식 추출 | 지식 정제 | 지식 양조 | 지식 증발 | 지식의 추출 | 지식 추출법'
		],
		note: 'a student learns from a teacher; extraction is another thing'
	},
	{
		en: 'distillation | distill',
		ja: ['蒸留', 'ディスティレーション', '蒸溜酒'],
		ko: ['증류', '디스틸레이션', '증류주 | 양조'],
		free: true
	},
	{
		en: 'quantization | quantize | quantisation',
		ja: ['量子化', 'クオンタイズ', '定量化 | 数量化 | 計量化 | 量化'],
		ko: ['양자화', '퀀타이즈', '정량화 | 수량화 | 계량화 | 계수화'],
		note: 'fewer bits per number, rather than putting a figure on something'
	},
	{
		en: 'model pruning | weight pruning | network pruning | structured pruning | unstructured pruning | magnitude pruning | pruned model | pruned network | layer pruning | pruning ratio | prune weights',
		ja: ['枝刈り', 'プルーニング', '枝切り | 庭木の手入れ', '剪定 | 刈り込み'],
		ko: ['가지치기', '프루닝', '전지 작업 | 전정 | 벌목 | 나뭇가지 자르기 | 가위질', '솎아내기'],
		note: 'removing weights; no garden'
	},
	{
		en: 'gradient',
		ja: ['勾配', 'グラディエント', 'グラデーション | 傾斜 | 坂'],
		ko: ['그래디언트', '기울기 | 변화도 | 그레이디언트 | 경사', '그라데이션 | 그러데이션 | 물매 | 비탈 | 색상 변화'],
		note: 'a derivative, neither a slope of the land nor a blend of colours'
	},
	{
		en: 'gradient descent | stochastic gradient descent | SGD',
		ja: [
			'勾配降下法',
			'勾配降下 | SGD | 勾配下降',
			'グラデーション降下 | 傾斜降下 | グラデーション下降 | グラデーション降下法'
		],
		ko: [
			'경사 하강법',
			'경사 하강 | SGD | 기울기 하강 | 경사 강하 | 기울기 강하',
			'그라데이션 하강 | 그러데이션 하강 | 그라데이션 강하 | 비탈 하강'
		],
		note: 'a settled term'
	},
	{
		en: 'vanishing gradient',
		ja: [
			'勾配消失',
			'勾配の消失 | 勾配が消失 | 消失勾配 | 消失する勾配',
			'消えるグラデーション | 消失グラデーション | 消える傾斜 | 消滅するグラデーション'
		],
		ko: [
			'기울기 소실',
			'그래디언트 소실 | 경사 소실 | 기울기 소멸 | 기울기 사라짐 | 소실되는 기울기',
			'사라지는 그라데이션 | 소멸 경사 | 사라지는 경사 | 사라지는 그러데이션 | 그라데이션 소실'
		],
		note: 'a settled term'
	},
	{
		en: 'exploding gradient',
		ja: ['勾配爆発', '勾配の爆発 | 勾配が爆発', '爆発するグラデーション | 爆発グラデーション | グラデーション爆発'],
		ko: [
			'기울기 폭발',
			'그래디언트 폭발 | 경사 폭발 | 폭주 | 기울기가 폭발 | 그래디언트가 폭발',
			'폭발하는 그라데이션 | 그라데이션 폭발 | 폭발하는 비탈'
		],
		note: 'a settled term'
	},
	{
		en: 'gradient clipping',
		ja: [
			'勾配クリッピング',
			'勾配のクリッピング | 勾配を切り | 勾配クリップ',
			'グラデーションの切り抜き | 勾配の切り抜き'
		],
		ko: [
			'그래디언트 클리핑',
			'기울기 클리핑 | 경사 클리핑 | 기울기를 잘라 | 그래디언트 절단 | 기울기 절단',
			'그라데이션 자르기 | 그라데이션 오려내기'
		]
	},
	{
		en: 'gradient accumulation',
		ja: ['勾配累積', '勾配蓄積 | 勾配の累積', 'グラデーション蓄積 | グラデーションの累積'],
		ko: ['그래디언트 누적', '기울기 누적 | 경사 누적', '그라데이션 누적 | 그라데이션 축적']
	},
	{
		en: 'backpropagation | back-propagation | backprop',
		ja: [
			'誤差逆伝播法',
			'逆伝播 | 逆伝搬 | バックプロパゲーション | 逆誤差伝播 | バックプロップ',
			'逆宣伝 | 逆繁殖',
			'後方伝播'
		],
		ko: [
			'역전파',
			'오차 역전파 | 백프로퍼게이션 | 백프롭 | 역방향 전파',
			'역전달 | 역선전 | 역번식 | 역보급',
			'후방 전파'
		],
		note: 'a settled term'
	},
	{
		en: 'overfitting | overfit | over-fitting',
		ja: [
			'過学習',
			'過適合 | オーバーフィッティング | オーバーフィット | 過剰適合 | 過度な適合 | 過度に適合 | 過剰に適合',
			'過剰装備 | 過剰装着 | 着過ぎ | 過剰フィット | 過剰な取り付け | 着すぎ | 過装着'
		],
		ko: [
			'과적합',
			'오버피팅 | 과대적합 | 과잉적합 | 오버핏 | 과적응 | 과도 적합 | 과도하게 적합 | 지나치게 적합',
			'과도한 맞춤 | 과다 장착 | 과잉 장착 | 과잉 맞춤 | 초과 피팅 | 과장착'
		],
		note: 'fitting the noise'
	},
	{
		en: 'underfitting | underfit',
		ja: [
			'学習不足',
			'過少適合 | アンダーフィッティング | 未学習 | 適合不足 | アンダーフィット | 過小適合 | 未適合',
			'装備不足 | 不足装着'
		],
		ko: ['과소적합', '언더피팅 | 언더핏 | 과소하게 적합', '부족한 장착 | 부족 맞춤 | 과소 장착'],
		note: 'a settled term'
	},
	{
		en: 'regularization | regularisation | regularizer',
		ja: ['正則化', 'レギュラライゼーション | 正則', '正規化 | 正常化 | 規則化 | 定期化'],
		ko: ['정규화', '규제 | 정칙화 | 레귤러라이제이션', '정상화 | 규칙화 | 정례화 | 합법화 | 정기화'],
		note: '正規化 is normalization'
	},
	{
		en: 'batch normalization | layer normalization | batch norm | layer norm | weight normalization',
		ja: ['正規化', 'ノーマライゼーション | 正規化層 | BatchNorm | LayerNorm', '正常化 | 標準化 | 一括正規化 | 正則化'],
		ko: ['정규화', '노멀라이제이션 | 노름', '정상화 | 평준화 | 일괄 정규화'],
		note: '正則化 is regularization'
	},
	{
		en: 'learning rate',
		ja: ['学習率', '学習レート', '学習速度 | 勉強率 | 学習料 | 学習割合 | 学習料率'],
		ko: ['학습률', '러닝 레이트 | 학습율', '학습 속도 | 학습 요금 | 학습 비율 | 공부 속도 | 학습 요율 | 학습 등급'],
		note: 'the size of a step, not a speed or a fee'
	},
	{
		en: 'warm-up step | learning rate warmup | linear warmup | warmup steps',
		ja: ['ウォームアップ', '', '準備運動 | 暖機 | 暖機運転'],
		ko: ['웜업', '워밍업 | 예열', '준비 운동 | 몸풀기'],
		note: 'the learning rate rises',
		free: true
	},
	{
		en: 'batch size | mini-batch',
		ja: ['バッチ', 'ミニバッチ | バッチサイズ', '一括サイズ | 束のサイズ | 小さな束 | 一群サイズ'],
		ko: ['배치', '미니배치 | 배치 크기 | 배치 사이즈', '일괄 크기 | 묶음 크기 | 소형 묶음 | 배취 뭉치'],
		note: 'a settled term'
	},
	{
		en: 'training epoch | per epoch | each epoch | every epoch | single epoch | one epoch | two epochs | three epochs | four epochs | five epochs | six epochs | eight epochs | ten epochs | several epochs | few epochs | more epochs | fewer epochs | number of epochs | additional epochs | epochs of training | epochs on | epochs with | last epoch | final epoch | first epoch | 0 epochs | 1 epoch | 2 epochs | 3 epochs | 4 epochs | 5 epochs | 6 epochs | 7 epochs | 8 epochs | 9 epochs',
		ja: ['エポック', '', '紀元 | 新時代 | 時代*'],
		ko: ['에포크', '에폭 | 이폭', '신기원 | 신시대 | 시대'],
		note: 'one pass over the data',
		free: true
	},
	{
		en: 'epoch | geological epoch',
		ja: ['エポック', '時代 | 紀元 | 新時代', ''],
		ko: ['에포크', '에폭 | 시대 | 신기원', ''],
		free: true
	},
	{
		en: 'model checkpoint | training checkpoint | pretrained checkpoint | checkpointing | gradient checkpointing | released checkpoint | best checkpoint | final checkpoint | intermediate checkpoint | last checkpoint | checkpoint averaging | saved checkpoint | public checkpoint | checkpoint selection | release checkpoints | code and checkpoints | checkpoints and',
		ja: ['チェックポイント', 'チェックポインティング', '検問所 | 検問 | 検査点 | 検査所 | 検問地点 | 関所'],
		ko: ['체크포인트', '체크포인팅', '검문소 | 검사점 | 검문 | 점검 지점 | 검문점 | 검문 지점 | 검문 장소'],
		note: 'a saved state; no road is barred'
	},
	{
		en: 'model weights | open weights | open-weight | pretrained weights | network weights | weight matrix | attention weights | weight update | weight initialization | learned weights | weight sharing | shared weights | weight tensor | frozen weights | weights of the model | trained weights | weights and biases',
		ja: ['重み', 'ウェイト | ウエイト | オープンウェイト', '重量 | 体重 | 重さ | 目方 | 体重計 | 重量値'],
		ko: ['가중치', '웨이트', '무게 | 중량 | 체중 | 몸무게 | 무게값'],
		note: 'parameters, not heaviness'
	},
	{
		en: 'weight decay',
		ja: [
			'重み減衰',
			'荷重減衰 | ウェイトディケイ | 重みの減衰',
			'体重減少 | 重量減衰 | 重量減少 | 重みの腐敗 | 重み崩壊 | 体重減衰 | 重量の減衰'
		],
		ko: [
			'가중치 감쇠',
			'가중치 감소 | 웨이트 디케이',
			'체중 감소 | 무게 감쇠 | 무게 감소 | 중량 감쇠 | 가중치 부패 | 무게의 감쇠 | 몸무게 감소 | 중량 감소 | 가중치 붕괴'
		],
		note: 'weights shrink; nobody loses weight'
	},
	{
		en: 'loss function',
		ja: ['損失関数', '損失 | ロス関数', '紛失関数 | 損失機能 | 喪失関数 | 負け関数 | 紛失機能 | 損失の機能 | 喪失機能'],
		ko: [
			'손실 함수',
			'손실 | 로스 함수',
			'상실 함수 | 손실 기능 | 분실 함수 | 패배 함수 | 손실의 기능 | 분실 기능 | 상실 기능'
		],
		note: 'a function in the sense of mathematics'
	},
	{
		en: 'training loss | validation loss | loss term | loss landscape | total loss | auxiliary loss | loss curve | reconstruction loss | loss value',
		ja: ['損失', 'ロス', '訓練の喪失 | 検証の喪失 | 学習の喪失'],
		ko: ['손실', '로스', '훈련 상실 | 검증 상실 | 훈련 분실'],
		note: 'what training makes small; nothing was lost'
	},
	{
		en: 'objective function | training objective | learning objective',
		ja: ['目的', '目的関数 | 目標 | 学習目標', '客観的関数 | 客観関数 | 目的機能 | 客観的な関数 | 目標機能 | 対物関数'],
		ko: ['목적', '목표 | 목적 함수', '객관적 함수 | 객관 함수 | 목표 기능 | 객관적인 함수 | 목적 기능 | 객관 기능'],
		note: 'the objective is the aim; nothing is objective here',
		free: true
	},
	{
		en: 'activation function',
		ja: ['活性化関数', '活性関数', '起動機能 | 有効化関数 | 活性化機能 | 起動関数 | 活動関数 | アクティベーション機能'],
		ko: [
			'활성화 함수',
			'활성 함수',
			'활성화 기능 | 작동 함수 | 기동 함수 | 활성 기능 | 활성화의 기능 | 액티베이션 기능 | 정품 인증 함수'
		],
		note: 'a function in the sense of mathematics'
	},
	{
		en: 'dropout layer | dropout regularization | attention dropout | with dropout | apply dropout | dropout probability',
		ja: ['ドロップアウト', '', '中退 | 退学', '脱落'],
		ko: ['드롭아웃', '', '중퇴 | 자퇴 | 낙오', '탈락'],
		note: 'units are dropped; nobody leaves school'
	},
	{
		en: 'early stopping',
		ja: ['早期終了', '早期停止 | アーリーストッピング | 早期打ち切り', '早めの停車 | 早期停車 | 早い停車'],
		ko: ['조기 종료', '조기 중단 | 얼리 스토핑 | 조기 정지', '이른 정차 | 조기 정차 | 이른 정지 | 조기 하차'],
		free: true
	},
	{
		en: 'hyperparameter | hyper-parameter',
		ja: ['ハイパーパラメータ', 'ハイパラ', '超パラメータ | 過剰パラメータ | 超媒介変数'],
		ko: ['하이퍼파라미터', '초매개변수 | 하이퍼 매개변수', '과잉 매개변수 | 과대 매개변수'],
		note: 'a settled term'
	},
	{
		en: 'parameter-efficient | parameter-efficient fine-tuning | PEFT',
		ja: ['パラメータ効率', 'PEFT | パラメータ効率的', '媒介変数能率'],
		ko: ['매개변수 효율', '파라미터 효율 | PEFT', '모수 능률'],
		free: true
	},
	{
		en: 'low-rank',
		ja: ['低ランク', 'ローランク | 低階数 | 低階', '低階級 | 低順位 | 低い順位 | 下級 | 低い階級 | 下位ランク'],
		ko: [
			'저랭크',
			'로우 랭크 | 낮은 랭크 | 저계수 | 저차원',
			'낮은 계급 | 낮은 순위 | 하위 계급 | 저순위 | 낮은 직급 | 낮은 등급'
		],
		note: 'the rank of a matrix, not of an officer'
	},
	{
		en: 'catastrophic forgetting',
		ja: [
			'破滅的忘却',
			'壊滅的忘却 | 破局的忘却 | 破局忘却 | 破滅的な忘却 | 壊滅的な忘却 | 致命的忘却 | 破局的な忘却 | 破壊的忘却',
			'大惨事の忘却 | 壊滅的な物忘れ | 悲惨な忘れ物 | 災害忘却 | 悲惨な忘却 | 災害的忘却'
		],
		ko: [
			'파국적 망각',
			'치명적 망각 | 재앙적 망각 | 파멸적 망각 | 치명적인 망각 | 파국적인 망각 | 재앙적인 망각 | 재앙 망각 | 대재앙적 망각 | 재앙적 잊힘',
			'비극적 잊음 | 재난 망각 | 대참사 잊기 | 끔찍한 건망증 | 비극적인 망각 | 대참사 망각'
		],
		note: 'a settled term'
	},
	{
		en: 'label smoothing',
		ja: ['ラベル平滑化', 'ラベルスムージング', 'ラベルの滑らかさ | ラベルを滑らか | ラベルの平滑剤'],
		ko: [
			'레이블 스무딩',
			'라벨 스무딩 | 레이블 평활화 | 라벨 평활화',
			'라벨 다림질 | 상표 매끄럽게 | 상표 평활화 | 라벨 매끄럽게'
		],
		free: true
	},
	{
		en: 'model merging | merged model',
		ja: ['モデルマージ', 'モデルの統合 | モデル統合 | モデルマージング | マージ', 'モデル合併 | 企業合併'],
		ko: ['모델 병합', '모델 머징 | 병합', '모델 합병 | 모델 인수합병'],
		note: 'weights are merged, not companies',
		free: true
	},
	{
		en: 'mixed precision',
		ja: ['混合精度', 'ミックスドプレシジョン', '混合精密 | 混合適合率 | 混ざった正確さ | 混合精密度 | 混合正確度'],
		ko: ['혼합 정밀도', '', '혼합 정확도 | 섞인 정밀함 | 혼합 정밀성'],
		note: 'precision counts bits'
	},
	{
		en: 'training data | training dataset | training corpus | training set | training examples | training samples | training instances | training images | training text | training pairs',
		ja: [
			'学習データ',
			'訓練 | 学習 | トレーニング | 教師データ',
			'研修データ | 教育データ | 養成データ | 教育セット | 研修セット | 教育データセット | 教育コーパス | 研修データセット | 養成データセット | 研修例'
		],
		ko: [
			'학습 데이터',
			'학습 | 훈련 | 트레이닝',
			'교육 데이터 | 연수 데이터 | 양성 데이터 | 교육 세트 | 연수 세트 | 교육 자료 | 교육용 데이터 | 교육 데이터셋 | 교육 데이터 세트 | 교육 코퍼스 | 교육 말뭉치 | 교육 예제 | 교육 예시 | 교육 샘플 | 교육 집합 | 연수 데이터셋'
		],
		note: 'a model is trained, not schooled',
		free: true
	},
	{
		en: 'training run | training recipe | training step | training objective function | training compute | distributed training | model training | joint training | training process | training procedure | training cost | training loop | training stage | training algorithm | training stability | training dynamics | training efficiency | training framework',
		ja: ['学習', '訓練 | トレーニング', '研修 | 養成 | 分散教育 | モデル教育 | 分散研修 | 研修実行 | モデル研修'],
		ko: [
			'학습',
			'훈련 | 트레이닝',
			'연수 | 교육 | 분산 교육 | 모델 교육 | 교육 실행 | 교육 레시피 | 공동 교육 | 교육 컴퓨팅 | 교육 비용 | 교육 파이프라인'
		],
		note: 'a model is trained, not schooled',
		free: true
	},
	{
		en: 'convergence rate | convergence speed | training convergence | faster convergence | convergence guarantee',
		ja: ['収束', '', '融合 | 収斂進化'],
		ko: ['수렴', '', '융합 | 융합 속도'],
		note: 'a sequence converges; industries do not merge'
	},
	{
		en: 'random seed | seed value',
		ja: [
			'乱数シード',
			'シード | ランダムシード',
			'無作為な種 | ランダムな種 | ランダムな種子 | 無作為種子 | 乱数の種子'
		],
		ko: [
			'랜덤 시드',
			'시드 | 난수 시드',
			'씨앗 | 무작위 씨 | 종자 | 무작위 씨앗 | 랜덤 씨앗 | 임의의 씨앗 | 무작위 종자'
		],
		note: 'the seed of a random generator'
	},
	{
		en: 'teacher forcing',
		ja: ['教師強制', 'ティーチャーフォーシング', '教師の強要 | 先生の強制 | 教師を強制'],
		ko: ['교사 강요', '티처 포싱 | 교사 강제', '선생님 강요 | 교사 협박'],
		free: true
	}
];
