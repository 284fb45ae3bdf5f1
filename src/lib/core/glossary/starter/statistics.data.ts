import type { StarterEntry } from './entry';

/** Probability, statistics and the older methods. */
export const STATISTICS: readonly StarterEntry[] = [
	{
		en: 'maximum likelihood | maximum likelihood estimation | MLE',
		ja: ['最尤推定', '最尤 | MLE', '最大可能性 | 最大の可能性 | 最大見込み | 最大の見込み | 最大尤もらしさ'],
		ko: ['최대 우도', '최대 가능도 | MLE', '최대 가능성 | 최대한의 가능성 | 최고 확률 | 최대 가망'],
		note: 'likelihood is a function of parameters'
	},
	{
		en: 'log-likelihood | negative log-likelihood',
		ja: ['対数尤度', 'ログ尤度', 'ログの可能性 | 丸太 | 記録可能性 | 対数可能性'],
		ko: ['로그 우도', '로그 가능도', '로그 가능성 | 통나무 | 기록 가능성'],
		note: 'likelihood is a function of parameters'
	},
	{
		en: 'prior distribution | prior probability',
		ja: ['事前分布', '事前確率 | 事前', '先の流通', '以前の分布 | 前の分布'],
		ko: ['사전 분포', '사전 확률 | 사전', '이전 배포 | 앞선 분포 | 우선 분포 | 이전 유통', '이전 분포'],
		note: 'before the data is seen',
		free: true
	},
	{
		en: 'posterior distribution | posterior probability',
		ja: ['事後分布', '事後確率 | 事後', '後方分布 | 後部分布 | 後ろの分布'],
		ko: ['사후 분포', '사후 확률 | 사후', '후방 분포 | 뒤쪽 분포 | 뒷부분 분포'],
		note: 'after the data is seen',
		free: true
	},
	{
		en: 'distribution shift | distributional shift | domain shift | covariate shift',
		ja: [
			'分布シフト',
			'分布の変化 | 分布変化 | ドメインシフト | 共変量シフト | 分布のずれ',
			'配布シフト | 流通シフト | 配信シフト | 配布の変化 | 流通変化 | 配布変化 | 流通の変化 | 配給シフト'
		],
		ko: [
			'분포 변화',
			'분포 이동 | 분포 시프트 | 도메인 시프트 | 도메인 이동 | 공변량',
			'배포 변화 | 유통 변화 | 배포 이동 | 분배 이동 | 배포 시프트 | 유통 이동 | 배급 변화 | 배포판 변화'
		],
		note: 'the distribution of data, not of goods',
		free: true
	},
	{
		en: 'out-of-distribution | OOD | out of distribution',
		ja: ['分布外', 'OOD', '配布外 | 流通外 | 配信外 | 配布範囲外 | 流通範囲外 | 配給外'],
		ko: [
			'분포 외',
			'분포 밖 | OOD | 분포를 벗어난 | 분포 외부',
			'배포 외 | 유통 외 | 배포 밖 | 배급 외 | 유통 밖 | 배포 외부 | 배포 범위 밖'
		],
		note: 'the distribution of data, not of goods'
	},
	{
		en: 'in-distribution',
		ja: ['分布内', 'in-distribution', '配布中 | 流通中 | 配信中 | 流通内 | 配布内'],
		ko: ['분포 내', '분포 안', '유통 중 | 배포 내 | 유통 내 | 배급 내'],
		note: 'the distribution of data, not of goods',
		free: true
	},
	{
		en: 'statistical significance',
		ja: ['統計的有意性', '統計的に有意 | 有意', '統計的重要性 | 統計的な重要性 | 統計学的重要性 | 統計的重大性'],
		ko: ['통계적 유의성', '유의성 | 유의미', '통계적 중요성 | 통계적 중요도 | 통계학적 중요성', '통계적 의의'],
		note: 'a result of a test, not importance'
	},
	{
		en: 'statistically significant',
		ja: ['統計的に有意', '有意', '統計的に重要 | 統計的に著しい | 統計的に意義 | 統計的に重大 | 統計上重要'],
		ko: [
			'통계적으로 유의',
			'유의미 | 유의한 | 통계적으로 유의미',
			'통계적으로 중요 | 통계적으로 상당 | 통계적으로 현저 | 통계학적으로 중요 | 통계상 중요 | 통계적으로 커다란'
		],
		note: 'a result of a test, not importance',
		free: true
	},
	{
		en: 'cross-entropy | cross entropy',
		ja: ['交差エントロピー', 'クロスエントロピー', '十字エントロピー | 横断エントロピー'],
		ko: ['교차 엔트로피', '크로스 엔트로피', '십자 엔트로피 | 횡단 엔트로피 | 십자가']
	},
	{
		en: 'KL divergence | Kullback-Leibler divergence',
		ja: ['KLダイバージェンス', 'KL情報量 | KL距離 | カルバック・ライブラー | KL', 'KL分岐 | KL相違点', 'KL発散'],
		ko: ['KL 발산', 'KL 다이버전스 | 쿨백-라이블러 | KL 차이 | KL 거리 | 쿨백', 'KL 분기 | KL 일탈 | KL 분산'],
		note: 'a distance of distributions'
	},
	{
		en: 'causal language model | causal attention | causal mask | causal inference | causal masking',
		ja: ['因果', 'コーザル', 'カジュアル | 普段着'],
		ko: ['인과', '코잘', '캐주얼 | 평상복'],
		note: 'causal, not casual'
	},
	{
		en: 'spurious correlation | spurious feature',
		ja: [
			'擬似相関',
			'見せかけ | 疑似相関 | 偽の相関 | 擬似的 | 偽相関 | 見かけ上の相関 | 見かけの相関 | スプリアス | 疑似的な',
			'偽造相関 | 偽物の相関 | 偽造された相関 | 偽物相関'
		],
		ko: [
			'허위 상관',
			'가짜 상관 | 거짓 상관 | 의사 상관 | 허구적 상관 | 잘못된 상관 | 스퓨리어스 | 허위의 상관',
			'위조 상관 | 사이비 | 위조된 상관'
		],
		free: true
	},
	{
		en: 'random forest',
		ja: ['ランダムフォレスト', '', '無作為の森 | ランダムな森 | ランダムな森林 | 無作為な森 | ランダムの森'],
		ko: ['랜덤 포레스트', '', '무작위 숲 | 임의의 숲 | 랜덤 숲 | 무작위 산림 | 랜덤 산림'],
		note: 'the name of a method'
	},
	{
		en: 'decision tree',
		ja: [
			'決定木',
			'決定ツリー | デシジョンツリー | 意思決定木',
			'決断の木 | 決心の木 | 意思決定の樹木 | 決断ツリー | 判決木'
		],
		ko: [
			'의사결정 나무',
			'결정 트리 | 의사결정 트리 | 결정 나무 | 디시전 트리',
			'결심 나무 | 결단 나무 | 결단 트리 | 결정의 나무 | 판결 트리'
		],
		note: 'the name of a method'
	},
	{
		en: 'support vector machine | SVM',
		ja: [
			'サポートベクターマシン',
			'サポートベクトルマシン | SVM',
			'支援ベクトル | 支援ベクトルマシン | サポートベクトル機械工',
			'支持ベクトル機械'
		],
		ko: ['서포트 벡터 머신', 'SVM | 서포트 벡터', '지원 벡터 기계 | 후원 벡터 | 지원 벡터 머신', '지지 벡터 기계'],
		note: 'the name of a method'
	},
	{
		en: 'nearest neighbor | nearest neighbour | k-nearest neighbors | kNN',
		ja: ['最近傍', 'kNN | 近傍 | 最近隣', '最寄りの隣人 | 一番近い隣人 | 最も近い隣人 | 近所の人 | 最も近所'],
		ko: ['최근접 이웃', 'kNN | 최근접 | 가장 가까운 이웃', '가까운 이웃집 | 옆집 | 이웃 사람 | 가까운 이웃 사람'],
		note: 'the closest point, not a person'
	},
	{
		en: 'principal component analysis | PCA',
		ja: ['主成分分析', 'PCA', '主要コンポーネント分析 | 校長 | 主要部品分析 | 校長成分 | 元金成分'],
		ko: ['주성분 분석', 'PCA', '주요 구성 요소 분석 | 교장 | 주요 부품 분석 | 교장 성분 | 원금 성분'],
		note: 'the name of a method'
	},
	{
		en: 'bag of words | bag-of-words | bags of words',
		ja: [
			'Bag-of-Words',
			'BoW | 単語袋 | バッグオブワーズ',
			'言葉の袋 | 言葉の鞄 | 単語のバッグ | 言葉のバッグ | 単語の鞄'
		],
		ko: ['백 오브 워즈', 'BoW | 단어 주머니 | 단어 가방', '말의 가방 | 단어 봉투 | 낱말 봉지 | 말 가방 | 말의 자루'],
		note: 'the name of a method'
	},
	{
		en: 'curse of dimensionality',
		ja: ['次元の呪い', '次元性の呪い', '次元性の罵り | 次元の悪口 | 寸法の呪い | 次元の罵倒'],
		ko: ['차원의 저주', '차원성의 저주', '차원의 욕설 | 치수의 저주 | 치수의 욕 | 차원의 욕']
	},
	{
		en: 'manifold learning | data manifold | manifold hypothesis | low-dimensional manifold',
		ja: ['多様体', 'マニフォールド', '多岐管 | 吸気管 | 集合管'],
		ko: ['다양체', '매니폴드', '흡기관 | 다기관 학습 | 데이터 다기관 | 다기관 가설'],
		note: 'a space of mathematics, not a pipe'
	},
	{
		en: 'tensor',
		ja: ['テンソル', '', '張筋 | 緊張筋'],
		ko: ['텐서', '', '장근 | 긴장근']
	},
	{
		en: 'logit',
		ja: ['ロジット', '', ''],
		ko: ['로짓', '', '']
	},
	{
		en: 'softmax',
		ja: ['ソフトマックス', '', '柔らかい最大'],
		ko: ['소프트맥스', '', '부드러운 최대']
	},
	{
		en: 'ensemble learning | ensemble method | model ensemble | ensemble of models | ensembling',
		ja: ['アンサンブル', '', '合奏 | 楽団 | 重奏'],
		ko: ['앙상블', '', '합주 | 합창 | 악단'],
		note: 'several models together; no music'
	},
	{
		en: 'gradient boosting',
		ja: ['勾配ブースティング', 'グラディエントブースティング', 'グラデーションブースト | 勾配の増強'],
		ko: ['그래디언트 부스팅', '그레이디언트 부스팅 | 경사 부스팅', '그라데이션 부스팅 | 경사 증폭']
	},
	{
		en: 'clustering | k-means',
		ja: ['クラスタリング', 'k-means | クラスター分析', '房状'],
		ko: ['클러스터링', '군집화 | 군집 | k-means', '뭉치기'],
		free: true
	},
	{
		en: 'outlier',
		ja: ['外れ値', 'アウトライア | 異常値 | はずれ値', '異端者 | 部外者 | 門外漢 | 仲間外れ'],
		ko: [
			'이상치',
			'이상값 | 아웃라이어 | 특이값 | 특이점 | 극단값 | 이상점',
			'국외자 | 열외자 | 외부인 | 왕따 | 따돌림'
		],
		note: 'a value far from the others',
		free: true
	},
	{
		en: 'time series | time-series',
		ja: ['時系列', 'タイムシリーズ', '時間シリーズ | 時間の連続 | 時間連載'],
		ko: ['시계열', '타임시리즈', '시간 시리즈 | 타임 연재 | 시간 연속물'],
		note: 'a settled term'
	},
	{
		en: 'cosine similarity',
		ja: ['コサイン類似度', 'コサイン', '余弦の相似 | コサイン親近感'],
		ko: ['코사인 유사도', '코사인 유사성', '여현 닮음 | 코사인 닮은꼴']
	},
	{
		en: 'confusion matrix',
		ja: [
			'混同行列',
			'コンフュージョンマトリックス | 誤差行列 | 混同マトリクス | 混同マトリックス',
			'混乱行列 | 混乱マトリックス | 困惑行列 | 混乱マトリクス | 困惑マトリックス'
		],
		ko: [
			'혼동 행렬',
			'오차 행렬 | 혼동 매트릭스 | 컨퓨전 매트릭스',
			'혼란 매트릭스 | 당황 행렬 | 혼돈 행렬',
			'혼란 행렬'
		],
		note: 'which classes are taken for one another'
	},
	{
		en: 'class imbalance | imbalanced class',
		ja: ['クラス不均衡', 'クラスの不均衡 | 不均衡', '階級不均衡 | 授業の不均衡 | 学級 | 授業不均衡 | 階級の不均衡'],
		ko: [
			'클래스 불균형',
			'불균형 | 클래스의 불균형',
			'계급 불균형 | 수업 불균형 | 학급 불균형 | 수업의 불균형 | 계급의 불균형 | 강의 불균형'
		],
		note: 'classes of data, not of society or school'
	},
	{
		en: 'floating point | floating-point | decimal | decimal point',
		ja: ['浮動小数点', '小数点 | 少数点 | 小数', '浮遊点 | 浮いている点'],
		ko: ['부동소수점', '소수점 | 소수', '떠다니는 점 | 유동 포인트'],
		free: true
	}
];
