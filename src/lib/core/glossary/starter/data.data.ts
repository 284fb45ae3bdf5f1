import type { StarterEntry } from './entry';

/** Data sets and what is done to them. */
export const DATA: readonly StarterEntry[] = [
	{
		en: 'dataset | data set',
		ja: ['データセット', 'データ集合 | データ | データ群', '資料一式 | データ一組'],
		ko: ['데이터셋', '데이터 세트 | 데이터 집합 | 데이터 | 자료 집합 | 자료집 | 자료셋', '자료 한 벌 | 자료 묶음 한 벌']
	},
	{
		en: 'corpus | corpora | text corpus',
		ja: ['コーパス', '文書集合', '死体 | 死骸 | 遺体 | 言語死体'],
		ko: ['코퍼스', '말뭉치', '시체 | 사체 | 시신 | 텍스트 시체 | 말뭉치 시체'],
		note: 'a body of text',
		free: true
	},
	{
		en: 'data augmentation',
		ja: [
			'データ拡張',
			'データオーグメンテーション | データ増強',
			'豊胸 | データ増大術 | データ増設 | データ豊胸 | データ増強手術'
		],
		ko: ['데이터 증강', '데이터 확장', '확대 수술 | 데이터 증대술 | 데이터 확대술', '데이터 확대 | 데이터 보강'],
		note: 'more training data from what there is'
	},
	{
		en: 'synthetic data | synthetic dataset',
		ja: ['合成データ', '人工データ | 合成', '合成繊維データ', '総合データ | 人造データ'],
		ko: ['합성 데이터', '인공 데이터 | 합성', '합성 섬유 데이터', '종합 데이터 | 인조 데이터'],
		note: 'made by a program',
		free: true
	},
	{
		en: 'data annotation | annotation | annotate | annotator',
		ja: ['アノテーション', '注釈 | ラベル付け | アノテータ | 注釈者', '傍注 | 脚注'],
		ko: ['주석', '어노테이션 | 애너테이션 | 레이블링 | 라벨링 | 어노테이터 | 주석자', '각주 | 방주'],
		note: 'labels that people give to data',
		free: true
	},
	{
		en: 'labeled data | labelled data | unlabeled data | labeled examples',
		ja: ['ラベル', '教師データ', '荷札 | 商標 | 名札 | 荷札データ'],
		ko: ['레이블', '라벨', '상표 | 이름표 | 상표 데이터', '꼬리표'],
		note: 'a label says what an example is',
		free: true
	},
	{
		en: 'deduplication | dedup | deduplicate',
		ja: ['重複排除', '重複除去 | 重複削除 | 重複データ', '複製解除 | 二重解除'],
		ko: ['중복 제거', '중복 데이터 제거 | 중복을 제거', '복제 해제 | 이중 해제'],
		free: true
	},
	{
		en: 'data curation | curated dataset | curated data',
		ja: ['データキュレーション', 'キュレーション | 精選 | 厳選 | 選別', '学芸員 | 館長'],
		ko: ['데이터 큐레이션', '큐레이션 | 선별 | 엄선', '학예사'],
		free: true
	},
	{
		en: 'data poisoning',
		ja: ['データポイズニング', 'データ汚染 | ポイズニング', '食中毒 | 毒殺 | データの毒殺 | データ毒殺', 'データ中毒'],
		ko: ['데이터 포이즈닝', '데이터 오염 | 데이터 중독', '식중독 | 데이터 독살 | 독살 | 데이터 식중독'],
		note: 'an attack on training data'
	},
	{
		en: 'data leakage',
		ja: ['データリーク', 'データ漏洩 | リーケージ | データリーケージ', '水漏れ | 漏水 | データ水漏れ | データの水漏れ'],
		ko: ['데이터 누수', '데이터 누출 | 데이터 유출', '누수 공사 | 물샘 | 데이터 물샘'],
		free: true
	},
	{
		en: 'tokenization | tokenisation',
		ja: ['トークン化', 'トークナイズ | トークナイゼーション', '代用貨幣化 | 通貨化'],
		ko: ['토큰화', '토크나이제이션 | 토크나이징', '화폐화 | 징표화']
	},
	{
		en: 'crowdsourcing | crowd-sourced | crowd worker',
		ja: ['クラウドソーシング', 'クラウドワーカ', '雲の調達 | 群衆労働者 | 群衆調達'],
		ko: ['크라우드소싱', '크라우드 워커 | 크라우드', '구름 소싱 | 군중 노동자 | 군중 조달'],
		free: true
	},
	{
		en: 'one-hot | one-hot encoding',
		ja: ['ワンホット', 'one-hot', '一つの熱い | 一発熱い'],
		ko: ['원-핫', '', '하나의 뜨거운 | 한 뜨거운']
	},
	{
		en: 'knowledge graph',
		ja: ['ナレッジグラフ', '知識グラフ', '知識チャート | 知識図表 | 知識のグラフ表 | 知識の図表'],
		ko: ['지식 그래프', '날리지 그래프', '지식 도표 | 지식 차트 | 지식 도식표 | 지식 그림']
	},
	{
		en: 'graph edge | edge prediction | nodes and edges | edges of the graph',
		ja: ['エッジ', '辺 | 枝', '端っこ | 縁 | 刃 | グラフの端っこ | グラフの縁'],
		ko: [
			'엣지',
			'에지 | 간선 | 링크',
			'가장자리 | 칼날 | 그래프 가장자리 | 그래프의 가장자리 | 그래프 모퉁이',
			'모서리'
		],
		note: 'a link of a graph',
		free: true
	},
	{
		en: 'point cloud',
		ja: ['点群', 'ポイントクラウド', '点の雲 | ポイントの雲 | 点のクラウド雲 | ポイント雲', '点雲'],
		ko: ['포인트 클라우드', '점군 | 점 구름', '구름 점 | 포인트 구름 | 뾰족한 구름 | 점의 구름 사진 | 포인트 구름떼'],
		note: 'points in space'
	},
	{
		en: 'low-resource language | low-resource setting | low-resource',
		ja: ['低リソース', '低資源 | リソースの少ない | 少資源', '貧困言語 | 資源の乏しい国'],
		ko: ['저자원', '저리소스 | 자원이 적은 | 자원이 부족한', '가난한 언어 | 빈곤 언어'],
		free: true
	},
	{
		en: 'low-data regime | training regime | data regime | scaling regime | high-dimensional regime',
		ja: ['領域', 'レジーム | 設定 | 状況 | 条件', '政権 | 支配体制 | 低データ政権 | データ政権'],
		ko: ['영역', '체계 | 설정 | 환경 | 상황 | 조건', '정권 | 통치 체제 | 저데이터 정권 | 데이터 정권'],
		note: 'a range of conditions; nobody rules',
		free: true
	}
];
