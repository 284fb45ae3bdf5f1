import type { StarterEntry } from './entry';

/** Talking to models: prompts, context, retrieval, thinking aloud. */
export const PROMPTING: readonly StarterEntry[] = [
	{
		en: 'prompt engineering',
		ja: [
			'プロンプトエンジニアリング',
			'プロンプト設計 | プロンプト工学',
			'迅速なエンジニアリング | 即時エンジニアリング | 催促工学 | 即座のエンジニアリング | 迅速エンジニアリング | 迅速工学 | 促進エンジニアリング'
		],
		ko: [
			'프롬프트 엔지니어링',
			'프롬프트 공학',
			'신속한 엔지니어링 | 신속 공학 | 즉각적인 엔지니어링 | 즉시 엔지니어링 | 재촉 | 신속 엔지니어링 | 즉각 엔지니어링 | 빠른 엔지니어링'
		],
		note: 'a prompt is a text, nothing is prompt here'
	},
	{
		en: 'prompt injection',
		ja: [
			'プロンプトインジェクション',
			'プロンプトの注入',
			'迅速な注入 | 即時注射 | プロンプト注射 | 即時注入 | 迅速注入 | 催促注入'
		],
		ko: [
			'프롬프트 인젝션',
			'프롬프트 주입 | 프롬프트 삽입',
			'신속한 주입 | 즉시 주사 | 프롬프트 주사 | 즉각 주입 | 신속 주입 | 신속한 주사 | 즉각적인 주입 | 재촉 주입'
		],
		note: 'a prompt is a text; nothing is given by syringe'
	},
	{
		en: 'prompt tuning | prefix tuning | soft prompt',
		ja: [
			'プロンプト',
			'プレフィックス | ソフトプロンプト',
			'迅速な調整 | 即時調整 | 接頭辞の調律 | 迅速なチューニング | 即時チューニング | 迅速チューニング | 即座の調整'
		],
		ko: [
			'프롬프트',
			'프리픽스 | 소프트 프롬프트',
			'신속한 조정 | 즉시 조정 | 신속 조정 | 접두사 조율 | 신속한 튜닝 | 신속 튜닝 | 즉각적인 튜닝 | 즉시 튜닝'
		],
		note: 'a prompt is a text, nothing is prompt here'
	},
	{
		en: 'system prompt | user prompt | text prompt | prompt template | input prompt | prompt design | prompting | prompting strategy | prompting technique | prompt length | prompt tokens | prompt format | zero-shot prompt | prompt-based',
		ja: ['プロンプト', 'プロンプティング', '迅速 | 催促 | 即時 | 迅速テンプレート | 即時テンプレート | システムの催促'],
		ko: ['프롬프트', '프롬프팅', '신속한 | 재촉 | 즉각적인 | 신속 템플릿 | 신속한 템플릿 | 즉시 템플릿 | 시스템 재촉'],
		note: 'a prompt is a text, nothing is prompt here',
		free: true
	},
	{
		en: 'lost-in-the-middle | lost in the middle',
		ja: [
			'lost-in-the-middle',
			'中間情報の喪失 | 中間情報の見落とし | 中間情報の消失 | ロストインザミドル | 中間部の情報',
			'中途放棄* | 途中放棄* | 途中で諦め | 途中であきらめ | 中途で諦め | 途中で迷子* | 中間で失われ | 真ん中で失われ | 真ん中で迷 | 途中で失われ | 途中で道に迷 | 中間で迷 | 中間損失* | 中間喪失* | 途中離脱*'
		],
		ko: [
			'중간 정보 소실',
			'중간 정보 손실 | 중간 정보 누락 | 중간 정보 상실 | 로스트 인 더 미들',
			'중도 포기 | 중간 손실 | 중간 포기 | 중간 상실 | 중간 소실 | 중도 상실 | 중도 탈락 | 중간 분실 | 중간에서 길을 잃* | 중간에 길을 잃* | 가운데서 길을 잃* | 중간에서 잃* | 중간에 잃* | 중간에서 손실 | 중간에서 사라* | 중간에서 헤매* | 중간에서 놓치* | 중간에서 분실'
		],
		note: 'what stands in the middle of a long text is overlooked; nobody gives up or strays'
	},
	{
		en: 'needle in a haystack | needle-in-a-haystack',
		ja: ['Needle-in-a-Haystack', '干し草 | ニードル・イン・ア・ヘイスタック | 針', '藪の中 | 縫い針の山'],
		ko: ['건초더미에서 바늘 찾기', '건초더미 | 바늘 찾기 | 니들', '서울에서 김 서방 찾기 | 모래밭'],
		free: true
	},
	{
		en: 'chain-of-thought | chain of thought | CoT | chains of thought',
		ja: [
			'思考の連鎖',
			'思考連鎖 | CoT | Chain-of-Thought | 思考過程 | 連鎖的思考 | チェーン・オブ・ソート | 考えの連鎖 | 思考プロセス | 思考のチェーン',
			'考えのチェーン | 考えの鎖 | 思想の連鎖 | 思想の鎖 | 思いの鎖 | チェーン店 | 思想のチェーン | 考えの連なり | 思考の鎖状',
			'思考の鎖'
		],
		ko: [
			'사고의 사슬',
			'CoT | 사고 사슬 | 생각의 사슬 | 연쇄적 사고 | 사고의 연쇄 | 생각의 연쇄 | 사고 연쇄 | 연쇄 사고 | 체인 오브 소트 | 사고 과정 | 사고 체인 | 사고의 체인 | 사고 흐름',
			'사상의 사슬 | 사상의 연쇄 | 생각 고리 | 쇠사슬 | 체인점 | 생각의 쇠사슬 | 사상 사슬 | 생각의 고리 | 생각 쇠사슬',
			'생각의 체인'
		],
		note: 'reasoning written out step by step',
		free: true
	},
	{
		en: 'tree of thoughts | tree-of-thought | graph of thoughts',
		ja: ['思考の木', 'ToT | 思考ツリー | Tree of Thoughts', '考えの樹木 | 思想の木 | 思考の樹木 | 思想ツリー'],
		ko: ['사고의 나무', 'ToT | 생각의 나무 | 생각 트리 | 사고 트리', '사상의 나무 | 생각의 수목 | 사상의 트리'],
		free: true
	},
	{
		en: 'self-consistency',
		ja: ['自己整合性', '自己一貫性 | 自己無撞着', '自己の濃度 | 自己粘度 | 自己粘稠性'],
		ko: ['자기 일관성', '자체 일관성 | 셀프 컨시스턴시', '자기 농도 | 자아 점도 | 자기 점도 | 자체 농도'],
		free: true
	},
	{
		en: 'self-reflection | self-refinement | self-correction',
		ja: ['自己', '内省 | 省察 | セルフ', '自己反射 | 自己屈折'],
		ko: ['자기', '자가 | 셀프 | 성찰', '자기 반사 | 자체 반사'],
		note: 'it thinks again; no mirror',
		free: true
	},
	{
		en: 'retrieval-augmented generation | RAG | retrieval augmented generation | retrieval-augmented',
		ja: [
			'検索拡張生成',
			'RAG | 検索拡張 | 検索補強 | 検索補強生成 | 検索増強生成 | 検索により拡張 | 検索強化 | 検索',
			'検索拡張世代 | 検索強化世代 | 回収拡張 | 取得拡張世代 | 検索増強世代 | 回収増強 | 検索強化型世代 | 検索拡張型世代 | 検索増強型世代 | 取得強化世代 | 検索増強の世代 | 検索拡張発電'
		],
		ko: [
			'검색 증강 생성',
			'RAG | 검색 증강 | 검색 보강 | 검색 강화 생성 | 검색 강화 | 검색 확장 생성 | 검색 보완 생성 | 검색',
			'검색 증강 세대 | 회수 증강 | 검색 강화 세대 | 복구 증강 | 만회 증강 | 검색 확대 세대 | 회수 강화 | 검색 보강 세대 | 검색 확장 세대 | 회수 증강 생성 | 검색 증강 발전 | 복구 강화 생성'
		],
		note: 'generation is generating; documents are searched, not recovered',
		free: true
	},
	{
		en: 'text generation | image generation | code generation | video generation | data generation | language generation | conditional generation | answer generation',
		ja: [
			'生成',
			'ジェネレーション',
			'世代 | 発電 | 生殖 | テキスト世代 | 画像世代 | コード世代 | テキスト発電 | データ世代'
		],
		ko: [
			'생성',
			'제너레이션',
			'세대 | 발전기 | 생식 | 텍스트 세대 | 이미지 세대 | 코드 세대 | 데이터 세대 | 비디오 세대 | 언어 세대 | 답변 세대'
		],
		note: 'generating, not people of one age',
		free: true
	},
	{
		en: 'information retrieval | document retrieval | dense retrieval | passage retrieval | retrieval model | retriever | retrieval system',
		ja: [
			'検索',
			'リトリーバル | リトリーバ | レトリーバ | レトリーバル | 取得',
			'回収 | 奪還 | 猟犬 | レトリバー犬 | 情報回収 | 文書回収 | 回収モデル | 密な回収 | 検索犬'
		],
		ko: [
			'검색',
			'리트리벌 | 리트리버 | 검색기 | 인출',
			'회수 | 탈환 | 사냥개 | 정보 회수 | 문서 회수 | 밀집 회수 | 문서 복구 | 회수 모델 | 회수기 | 정보 만회'
		],
		note: 'a search; nothing was lost',
		free: true
	},
	{
		en: 'reranking | re-ranking | reranker | rerank',
		ja: [
			'リランキング',
			'再ランキング | 再順位付け | リランク | リランカー | 再順位 | 並べ替え | 再ソート',
			'再階級 | 再等級 | 再昇格'
		],
		ko: [
			'재순위화',
			'리랭킹 | 재순위 | 재정렬 | 리랭커 | 재랭킹 | 순위 재조정 | 순위 재지정 | 순위를 다시 | 다시 순위',
			'재계급 | 재등급 | 재서열 | 재승급'
		],
		free: true
	},
	{
		en: 'grounding | grounded generation | visual grounding',
		ja: [
			'グラウンディング',
			'根拠 | 裏付け | グラウンド | 記号接地 | シンボル接地',
			'アース | 外出禁止 | 着地 | 視覚的アース | 地絡',
			'接地'
		],
		ko: [
			'그라운딩',
			'근거 | 기반 | 기호 접지 | 심볼 접지',
			'접지 | 착지 | 외출 금지 | 좌초 | 시각적 접지 | 시각 접지 | 어스 연결'
		],
		note: 'tying words to facts; no wire and no punishment',
		free: true
	},
	{
		en: 'semantic search',
		ja: ['セマンティック検索', '意味検索 | 意味的検索', '語義捜索 | 意味捜索'],
		ko: ['시맨틱 검색', '의미 검색 | 의미 기반 검색 | 의미론적 검색 | 의미적 검색', '어의 수색 | 의미 수색'],
		free: true
	},
	{
		en: 'vector database | vector store',
		ja: ['ベクトルデータベース', 'ベクターデータベース | ベクトルDB | ベクトルストア', 'ベクトル店 | ベクトル商店'],
		ko: ['벡터 데이터베이스', '벡터 DB | 벡터 저장소 | 벡터 스토어', '벡터 상점 | 벡터 가게'],
		free: true
	},
	{
		en: 'hallucination | hallucinate',
		ja: ['ハルシネーション', '幻覚 | 幻覚症状 | でっち上げ | 幻覚現象', '妄想 | 錯覚 | 幻想 | 空想 | 幻視 | 幻聴'],
		ko: ['환각', '할루시네이션 | 환각 현상', '망상 | 환상 | 공상 | 환청 | 환시', '착각'],
		note: 'the model states what is not so'
	},
	{
		en: 'rationale | rationales',
		ja: ['根拠', '論拠 | 理由 | 理論的根拠 | 推論過程', '合理化 | 存在理由'],
		ko: ['근거', '논거 | 이유 | 추론 과정 | 이론적 근거', '합리화 | 존재 이유'],
		note: 'why an answer is given',
		free: true
	}
];
