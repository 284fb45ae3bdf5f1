import type { StarterEntry } from './entry';

/** What models are asked to do. */
export const TASKS: readonly StarterEntry[] = [
	{
		en: 'machine translation | neural machine translation',
		ja: ['機械翻訳', 'NMT | MT', '機械の通訳 | 機械解釈'],
		ko: ['기계 번역', 'NMT | MT', '기계 통역 | 기계 해석']
	},
	{
		en: 'question answering | QA',
		ja: ['質問応答', '質疑応答 | QA | 質問回答', '質問回答者'],
		ko: ['질의응답', '질문 답변 | QA | 문답 | 질문 응답', '질문 대꾸'],
		note: 'a task of its own',
		free: true
	},
	{
		en: 'named entity recognition | NER',
		ja: [
			'固有表現認識',
			'固有表現抽出 | NER | 固有表現 | 名前付きエンティティ | 名前付き実体 | 固有名 | 固有表現の認識',
			'名付けられた団体 | 名前の実体 | 名付けられた実体 | 指名団体認識',
			'命名実体'
		],
		ko: [
			'개체명 인식',
			'NER | 개체명 | 명명된 엔터티 | 명명된 개체 | 명명된 엔티티 | 네임드 엔티티 | 명명 개체 | 고유명사',
			'이름 있는 실체 | 명명 실체 | 지명된 단체 | 이름 붙은 실체 | 명명된 실체 | 지명된 실체'
		],
		note: 'a settled term'
	},
	{
		en: 'sentiment analysis | sentiment classification',
		ja: [
			'感情分析',
			'センチメント分析 | 評判分析 | 感情分類 | センチメント | 感情の分析 | 心情分析',
			'情操分析 | 感傷分析'
		],
		ko: [
			'감성 분석',
			'감정 분석 | 감성 분류 | 감정 분류 | 감정의 분석 | 정서 분석',
			'정조 분석 | 감상 분석 | 감정선 분석'
		]
	},
	{
		en: 'speech recognition | automatic speech recognition | ASR',
		ja: [
			'音声認識',
			'ASR | 自動音声認識',
			'演説認識 | スピーチの承認 | 発話承認 | スピーチの認定 | 演説の認識 | 弁論認識'
		],
		ko: [
			'음성 인식',
			'ASR | 자동 음성 인식',
			'연설 인식 | 연설 승인 | 말 인정 | 연설의 인식 | 발언 승인 | 말하기 인정'
		],
		note: 'recognition of what is said'
	},
	{
		en: 'speech synthesis | text-to-speech | TTS',
		ja: ['音声合成', 'テキスト読み上げ | TTS', '演説合成 | テキストから演説 | 演説の合成 | スピーチ化学合成'],
		ko: ['음성 합성', '텍스트 음성 변환 | TTS', '연설 합성 | 텍스트 연설 | 연설의 합성'],
		free: true
	},
	{
		en: 'object detection',
		ja: [
			'物体検出',
			'オブジェクト検出 | 物体検知 | オブジェクト検知 | 対象検出 | 物体の検出 | オブジェクトの検出',
			'目的語検出 | 対象の発見 | 反対検出 | 異議検出 | 反対の検出'
		],
		ko: [
			'객체 탐지',
			'객체 검출 | 물체 탐지 | 물체 검출 | 개체 탐지 | 오브젝트 탐지 | 객체 감지 | 물체 감지 | 개체 감지 | 사물 탐지 | 사물 인식 | 객체를 탐지 | 객체를 감지 | 사물 감지',
			'목적어 탐지 | 사물 발견 | 반대 탐지 | 이의 탐지 | 목적 탐지'
		],
		note: 'objects in images'
	},
	{
		en: 'image classification',
		ja: ['画像分類', 'イメージ分類', '画像の機密指定 | 画像等級'],
		ko: ['이미지 분류', '영상 분류', '이미지 기밀 | 이미지 등급']
	},
	{
		en: 'semantic segmentation | instance segmentation | image segmentation',
		ja: ['セグメンテーション', '領域分割 | 領域抽出', '意味の区分化 | 市場細分化'],
		ko: ['분할', '세그멘테이션', '시장 세분화 | 의미 세분화'],
		free: true
	},
	{
		en: 'super-resolution | super resolution',
		ja: ['超解像', '', '超決議 | スーパー決議 | 超決意 | 超解決 | スーパー解決'],
		ko: ['초해상도', '초고해상도 | 슈퍼 해상도', '슈퍼 결의 | 초결의 | 초결심 | 슈퍼 해결 | 초해결'],
		note: 'resolution counts pixels'
	},
	{
		en: 'text-to-image | text-to-video',
		ja: ['テキストからの', 'テキストから | Text-to | T2I | T2V | テキスト画像', '文字対画像', 'テキスト対画像'],
		ko: [
			'텍스트-이미지',
			'텍스트 투 | T2I | T2V | 텍스트에서 | 텍스트를 | 텍스트로 | 글에서',
			'문자 대 이미지',
			'텍스트 대 이미지'
		],
		free: true
	},
	{
		en: 'inpainting',
		ja: ['インペインティング', '画像修復 | 画像補完 | 補完', '塗装 | 内装塗装'],
		ko: ['인페인팅', '이미지 복원 | 이미지 채우기', '안쪽 칠 | 도색 | 페인트칠'],
		free: true
	},
	{
		en: 'denoising',
		ja: ['デノイジング', 'ノイズ除去 | 雑音除去 | デノイズ', '騒音防止 | 騒音の除去作業', '騒音除去'],
		ko: ['디노이징', '노이즈 제거 | 잡음 제거', '소음 방지 | 소음 공해 제거', '소음 제거'],
		note: 'noise in data, not in the street',
		free: true
	},
	{
		en: 'node classification | link prediction | graph classification',
		ja: ['分類', '予測', '交点の機密 | 鎖の予言'],
		ko: ['분류', '예측', '교점 기밀 | 고리 예언'],
		free: true
	},
	{
		en: 'pretext task',
		ja: [
			'プレテキストタスク',
			'擬似タスク | 事前タスク | 疑似タスク | プレテキスト | プリテキスト',
			'口実タスク | 口実の | 言い訳のタスク | 口実課題 | 言い訳課題'
		],
		ko: [
			'프리텍스트 태스크',
			'사전 과제 | 프리텍스트 | 사전 작업 | 사전 태스크 | 가짜 과제',
			'구실 작업 | 핑계 과제 | 구실 과제 | 핑계 작업 | 변명 과제 | 변명 작업 | 핑계 태스크 | 구실 태스크'
		],
		note: 'a task that labels itself; nobody makes an excuse'
	},
	{
		en: 'fixed program | fixed programs | repaired program | repaired programs | patched program | patched code | bug-fixed code',
		ja: [
			'修正済みプログラム',
			'修正されたプログラム | 修正後のプログラム | 修正プログラム | 修正済みのプログラム | 修正済みコード | 修正されたコード | 修正後のコード',
			'固定プログラム | 固定されたプログラム | 固定のプログラム'
		],
		ko: [
			'수정된 프로그램',
			'고친 프로그램 | 수정한 프로그램 | 수정 프로그램 | 수정된 코드 | 고친 코드 | 패치된 코드',
			'고정 프로그램 | 고정된 프로그램'
		],
		note: 'freed of its bug; nothing stands still',
		free: true
	},
	{
		en: 'program repair | code repair | automated program repair',
		ja: [
			'プログラム修正',
			'プログラム修復 | コード修正 | コード修復 | 自動修正',
			'プログラム修繕 | 修理工場 | プログラムの修理屋 | 番組修理 | 番組修復'
		],
		ko: [
			'프로그램 수정',
			'프로그램 복구 | 코드 수정 | 코드 복구 | 프로그램 수리',
			'프로그램 수선 | 정비소 | 방송 프로그램 수리'
		],
		free: true
	},
	{
		en: 'execution trace | program trace | execution traces',
		ja: [
			'実行トレース',
			'実行の痕跡 | トレース | 実行履歴',
			'死刑 | 処刑の跡 | 処刑 | 死刑執行の跡 | 処刑トレース | 処刑記録'
		],
		ko: [
			'실행 추적',
			'실행 트레이스 | 트레이스 | 실행 기록 | 추적',
			'처형 흔적 | 사형 | 처형 | 처형 추적 | 처형 기록 | 사형 집행'
		],
		note: 'a program is executed',
		free: true
	},
	{
		en: 'text summarization | summarization | abstractive summarization',
		ja: ['要約', 'サマライゼーション', '抽象的な総括 | 文章の総決算'],
		ko: ['요약', '서머리', '추상적 총괄 | 본문 총결산'],
		free: true
	}
];
