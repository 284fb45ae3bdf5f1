import type { StarterEntry } from './entry';

/** What the field calls itself and its models. */
export const FIELD: readonly StarterEntry[] = [
	{
		en: 'machine learning | ML',
		ja: ['機械学習', 'マシンラーニング | ML', '機械の勉強 | 機械教育'],
		ko: ['머신러닝', '기계 학습 | ML', '기계 공부 | 기계 교육 | 기계 교습'],
		note: 'a model learns, it is not schooled'
	},
	{
		en: 'deep learning',
		ja: ['深層学習', 'ディープラーニング', '深い学習 | 深い学び | 深学習 | 深い勉強'],
		ko: ['딥러닝', '심층 학습', '깊은 학습 | 깊은 배움 | 딥 교육'],
		note: '"deep" counts layers'
	},
	{
		en: 'artificial intelligence | AI',
		ja: ['人工知能', 'AI', '人工情報 | 人工諜報'],
		ko: ['인공지능', 'AI', '인공 정보 | 인공 첩보'],
		note: 'intelligence of the mind, not of an agency'
	},
	{
		en: 'artificial general intelligence | AGI',
		ja: ['汎用人工知能', 'AGI | 人工汎用知能 | 人工一般知能 | 汎用AI', '人工一般情報'],
		ko: ['범용 인공지능', 'AGI | 인공 일반 지능 | 일반 인공지능 | 범용 AI', '인공 장군 | 인공 일반 정보'],
		note: '"general" means for every task'
	},
	{
		en: 'generative AI | GenAI',
		ja: ['生成AI', '生成系AI | 生成的AI | ジェネレーティブAI | 生成人工知能', '世代AI | 生殖AI | 発生AI'],
		ko: ['생성형 AI', '생성 AI | 생성형 인공지능 | 생성적 AI', '세대 AI | 생식 AI | 발생 AI'],
		note: 'it generates; it is not a generation'
	},
	{
		en: 'large language model | LLM',
		ja: [
			'大規模言語モデル',
			'LLM | 巨大言語モデル | 大規模な言語モデル',
			'広い言語モデル',
			'大型言語モデル | 大きな言語モデル | 大言語モデル'
		],
		ko: [
			'대규모 언어 모델',
			'LLM | 거대 언어 모델 | 대형 언어 모델 | 초거대 언어 모델 | 대규모 언어 모형 | 거대 언어 모형 | 대형 언어 모형 | 대규모의 언어 모델',
			'넓은 언어 모델 | 대언어 모델',
			'큰 언어 모델 | 대용량 언어 모델'
		],
		note: 'a settled term with its own wording'
	},
	{
		en: 'small language model | SLM',
		ja: [
			'小規模言語モデル',
			'小型言語モデル | SLM | 軽量言語モデル | 小さな言語モデル | 小型の言語モデル | 小規模な言語モデル',
			'少ない言語モデル',
			'小言語モデル'
		],
		ko: [
			'소형 언어 모델',
			'소규모 언어 모델 | SLM | 작은 언어 모델 | 경량 언어 모델 | 소규모의 언어 모델 | 소형의 언어 모델',
			'적은 언어 모델',
			'소언어 모델'
		],
		note: 'small in parameters'
	},
	{
		en: 'language model | language modeling',
		ja: ['言語モデル', '言語モデリング', '語学モデル | 国語モデル | 言語模型'],
		ko: ['언어 모델', '언어 모형 | 언어 모델링', '어학 모델 | 국어 모델 | 언어 모범'],
		note: 'a model of language, not of language lessons'
	},
	{
		en: 'masked language model | masked language modeling',
		ja: [
			'マスク言語モデル',
			'マスク付き言語モデル | マスク言語モデリング | マスクされた言語',
			'仮面言語モデル | 覆面言語モデル | マスクをした言語モデル'
		],
		ko: [
			'마스크 언어 모델',
			'마스킹된 언어 | 마스크드 언어 | 마스크된 언어 | 마스킹 언어',
			'가면 언어 모델 | 복면 언어 모델 | 가려진 언어 모델'
		],
		note: 'tokens are masked',
		free: true
	},
	{
		en: 'foundation model',
		ja: ['基盤モデル', 'ファウンデーションモデル | 基礎モデル', '財団モデル | 財団の模型 | 下地モデル | 土台モデル'],
		ko: ['파운데이션 모델', '기반 모델 | 기초 모델', '재단 모델 | 화장 모델 | 기금 모델 | 화장품 모델'],
		note: 'what others build on, not a charity'
	},
	{
		en: 'vision-language model | VLM | vision language model',
		ja: ['視覚言語モデル', 'ビジョン言語モデル | VLM | 画像言語モデル | 視覚と言語', '視力言語モデル | 展望言語モデル'],
		ko: [
			'비전 언어 모델',
			'시각 언어 모델 | VLM | 비주얼 언어 모델',
			'시력 언어 모델 | 전망 언어 모델 | 환상 언어 모델'
		],
		note: 'vision = seeing images'
	},
	{
		en: 'multimodal | multi-modal',
		ja: [
			'マルチモーダル',
			'多モーダル | 多峰 | 多峰性 | 複数モダリティ | 複数のモダリティ',
			'複合一貫輸送 | 多形式',
			'多様式'
		],
		ko: [
			'멀티모달',
			'다중 모달 | 다중 모드 | 다봉 | 다봉형 | 멀티 모달리티 | 다중 모달리티 | 다중 양식 | 다양식',
			'복합 운송'
		],
		note: 'several kinds of input: text, image, sound'
	},
	{
		en: 'chatbot',
		ja: ['チャットボット', '対話システム | 対話ボット', 'おしゃべりロボット | 雑談ロボット'],
		ko: ['챗봇', '채팅봇 | 대화 시스템', '수다 로봇 | 잡담 로봇']
	},
	{
		en: 'neural network | neural net',
		ja: [
			'ニューラルネットワーク',
			'ニューラルネット | 神経回路網 | 神経ネットワーク',
			'神経質なネットワーク | 神経の網'
		],
		ko: ['신경망', '뉴럴 네트워크 | 뉴럴넷 | 신경 회로망 | 신경 네트워크', '신경질 네트워크 | 신경 그물'],
		note: 'a settled term'
	},
	{
		en: 'reasoning model',
		ja: ['推論モデル', 'リーズニングモデル | 思考モデル', '理由モデル | 理屈モデル | 理由付けモデル | 理由づけモデル'],
		ko: ['추론 모델', '추론형 모델 | 리즈닝 모델 | 사고 모델', '이유 모델 | 이성 모델 | 이유 추론 모델'],
		note: 'to reason is to draw conclusions'
	},
	{
		en: 'reasoning',
		ja: ['推論', '思考 | リーズニング | 論理 | 推理', '', '理由付け | 理由づけ'],
		ko: ['추론', '사고 | 추리 | 논증 | 리즈닝', ''],
		free: true
	},
	{
		en: 'world model',
		ja: ['世界モデル', 'ワールドモデル', '世界的モデル | 世界的なモデル | 世界の模型'],
		ko: ['월드 모델', '세계 모델', '세계적인 모델 | 세계적 모델 | 세상 모델'],
		note: 'a model of the world, not a famous one'
	},
	{
		en: 'embodied AI | embodied agent | embodied intelligence',
		ja: [
			'身体性AI',
			'エンボディド | 身体性 | 身体化',
			'具体化されたエージェント | 体現されたAI | 具体化されたAI | 具現化されたAI | 具現化されたエージェント | 具現化エージェント | 具体化エージェント'
		],
		ko: [
			'체화 AI',
			'체화 | 체화된 | 임바디드 | 임보디드',
			'구체화된 에이전트 | 구현된 AI | 구현된 에이전트 | 구체화 에이전트 | 구현된 지능 | 구체화된 AI | 구체화된 지능'
		],
		note: 'an agent with a body',
		free: true
	},
	{
		en: 'open source | open-sourced',
		ja: ['オープンソース', 'OSS | 公開', '公開源 | 開かれた源 | 開放ソース', '公開ソース'],
		ko: ['오픈소스', '공개 소스 | 공개', '공개 출처 | 열린 출처 | 개방 소스'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'natural language processing | NLP',
		ja: ['自然言語処理', 'NLP', '自然言語加工 | 自然な言語処理'],
		ko: ['자연어 처리', 'NLP', '자연 언어 가공 | 자연어 가공 | 자연스러운 언어 처리 | 자연 언어 가공 처리'],
		note: 'a settled term'
	},
	{
		en: 'computer vision',
		ja: [
			'コンピュータビジョン',
			'画像認識 | CV',
			'コンピュータの視力 | コンピュータ視力 | 計算機の視力 | コンピュータの視野'
		],
		ko: ['컴퓨터 비전', '컴퓨터 시각 | CV', '컴퓨터 시력 | 컴퓨터 전망 | 컴퓨터 시야'],
		note: 'seeing as a task, not eyesight'
	}
];
