import type { StarterEntry } from './entry';

/** How papers speak: idioms of authors, and what a machine takes them for. */
export const PAPERS: readonly StarterEntry[] = [
	{
		en: 'in-the-wild images | images in the wild | faces in the wild | videos in the wild | in-the-wild data',
		ja: [
			'実環境の',
			'in-the-wild | 実世界 | 自然な環境 | 現実の',
			'野生の画像 | 野生の顔 | 野生画像 | 野生データ | 野生の動画 | 野生のデータ'
		],
		ko: [
			'실제 환경의',
			'in-the-wild | 자연 환경 | 실환경 | 현실',
			'야생 이미지 | 야생의 이미지 | 야생 얼굴 | 야생의 얼굴 | 야생 데이터 | 야생 동영상'
		],
		note: 'not from a laboratory; no animals',
		free: true
	},
	{
		en: 'trained from scratch | training from scratch | train from scratch | learn from scratch | from scratch',
		ja: ['ゼロから', '一から | スクラッチから | 最初から | スクラッチ', '引っかき傷から | 傷から | かき傷から'],
		ko: ['처음부터', '밑바닥부터 | 스크래치부터 | 백지에서 | 스크래치', '긁힌 자국부터 | 흠집부터 | 긁힌 상처에서'],
		note: 'from nothing; nothing is scratched',
		free: true
	},
	{
		en: 'plug-and-play | plug and play',
		ja: ['プラグアンドプレイ', 'プラグ&プレイ | plug-and-play', '差し込んで遊ぶ | プラグと遊び'],
		ko: ['플러그 앤 플레이', 'plug-and-play', '꽂고 놀기 | 플러그와 놀이 | 연결하고 놀기'],
		note: 'it works as soon as it is put in',
		free: true
	},
	{
		en: 'drop-in replacement',
		ja: ['ドロップイン代替', 'そのまま置き換え | 置き換え | 差し替え', '立ち寄り交換 | 飛び込み交換 | 投げ込み交換'],
		ko: ['드롭인 대체', '그대로 대체 | 대체 | 교체', '방문 교체 | 들르는 교체 | 떨어뜨리기 교체'],
		note: 'it takes the place of another without changes',
		free: true
	},
	{
		en: 'sanity check',
		ja: [
			'サニティチェック',
			'妥当性確認 | 健全性チェック | 基本的な確認 | 動作確認',
			'正気度チェック | 正気の確認 | 正気チェック | 衛生チェック'
		],
		ko: [
			'기본 점검',
			'온전성 검사 | 건전성 검사 | 새너티 체크 | 타당성 점검',
			'정신 상태 검사 | 제정신 확인 | 위생 검사 | 제정신 검사 | 정신 건강 검사'
		],
		note: 'a simple test that nothing is broken; nobody is mad',
		free: true
	},
	{
		en: 'cherry-pick | cherry-picking | cherry-picked',
		ja: ['チェリーピッキング', '恣意的 | 都合の良い | 選び | チェリーピック', 'さくらんぼ狩り | さくらんぼ摘み'],
		ko: ['체리피킹', '선별 | 골라 | 체리픽 | 임의로', '체리 따기 | 버찌 따기'],
		note: 'choosing what suits; no fruit',
		free: true
	},
	{
		en: 'back-of-the-envelope | back of the envelope',
		ja: ['概算の', '概算 | 大まかな | ざっくり', '封筒の裏 | 封筒の裏側'],
		ko: ['대략적인', '어림 | 개략 | 간단한 계산', '봉투 뒷면 | 봉투 뒤 | 봉투의 뒷면'],
		note: 'a rough calculation',
		free: true
	},
	{
		en: 'apples-to-apples comparison | apples-to-apples',
		ja: ['同条件', '公平な | 同一条件 | 同じ条件', 'りんご同士 | リンゴ同士 | リンゴ対リンゴ | リンゴとリンゴ'],
		ko: ['동일 조건', '공정한 | 같은 조건', '사과 대 사과 | 사과끼리 | 사과와 사과'],
		note: 'a comparison under like conditions; no fruit',
		free: true
	},
	{
		en: 'bells and whistles',
		ja: ['追加の工夫', '凝った | 余計な | 付加的 | 小細工', '鐘と笛 | ベルと口笛 | ベルとホイッスル | 鈴と笛'],
		ko: ['부가 기능', '부가적 | 추가 기법 | 잔기술', '종과 호루라기 | 벨과 휘파람 | 종과 휘파람 | 벨과 호루라기'],
		note: 'extras; nothing rings',
		free: true
	},
	{
		en: 'workhorse',
		ja: ['主力', '基盤 | 定番 | 中心的な', '馬車馬 | 役馬 | 使役馬'],
		ko: ['주력', '핵심 | 중심', '일하는 말 | 짐말 | 작업용 말'],
		note: 'what does most of the work; no horse',
		free: true
	},
	{
		en: 'one-size-fits-all',
		ja: ['画一的な', '万能 | 一律 | 汎用的', 'フリーサイズ'],
		ko: ['획일적인', '일률적 | 만능 | 천편일률', '프리사이즈'],
		note: 'the same for everyone; no clothes',
		free: true
	},
	{
		en: 'pave the way | paves the way | paved the way | paving the way',
		ja: ['道を開く', '道を切り開 | 道を拓 | 布石', '道を舗装す | 道を舗装し | 道路を舗装し | 道路を舗装す'],
		ko: ['길을 열다', '길을 열 | 토대를 마련 | 발판', '길을 포장* | 도로를 포장*'],
		note: 'something becomes possible; no road is built',
		free: true
	},
	{
		en: 'model-agnostic | task-agnostic | domain-agnostic | architecture-agnostic | language-agnostic | modality-agnostic',
		ja: ['非依存', '依存しない | 問わない | アグノスティック | 不問', '不可知論* | 不可知論的'],
		ko: [
			'무관',
			'구애받지 | 비의존 | 독립적 | 의존하지 | 애그노스틱 | 관계없이',
			'불가지론 | 불가지론적* | 불가지론자'
		],
		note: 'it does not depend on this; no belief',
		free: true
	},
	{
		en: 'naive approach | naive method | naive baseline | naive solution | naive implementation | naive strategy',
		ja: ['単純な', '素朴な | ナイーブ | 安直 | 愚直', '世間知らずの | うぶな | 無邪気な | 純真な'],
		ko: ['단순한', '나이브한 | 나이브 | 기본적인 | 소박한', '순진한 | 천진난만한 | 순진무구한'],
		note: 'simple; nobody is innocent',
		free: true
	},
	{
		en: 'naive Bayes',
		ja: ['ナイーブベイズ', '単純ベイズ', 'うぶなベイズ | 世間知らずのベイズ | 純真なベイズ'],
		ko: ['나이브 베이즈', '단순 베이즈', '순진한 베이즈 | 천진한 베이즈'],
		note: 'the name of a method',
		free: true
	},
	{
		en: 'principled approach | principled method | principled framework | principled way',
		ja: ['原理的な', '理論的 | 原則に基づ | 原則的', '節操のある | 信念のある'],
		ko: ['원리적인', '원칙적인 | 체계적인 | 이론적 | 원칙에 | 원리에', '지조 있는 | 절개 있는'],
		note: 'based on theory; nobody is moral',
		free: true
	},
	{
		en: 'in the literature | existing literature | prior literature | recent literature | literature review',
		ja: ['文献', '先行研究 | 既存研究', '文芸'],
		ko: ['문헌', '선행 연구 | 기존 연구 | 연구', '문예'],
		note: 'what was published, not novels',
		free: true
	},
	{
		en: 'concurrent work',
		ja: ['同時期の研究', '並行研究 | 同時並行 | 同時期', '同時進行の仕事'],
		ko: ['동시기 연구', '동시 연구 | 비슷한 시기 | 동시대', '동시 업무'],
		note: 'published at the same time',
		free: true
	},
	{
		en: 'seminal work | seminal paper | seminal study',
		ja: ['先駆的研究', '先駆的 | 画期的 | 草分け | 影響力', '種子の仕事'],
		ko: ['선구적 연구', '선구적 | 기념비적 | 획기적 | 영향력', '씨앗 작업'],
		note: 'it started a field',
		free: true
	},
	{
		en: 'our contributions | main contributions | key contributions | contributions of this paper',
		ja: ['貢献', '寄与 | 貢献点', '寄付 | 寄付金 | 献金'],
		ko: ['기여', '공헌 | 기여점', '기부 | 기부금 | 헌금'],
		note: 'what a paper adds; no money',
		free: true
	},
	{
		en: 'corresponding author',
		ja: ['責任著者', '連絡著者 | コレスポンディングオーサー', '相当する著者'],
		ko: ['교신저자', '책임저자', '대응하는 저자 | 상응하는 저자 | 대응 저자'],
		note: 'the author to write to',
		free: true
	},
	{
		en: 'equal contribution | equally contributed',
		ja: ['同等の貢献', '同等 | 等しく | 均等', '平等な寄付 | 同額の寄付'],
		ko: ['동등한 기여', '동등 | 공동 기여 | 똑같이', '동등한 기부 | 균등 기부'],
		note: 'authors who did as much',
		free: true
	},
	{
		en: 'see Appendix | Appendix A | Appendix B | Appendix C | supplementary appendix',
		ja: ['付録', '補遺 | Appendix', '虫垂 | 盲腸'],
		ko: ['부록', 'Appendix', '맹장 | 충수'],
		note: 'the end of a paper, not of the gut',
		free: true
	},
	{
		en: 'by a large margin | by a wide margin | by a significant margin',
		ja: ['大幅に', '大きく | 大差 | 大きな差', '大きな余白 | 大きな余白で'],
		ko: ['큰 차이로', '큰 폭 | 크게 | 상당한 차이 | 대폭', '큰 여백 | 큰 여백으로'],
		note: 'far better; no edge of a page',
		free: true
	},
	{
		en: 'loss plateau | performance plateau | training plateau | learning plateau',
		ja: ['プラトー', '停滞 | 横ばい', '高原 | 台地'],
		ko: ['정체', '플래토 | 정체기', '대지'],
		note: 'no more progress; no highland',
		free: true
	},
	{
		en: 'corner case',
		ja: ['コーナーケース', '特殊なケース | 例外的', '角のケース | 隅の事件 | 角の箱'],
		ko: ['코너 케이스', '예외 | 특수한 경우', '모퉁이 사례 | 구석 사례 | 구석 상자'],
		note: 'a rare case',
		free: true
	},
	{
		en: 'edge case',
		ja: ['エッジケース', '例外的 | 特殊なケース | 境界', '端のケース | 縁のケース | 縁の場合'],
		ko: ['엣지 케이스', '에지 케이스 | 예외 | 극단적 | 경계', '가장자리 사례 | 가장자리 케이스 | 모서리 사례'],
		note: 'a rare case',
		free: true
	},
	{
		en: 'gold standard | gold-standard',
		ja: ['ゴールドスタンダード', '標準 | 正解 | 黄金標準 | 基準', '金本位制 | 金本位'],
		ko: ['골드 스탠더드', '황금 표준 | 표준 | 정답 | 기준 | 골드 스탠다드', '금본위제 | 금본위'],
		note: 'the best there is to compare with; no currency',
		free: true
	},
	{
		en: 'gold label | gold answer',
		ja: ['正解ラベル', '正解 | ゴールド', '金のラベル | 金ラベル | 黄金ラベル'],
		ko: ['정답 레이블', '정답 | 골드', '금 라벨 | 금색 라벨 | 황금 라벨 | 금 레이블'],
		note: 'the right answer; no metal',
		free: true
	},
	{
		en: 'proof of concept | proof-of-concept',
		ja: ['概念実証', 'PoC | 実証', '概念の証拠 | コンセプトの証拠'],
		ko: ['개념 증명', '개념 실증 | PoC | 개념 검증', '개념의 증거 | 콘셉트 증거'],
		note: 'a first test of an idea',
		free: true
	},
	{
		en: 'multi-hop | multihop',
		ja: ['マルチホップ', '多段 | 多ホップ | 複数ホップ', '多段ジャンプ | 複数回の跳躍'],
		ko: ['멀티홉', '다중 홉 | 다단계', '다중 점프 | 여러 번 뛰기'],
		note: 'several steps; nobody jumps',
		free: true
	},
	{
		en: 'open-ended generation | open-ended question | open-ended task',
		ja: ['オープンエンド', '自由形式 | 自由記述 | 開放型 | オープン', '端が開いた | 端の開いた'],
		ko: ['개방형', '오픈엔디드 | 자유 형식 | 열린', '끝이 열린 | 끝이 개방된'],
		note: 'without a fixed answer',
		free: true
	},
	{
		en: 'frozen encoder | frozen LLM | frozen parameters | frozen model | frozen features',
		ja: ['凍結', '固定 | フリーズ | 凍らせ', '冷凍* | 凍った | 凍りついた'],
		ko: ['동결', '고정 | 프리즈 | 프리징 | 얼린', '냉동 | 얼어붙은'],
		note: 'not trained; no ice',
		free: true
	},
	{
		en: 'warm start | warm-start',
		ja: ['ウォームスタート', '', '暖かいスタート | 温かいスタート | 温かい始まり'],
		ko: ['웜 스타트', '웜 스타팅', '따뜻한 시작 | 따뜻한 출발'],
		note: 'starting from what is there',
		free: true
	},
	{
		en: 'cold start | cold-start',
		ja: ['コールドスタート', '', '冷たいスタート | 寒いスタート | 冷たい始まり'],
		ko: ['콜드 스타트', '', '차가운 시작 | 추운 시작 | 차가운 출발'],
		note: 'starting without data',
		free: true
	}
];
