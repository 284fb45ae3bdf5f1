import type { StarterEntry } from './entry';

/** Everyday words for the parts of models and texts, in phrases that make them technical: a classification head. */
export const PARTS: readonly StarterEntry[] = [
	{
		en: 'classification head | prediction head | output head | projection head | detection head | LM head | language modeling head | policy head | task-specific head | regression head',
		ja: ['ヘッド', '', '頭 | 頭部 | 頭脳'],
		ko: ['헤드', '', '머리 | 두부 | 두뇌'],
		note: 'a part of a network, not of a body',
		free: true
	},
	{
		en: 'input gate | forget gate | output gate | update gate | reset gate',
		ja: ['ゲート', '', '門 | 城門 | 正門'],
		ko: ['게이트', '', '대문 | 출입문 | 성문'],
		note: 'a part of a recurrent network',
		free: true
	},
	{
		en: 'routed expert | shared expert | expert routing | expert capacity | experts per token | activated experts',
		ja: ['エキスパート', '専門家', '熟練者 | 玄人 | 達人 | 名人'],
		ko: ['전문가', '엑스퍼트', '달인 | 명인 | 숙련자 | 고수'],
		note: 'a part of a network, not a person',
		free: true
	},
	{
		en: 'token routing | top-k routing | routing network | learned routing',
		ja: ['ルーティング', 'ルーター | 経路選択 | 振り分け', '道順 | 道案内 | 運行経路'],
		ko: ['라우팅', '라우터 | 경로 지정 | 배분', '길 안내 | 노선 안내 | 운행 노선'],
		note: 'where a token is sent; nobody travels',
		free: true
	},
	{
		en: 'load balancing | load-balancing loss',
		ja: ['負荷分散', 'ロードバランシング | 負荷均衡', '荷重の釣り合い | 積荷のバランス | 荷物のバランス'],
		ko: ['부하 분산', '로드 밸런싱 | 부하 균형 | 부하 균등화', '하중 균형 | 짐 균형 | 적재 균형'],
		note: 'shares of work; no cargo',
		free: true
	},
	{
		en: 'key vector | key matrix | attention keys | keys and values | key vectors',
		ja: ['キー', '', '鍵'],
		ko: ['키', '', '열쇠'],
		note: 'no lock',
		free: true
	},
	{
		en: 'query, key, and value | query, key and value | queries, keys, and values | queries, keys and values | value projection',
		ja: ['バリュー', '値 | Value', '価値 | 価格'],
		ko: ['밸류', '값 | Value', '가치 | 가격'],
		note: 'a vector, not worth',
		free: true
	},
	{
		en: 'attention window | local window | window size',
		ja: ['ウィンドウ', '窓 | ウインドウ', '窓口 | 窓枠 | 窓ガラス'],
		ko: ['윈도우', '창 | 윈도 | 구간', '창문 | 창구 | 유리창'],
		note: 'a stretch of text or image',
		free: true
	},
	{
		en: 'cache hit | cache miss | cache size | prefix cache | cached tokens | semantic cache',
		ja: ['キャッシュ', '', '現金 | 隠し場所 | 隠し金'],
		ko: ['캐시', '', '현금 | 은닉처'],
		note: 'cache, not cash',
		free: true
	},
	{
		en: 'cache eviction | eviction policy | token eviction | KV eviction',
		ja: ['追い出し', '退避 | エビクション | 削除 | 破棄', '立ち退き | 退去 | 強制退去'],
		ko: ['축출', '제거 | 퇴출 | 방출', '강제 퇴거 | 퇴거 | 철거'],
		note: 'entries leave a cache; nobody is turned out',
		free: true
	},
	{
		en: 'attention mask | binary mask | mask token | segmentation mask | masked tokens | loss mask',
		ja: ['マスク', 'マスキング', '仮面* | 覆面 | お面'],
		ko: ['마스크', '마스킹', '가면 | 복면'],
		note: 'what is hidden from a model',
		free: true
	},
	{
		en: 'padding token | zero padding | padding mask',
		ja: ['パディング', '', '詰め物 | 緩衝材 | クッション材'],
		ko: ['패딩', '', '충전재 | 완충재 | 안감'],
		note: 'filling up a length',
		free: true
	},
	{
		en: 'image patch | patch size | patch embedding | patch token',
		ja: ['パッチ', '', '継ぎ当て | 当て布 | 絆創膏 | 眼帯'],
		ko: ['패치', '', '헝겊 | 반창고 | 안대'],
		note: 'a piece of an image',
		free: true
	},
	{
		en: 'lookup table | look-up table',
		ja: ['ルックアップテーブル', '参照表 | 参照テーブル | LUT | 対応表', '検索の机 | 検索机 | 見上げる机'],
		ko: ['룩업 테이블', '조회 테이블 | 참조표 | 참조 테이블 | LUT | 조회표', '조회 탁자 | 조회 책상 | 올려다보는 탁자'],
		note: 'no furniture',
		free: true
	},
	{
		en: 'dead neuron | dying ReLU',
		ja: ['死んだニューロン', 'デッドニューロン | 不活性', '死亡ニューロン | 死亡した神経 | 死体'],
		ko: ['죽은 뉴런', '데드 뉴런 | 비활성 뉴런', '사망 뉴런 | 사망한 뉴런 | 시체'],
		note: 'a unit that is always zero',
		free: true
	},
	{
		en: 'activation pattern | activation memory | activation space | hidden activations | activation value',
		ja: [
			'活性化',
			'活性値 | アクティベーション | 活性 | 活性化パターン | 活性化メモリ | 活性化空間',
			'起動パターン | 起動メモリ | 起動空間 | 起動値 | 発動'
		],
		ko: [
			'활성화',
			'활성 | 활성값 | 활성화 패턴 | 활성화 메모리 | 활성화 공간',
			'발동 | 가동 메모리 | 작동 메모리 | 개통'
		],
		note: 'the values of units',
		free: true
	},
	{
		en: 'activation steering | steering vector',
		ja: ['ステアリング', 'ステアリングベクトル | 操舵', 'ハンドルベクトル | 運転ベクトル'],
		ko: ['스티어링', '스티어링 벡터 | 조향', '핸들 벡터 | 운전 벡터 | 운전대 벡터'],
		note: 'no wheel is turned',
		free: true
	},
	{
		en: 'linear probe | linear probing | probing classifier | probing task',
		ja: [
			'プローブ',
			'プロービング | 線形評価 | 線形プローブ | 線形プロービング',
			'探査機 | 探針 | 直線探査 | 線形探査'
		],
		ko: ['프로브', '프로빙 | 탐침 | 선형 프로브 | 선형 프로빙', '탐사선 | 선형 조사 | 선형 탐사'],
		note: 'a small classifier on features',
		free: true
	},
	{
		en: 'two-tower model | dual-tower',
		ja: ['ツータワー', '2タワー | 2塔 | 二塔 | デュアルタワー', 'ツインタワー | 二つの塔 | 双塔ビル'],
		ko: ['투타워', '2타워 | 듀얼 타워 | 이중 타워', '쌍둥이 빌딩 | 쌍둥이 타워 | 두 개의 탑'],
		note: 'two encoders; no building',
		free: true
	},
	{
		en: 'teacher model | teacher network',
		ja: ['教師', 'ティーチャー', '先生 | 教員 | 講師'],
		ko: ['교사', '티처', '선생님 | 교원 | 강사'],
		note: 'a model that another learns from',
		free: true
	},
	{
		en: 'weight tying | tied weights | tied embeddings',
		ja: ['重み共有', '共有 | タイイング', '縛られた重み | 結ばれた重み | 同点の重み | 重み縛り'],
		ko: ['가중치 공유', '공유 | 타이', '동점 가중치 | 결박된 가중치 | 넥타이'],
		note: 'the same weights in two places',
		free: true
	},
	{
		en: 'loss weighting | loss weights | weighted loss',
		ja: ['損失の重み', '損失重み | 重み', '減量 | 体重減少 | 体重'],
		ko: ['손실 가중치', '가중치 | 가중', '체중 감량 | 감량 | 체중 | 몸무게'],
		note: 'nobody loses weight',
		free: true
	},
	{
		en: 'saliency map',
		ja: ['顕著性マップ', 'サリエンシーマップ | 顕著性', '目立つ地図 | 突出地図 | 顕著な地図'],
		ko: ['현저성 맵', '돌출맵 | 살리언시 | 중요도 맵 | 현저도 맵', '두드러진 지도 | 현저한 지도 | 돌출 지도'],
		note: 'no map of a country',
		free: true
	},
	{
		en: 'attention map',
		ja: ['アテンションマップ', '注意マップ | 注目マップ', '注意地図 | 注意の地図 | 関心地図 | 注目地図'],
		ko: ['어텐션 맵', '주의 맵 | 주목 맵', '주의 지도 | 관심 지도 | 주목 지도'],
		note: 'no map of a country',
		free: true
	},
	{
		en: 'dense layer | dense vector | dense representation | dense model',
		ja: ['密', 'デンス | 稠密 | 高密度 | 全結合', '鬱蒼とした | 濃厚な'],
		ko: ['밀집', '덴스 | 조밀 | 고밀도', '울창한 | 짙은 | 자욱한'],
		note: 'no entry is zero',
		free: true
	},
	{
		en: 'vanilla transformer | vanilla model | vanilla attention | vanilla SGD | vanilla baseline | vanilla fine-tuning',
		ja: ['バニラ', '標準 | 素の | 通常 | 基本', 'バニラ味* | バニラ風味* | バニラアイス'],
		ko: ['바닐라', '기본 | 표준 | 일반 | 순수', '바닐라 맛 | 바닐라향 | 바닐라 아이스크림'],
		note: 'the plain kind; no ice cream',
		free: true
	},
	{
		en: 'hand-crafted feature | handcrafted feature | hand-crafted rule | hand-crafted prompt',
		ja: ['手作業で設計した', '人手 | 手作り | ハンドクラフト | 手動', '手工芸 | 手芸 | 工芸品 | 手工芸品'],
		ko: ['수작업', '수동 | 사람이 설계 | 핸드크래프트', '수공예 | 수예품 | 공예품 | 수공예품'],
		note: 'designed by people; no handicraft',
		free: true
	},
	{
		en: 'black-box model | black-box attack | black-box access | black-box optimization | black-box API | black-box setting',
		ja: ['ブラックボックス', '', '黒い箱 | 黒箱 | 飛行記録装置'],
		ko: ['블랙박스', '', '검은 상자 | 까만 상자'],
		note: 'one does not see inside',
		free: true
	},
	{
		en: 'white-box attack | white-box access | white-box setting | white-box model',
		ja: ['ホワイトボックス', '', '白い箱 | 白箱'],
		ko: ['화이트박스', '', '흰 상자 | 하얀 상자 | 백색 상자'],
		note: 'one sees inside',
		free: true
	},
	{
		en: 'spiking neural network | spiking neuron',
		ja: ['スパイキング', 'スパイク | 発火', '尖った | とがった | 急騰する'],
		ko: ['스파이킹', '스파이크 | 발화', '뾰족한 | 급등하는'],
		note: 'units that fire',
		free: true
	},
	{
		en: 'firing rate',
		ja: ['発火率', '発火頻度 | 発火', '解雇率 | 発砲率 | 発射率'],
		ko: ['발화율', '발화 빈도 | 발화', '해고율 | 발사율 | 발포율'],
		note: 'neurons fire; nobody is dismissed',
		free: true
	},
	{
		en: 'byte-pair encoding | byte pair encoding',
		ja: ['バイト対符号化', 'バイトペアエンコーディング | BPE | バイトペア符号化', 'バイト対暗号化 | バイト夫婦'],
		ko: ['바이트 페어 인코딩', 'BPE | 바이트 쌍 인코딩', '바이트 부부 | 바이트 쌍 암호화'],
		note: 'nothing is secret',
		free: true
	},
	{
		en: 'decoding strategy | decoding step | decoding speed | constrained decoding | parallel decoding',
		ja: ['デコード', 'デコーディング | 復号 | デコード戦略', '解読 | 暗号解読 | 解読戦略'],
		ko: ['디코딩', '복호화 | 복호 | 디코드 | 디코딩 전략', '해독 | 암호 해독 | 해독 전략'],
		note: 'writing text; no cipher',
		free: true
	},
	{
		en: 'Gaussian noise | noise vector | gradient noise | noise variance | sampling noise',
		ja: ['ノイズ', '雑音', '騒音 | 騒ぎ'],
		ko: ['노이즈', '잡음', '소음 | 시끄러운 소리'],
		note: 'random numbers; nothing is loud',
		free: true
	},
	{
		en: 'graph convolution | bipartite graph | directed graph | computational graph | computation graph',
		ja: ['グラフ', '', '図表 | 図面'],
		ko: ['그래프', '', '도표 | 도면'],
		note: 'nodes and edges, no chart',
		free: true
	},
	{
		en: 'edge weight | directed edge | edge list | weighted edge',
		ja: ['エッジ', '辺 | 枝', '縁 | 刃 | 刃先'],
		ko: ['엣지', '간선 | 에지 | 변', '가장자리 | 칼날'],
		note: 'a link between nodes',
		free: true
	},
	{
		en: 'leaf node',
		ja: ['葉ノード', 'リーフノード | リーフ | 葉', '木の葉 | 落ち葉 | 葉っぱ'],
		ko: ['리프 노드', '잎 노드 | 단말 노드 | 말단 노드', '나뭇잎 | 낙엽 | 잎사귀'],
		note: 'no plant',
		free: true
	},
	{
		en: 'dependency parsing | dependency parser | dependency tree',
		ja: ['係り受け', '依存構造 | 構文解析 | 依存', '依存症 | 中毒 | 扶養'],
		ko: ['의존 구문', '의존 | 의존성 | 구문 분석', '의존증 | 중독 | 부양'],
		note: 'words depend on words; nobody is addicted',
		free: true
	},
	{
		en: 'slot filling | slot-filling',
		ja: ['スロットフィリング', 'スロット充填 | スロット埋め', '溝の充填 | スロットマシン | 枠の充填'],
		ko: ['슬롯 필링', '슬롯 채우기 | 슬롯 충전', '구멍 메우기 | 슬롯 머신 | 홈 채우기'],
		note: 'fields of a form',
		free: true
	},
	{
		en: 'entity linking',
		ja: ['エンティティリンキング', 'エンティティリンク', '団体リンク | 法人リンク | 事業体リンク'],
		ko: ['개체 연결', '엔티티 링킹 | 개체 링킹 | 엔티티 연결', '법인 연결 | 기업체 연결 | 단체 연결'],
		note: 'things that are named, no company',
		free: true
	},
	{
		en: 'back-translation | back translation | backtranslation',
		ja: ['逆翻訳', 'バックトランスレーション | 折り返し翻訳', '背中の翻訳 | 後ろ翻訳 | 後方翻訳'],
		ko: ['역번역', '백트랜슬레이션', '뒤로 번역 | 등 번역 | 후방 번역'],
		note: 'translated back into the source language',
		free: true
	},
	{
		en: 'sentence embedding | sentence pair | sentence encoder | sentence-level',
		ja: ['文', 'センテンス | 文章', '刑期 | 宣告 | 量刑'],
		ko: ['문장', '센텐스', '형량 | 선고 | 형기'],
		note: 'nobody is convicted',
		free: true
	},
	{
		en: 'language pair',
		ja: ['言語ペア', '言語対', '言語カップル | 言語夫婦 | 言語の夫婦'],
		ko: ['언어 쌍', '언어 페어', '언어 커플 | 언어 부부 | 언어 짝꿍'],
		note: 'two languages; nobody is married',
		free: true
	},
	{
		en: 'input string | text string | string matching',
		ja: ['文字列', 'ストリング', '紐 | 弦 | 糸'],
		ko: ['문자열', '스트링', '끈 | 노끈 | 현악'],
		note: 'a row of characters',
		free: true
	},
	{
		en: 'regular expression',
		ja: ['正規表現', 'regex', '通常の表現 | 普通の表現 | 通常表現 | 通常の表情'],
		ko: ['정규 표현식', '정규식', '규칙적인 표현 | 정기 표현 | 보통 표현 | 정규 표정'],
		note: 'a pattern for text',
		free: true
	},
	{ en: 'knowledge extraction', ja: ['知識抽出', '知識の抽出', ''], ko: ['지식 추출', '지식의 추출', ''], free: true }
];
