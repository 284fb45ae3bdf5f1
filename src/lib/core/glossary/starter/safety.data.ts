import type { StarterEntry } from './entry';

/** Safety, privacy, attacks and looking inside. */
export const SAFETY: readonly StarterEntry[] = [
	{
		en: 'AI alignment | model alignment | alignment tuning | alignment training | human alignment | value alignment | LLM alignment | alignment tax | aligned model | alignment method',
		ja: [
			'アラインメント',
			'アライメント | 整合 | 整合性 | 適合',
			'位置合わせ | 整列 | 車輪 | 提携 | 整列税 | 提携訓練'
		],
		ko: ['정렬', '얼라인먼트 | 얼라인', '줄 맞춤 | 제휴 | 줄 세우기 | 제휴 훈련'],
		note: 'the model does what people want',
		free: true
	},
	{
		en: 'alignment | align | misalignment',
		ja: ['アラインメント', 'アライメント | 整合 | 一致', ''],
		ko: ['정렬', '얼라인먼트 | 일치 | 부합', ''],
		free: true
	},
	{
		en: 'jailbreak | jailbreaking | jailbroken | jailbreak attack',
		ja: ['ジェイルブレイク', '脱獄', '刑務所破り | 牢破り | 監獄破壊 | 脱獄囚 | 監獄破り | 刑務所からの脱走'],
		ko: [
			'탈옥',
			'제일브레이크 | 재일브레이크 | 제일브레이킹',
			'감옥 탈출 | 탈옥수 | 감옥 부수기 | 교도소 탈출 | 감옥 깨기 | 탈옥범 | 감옥 파괴'
		],
		note: 'a prompt that gets round the rules of a model',
		free: true
	},
	{
		en: 'red-teaming | red teaming | red team',
		ja: [
			'レッドチーミング',
			'レッドチーム | レッドチーム演習',
			'赤いチーム | 赤組 | 赤チーム | 紅組 | 赤色チーム | 赤いチーミング | 赤軍'
		],
		ko: [
			'레드팀',
			'레드티밍 | 레드팀 활동 | 레드팀 구성',
			'붉은 팀 | 빨간 팀 | 적색 팀 | 홍팀 | 빨간색 팀 | 붉은색 팀 | 적군 편성 | 홍군'
		],
		note: 'people who attack a system to test it',
		free: true
	},
	{
		en: 'safety guardrail | LLM guardrail | AI guardrail | guardrail model',
		ja: ['ガードレール', '', '手すり | 欄干 | 防護柵 | 手摺り'],
		ko: ['가드레일', '안전장치', '난간 | 울타리 | 철책'],
		note: 'rules that hold a model back'
	},
	{
		en: 'adversarial example | adversarial attack | adversarial training | adversarial robustness | adversarial prompt',
		ja: ['敵対的', 'アドバーサリアル | 敵対', '逆境 | 反対者の例 | 反対派の例'],
		ko: [
			'적대적',
			'어드버세리얼 | 대립적 | 적대',
			'역경 | 대항 사례 | 상대방의 예 | 불리한 예 | 역경의 예 | 상대방 공격'
		],
		note: 'made to fool a model'
	},
	{
		en: 'backdoor attack | backdoor trigger',
		ja: ['バックドア', '', '裏口攻撃 | 裏口の攻撃 | 裏門 | 裏口入学 | 勝手口'],
		ko: ['백도어', '', '뒷문 공격 | 뒷문 | 뒷구멍 | 뒷문의 공격'],
		note: 'a hidden behaviour of a model'
	},
	{
		en: 'machine unlearning | unlearning',
		ja: [
			'アンラーニング',
			'忘却 | 機械学習の忘却 | 学習解除 | 学習忘却 | アンラーン | 脱学習 | 忘却学習',
			'無学 | 学ばないこと | 未学習化'
		],
		ko: [
			'언러닝',
			'망각 | 학습 해제 | 학습 취소 | 역학습 | 탈학습 | 학습 제거 | 언런',
			'무식 | 배우지 않기 | 기계 무지'
		],
		note: 'a model is made to forget',
		free: true
	},
	{
		en: 'differential privacy',
		ja: [
			'差分プライバシー',
			'差分的プライバシー',
			'差別的プライバシー | 微分プライバシー | 差動プライバシー | 差別プライバシー | 微分的プライバシー'
		],
		ko: [
			'차등 프라이버시',
			'차분 프라이버시 | 차등 정보보호 | 차등 개인정보 보호 | 차분 개인정보 보호 | 차등 개인 정보',
			'차별적 프라이버시 | 미분 프라이버시 | 차별 개인정보 | 미분 개인정보 | 차별화된 프라이버시 | 차동 프라이버시'
		],
		note: 'a settled term'
	},
	{
		en: 'interpretability | mechanistic interpretability | model interpretability',
		ja: ['解釈可能性', '解釈性 | メカニスティック', '通訳可能性 | 機械的な通訳 | 通訳性 | 機械的通訳 | 通訳のしやすさ'],
		ko: ['해석 가능성', '해석성 | 해석력', '통역 가능성 | 기계적 통역 | 통역성 | 통역 가능 | 기계적인 통역'],
		note: 'can its workings be understood?'
	},
	{
		en: 'explainability | explainable AI | XAI',
		ja: ['説明可能性', '説明可能 | 説明性 | XAI', '弁明可能 | 言い訳'],
		ko: ['설명 가능성', '설명 가능한 | XAI | 설명가능', '변명 가능'],
		free: true
	},
	{
		en: 'watermarking | text watermark | watermark detection | LLM watermark',
		ja: [
			'電子透かし',
			'透かし | ウォーターマーク | 透かしの埋め込み | 透かしの挿入',
			'水の跡 | 水印 | 水位標 | 水の印 | 水染み'
		],
		ko: ['워터마크', '워터마킹 | 워터마크 삽입 | 워터마크를 삽입', '물자국 | 물의 흔적 | 수위표 | 물 얼룩'],
		note: 'a hidden mark'
	},
	{
		en: 'toxicity | toxic content',
		ja: ['有害性', '毒性 | 有害', '食中毒'],
		ko: ['유해성', '독성 | 유해', '식중독'],
		free: true
	},
	{
		en: 'human-in-the-loop | human in the loop',
		ja: [
			'ヒューマンインザループ',
			'人間参加型 | 人間が介在 | 人間が関与 | Human-in-the-Loop | 人間を介 | 人が介在 | 人間が参加',
			'輪の中の人間 | ループの中の人間 | 人間の輪 | ループ内の人間 | 輪の中の人'
		],
		ko: [
			'휴먼 인 더 루프',
			'인간 참여형 | 사람이 개입 | 인간 개입 | 사람 참여 | 사람이 참여 | 인간이 개입 | 인간 참여',
			'고리 속의 인간 | 루프 안의 인간 | 루프 속 인간 | 인간 고리 | 고리 안의 인간 | 루프 속의 인간 | 루프 안의 사람'
		],
		note: 'a person takes part in the process',
		free: true
	},
	{
		en: 'over-refusal | refusal rate',
		ja: ['過剰拒否', '拒否', '辞退率 | 廃棄物率'],
		ko: ['과잉 거부', '거부 | 거절', '사양률 | 쓰레기 비율'],
		free: true
	}
];
