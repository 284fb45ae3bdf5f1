import type { StarterEntry } from './entry';

/** Safety, privacy, attacks and looking inside. */
export const SAFETY: readonly StarterEntry[] = [
	{
		en: 'AI alignment | model alignment | alignment tuning | alignment training | human alignment | value alignment | LLM alignment | alignment tax | aligned model | alignment method',
		ja: ['アラインメント', 'アライメント | 整合', '位置合わせ | 整列 | 車輪 | 提携 | 配列'],
		ko: ['정렬', '얼라인먼트 | 얼라인', '줄 맞춤 | 제휴 | 배열 | 줄 세우기'],
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
		ja: ['ジェイルブレイク', '脱獄', '刑務所破り | 牢破り | 監獄破壊 | 脱獄囚'],
		ko: ['탈옥', '제일브레이크 | 재일브레이크 | 제일브레이킹', '감옥 탈출 | 탈옥수 | 감옥 부수기 | 교도소 탈출'],
		note: 'a prompt that gets round the rules of a model',
		free: true
	},
	{
		en: 'red-teaming | red teaming | red team',
		ja: ['レッドチーミング', 'レッドチーム', '赤いチーム | 赤組 | 赤チーム | 紅組'],
		ko: ['레드팀', '레드티밍 | 레드팀 활동 | 레드팀 구성', '붉은 팀 | 빨간 팀 | 적색 팀 | 홍팀'],
		note: 'people who attack a system to test it',
		free: true
	},
	{
		en: 'safety guardrail | LLM guardrail | AI guardrail | guardrail model',
		ja: ['ガードレール', '', '手すり | 欄干 | 防護柵'],
		ko: ['가드레일', '안전장치', '난간 | 손잡이 | 울타리'],
		note: 'rules that hold a model back'
	},
	{
		en: 'adversarial example | adversarial attack | adversarial training | adversarial robustness | adversarial prompt',
		ja: ['敵対的', 'アドバーサリアル', '逆境 | 対戦相手 | 反対者の例'],
		ko: ['적대적', '어드버세리얼', '역경 | 대항 사례 | 상대방의 예 | 불리한 예'],
		note: 'made to fool a model'
	},
	{
		en: 'backdoor attack | backdoor trigger',
		ja: ['バックドア', '', '裏口攻撃 | 裏口の攻撃 | 裏門'],
		ko: ['백도어', '', '뒷문 공격 | 뒷문 | 뒷구멍'],
		note: 'a hidden behaviour of a model'
	},
	{
		en: 'machine unlearning | unlearning',
		ja: ['アンラーニング', '忘却 | 機械学習の忘却', '無学 | 学ばないこと'],
		ko: ['언러닝', '망각 | 학습 해제 | 학습 취소', '무학습 | 무식 | 배우지 않기'],
		note: 'a model is made to forget',
		free: true
	},
	{
		en: 'differential privacy',
		ja: ['差分プライバシー', '', '差別的プライバシー | 微分プライバシー | 差動プライバシー'],
		ko: [
			'차등 프라이버시',
			'차분 프라이버시 | 차등 정보보호 | 차등 개인정보 보호',
			'차별적 프라이버시 | 미분 프라이버시 | 차별 개인정보'
		],
		note: 'a settled term'
	},
	{
		en: 'interpretability | mechanistic interpretability | model interpretability',
		ja: ['解釈可能性', '解釈性 | メカニスティック', '通訳可能性 | 機械的な通訳 | 通訳性'],
		ko: ['해석 가능성', '해석성 | 해석력', '통역 가능성 | 기계적 통역 | 통역성'],
		note: 'can its workings be understood?'
	},
	{
		en: 'explainability | explainable AI | XAI',
		ja: ['説明可能性', '説明可能 | 説明性 | XAI', '弁明可能 | 言い訳'],
		ko: ['설명 가능성', '설명 가능한 | XAI | 설명가능', '변명 가능 | 해명'],
		free: true
	},
	{
		en: 'watermarking | text watermark | watermark detection | LLM watermark',
		ja: ['電子透かし', '透かし | ウォーターマーク', '水の跡 | 水印 | 水位標'],
		ko: ['워터마크', '워터마킹', '물자국 | 물의 흔적 | 수위표'],
		note: 'a hidden mark'
	},
	{
		en: 'toxicity | toxic content',
		ja: ['有害性', '毒性 | 有害', '食中毒 | 毒物'],
		ko: ['유해성', '독성 | 유해', '식중독 | 독극물'],
		free: true
	},
	{
		en: 'human-in-the-loop | human in the loop',
		ja: [
			'ヒューマンインザループ',
			'人間参加型 | 人間が介在 | 人間が関与 | Human-in-the-Loop',
			'輪の中の人間 | ループの中の人間 | 人間の輪'
		],
		ko: [
			'휴먼 인 더 루프',
			'인간 참여형 | 사람이 개입 | 인간 개입 | 사람 참여',
			'고리 속의 인간 | 루프 안의 인간 | 루프 속 인간 | 인간 고리'
		],
		note: 'a person takes part in the process',
		free: true
	},
	{
		en: 'over-refusal | refusal rate',
		ja: ['過剰拒否', '拒否', '残飯 | 辞退率'],
		ko: ['과잉 거부', '거부 | 거절', '쓰레기 | 사양률'],
		free: true
	}
];
