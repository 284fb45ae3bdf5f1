import type { StarterEntry } from './entry';

/** Mathematics as papers use it: operations, functions, spaces, equations. */
export const MATHEMATICS: readonly StarterEntry[] = [
	{
		en: 'inner product',
		ja: ['内積', '', '内部製品 | 内製品 | 内部の製品'],
		ko: ['내적', '', '내부 제품 | 내부 상품 | 내부의 제품'],
		note: 'a product of vectors, nothing that is sold',
		free: true
	},
	{
		en: 'dot product | scaled dot-product attention',
		ja: ['内積', 'ドット積 | ドットプロダクト', 'ドット製品* | 点製品 | ドット商品'],
		ko: ['내적', '점곱 | 도트곱 | 스칼라곱 | 닷 프로덕트', '도트 제품 | 점 제품 | 도트 상품'],
		note: 'a product of vectors, nothing that is sold',
		free: true
	},
	{
		en: 'outer product',
		ja: ['外積', '直積', '外部製品 | 外側の製品'],
		ko: ['외적', '', '외부 제품 | 바깥 제품'],
		note: 'a product of vectors, nothing that is sold',
		free: true
	},
	{
		en: 'Hadamard product',
		ja: ['アダマール積', '要素ごとの積', 'アダマール製品* | アダマール商品'],
		ko: ['아다마르 곱', '하다마르 곱 | 요소별 곱', '아다마르 제품 | 하다마르 제품 | 하다마드 제품'],
		note: 'a product of matrices, nothing that is sold',
		free: true
	},
	{
		en: 'element-wise product | elementwise product',
		ja: ['要素ごとの積', 'アダマール積', '要素ごとの製品 | 要素別製品'],
		ko: ['요소별 곱', '원소별 곱 | 아다마르 곱', '요소별 제품 | 원소별 제품'],
		note: 'a product of matrices, nothing that is sold',
		free: true
	},
	{
		en: 'Kronecker product',
		ja: ['クロネッカー積', '', 'クロネッカー製品'],
		ko: ['크로네커 곱', '', '크로네커 제품'],
		note: 'a product of matrices, nothing that is sold',
		free: true
	},
	{
		en: 'tensor product',
		ja: ['テンソル積', '', 'テンソル製品'],
		ko: ['텐서곱', '', '텐서 제품'],
		note: 'nothing that is sold',
		free: true
	},
	{
		en: 'Cartesian product',
		ja: ['直積', 'デカルト積', 'デカルト製品'],
		ko: ['데카르트 곱', '곱집합 | 카테시안 곱', '데카르트 제품 | 데카르트 상품'],
		note: 'nothing that is sold',
		free: true
	},
	{
		en: 'identity matrix',
		ja: ['単位行列', '恒等行列', '身元行列 | アイデンティティ行列 | アイデンティティマトリックス'],
		ko: ['단위 행렬', '항등 행렬', '정체성 행렬 | 신원 행렬 | 아이덴티티 행렬'],
		note: 'the matrix that changes nothing',
		free: true
	},
	{
		en: 'identity mapping | identity function',
		ja: ['恒等写像', '恒等関数 | 恒等マッピング', 'アイデンティティ機能 | 身元機能'],
		ko: ['항등 함수', '항등 매핑 | 항등 사상', '정체성 함수 | 정체성 매핑 | 신원 함수 | 정체성 기능'],
		note: 'the function that changes nothing',
		free: true
	},
	{
		en: 'sparse matrix',
		ja: ['疎行列', 'スパース行列 | 疎な行列', 'まばらな行列 | 希薄行列 | 希薄な行列'],
		ko: ['희소 행렬', '스파스 행렬', '드문 행렬 | 희박한 행렬 | 드문드문한 행렬'],
		note: 'few entries are not zero',
		free: true
	},
	{
		en: 'singular value decomposition',
		ja: ['特異値分解', 'SVD', '単数値分解 | 単一値分解 | 単数の価値分解'],
		ko: ['특이값 분해', '특잇값 분해 | SVD', '단수 값 분해 | 단일 값 분해'],
		note: 'singular as in mathematics, not one',
		free: true
	},
	{
		en: 'matrix determinant | determinant of the matrix | Jacobian determinant | log-determinant',
		ja: ['行列式', '', '決定要因 | 決定因子'],
		ko: ['행렬식', '', '결정 요인 | 결정 인자'],
		note: 'a number that belongs to a matrix',
		free: true
	},
	{
		en: 'ordinary differential equation',
		ja: ['常微分方程式', 'ODE', '普通の微分方程式 | 通常の微分方程式 | 普通微分方程式'],
		ko: ['상미분 방정식', 'ODE', '일반 미분 방정식 | 보통 미분 방정식 | 평범한 미분 방정식'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'partial differential equation',
		ja: ['偏微分方程式', 'PDE', '部分微分方程式 | 部分的な微分方程式 | 部分的微分方程式'],
		ko: ['편미분 방정식', 'PDE', '부분 미분 방정식 | 부분적 미분 방정식'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'numerical solution',
		ja: ['数値解', '数値的な解', '数値的解決策 | 数値解決策 | 数値ソリューション'],
		ko: ['수치해', '수치적 해', '수치 솔루션 | 수치적 해결책 | 수치 해결책 | 수치적 솔루션'],
		note: 'the solution of an equation',
		free: true
	},
	{
		en: 'analytical solution | analytic solution',
		ja: ['解析解', '解析的な解', '解析的な解決策 | 分析的な解決策 | 分析的解決策 | 解析的解決策'],
		ko: ['해석해', '해석적 해 | 해석적인 해', '분석적 해결책 | 분석적 솔루션 | 해석적 솔루션'],
		note: 'the solution of an equation',
		free: true
	},
	{
		en: 'closed-form solution | closed form solution',
		ja: [
			'閉形式解',
			'閉形式の解 | 閉じた形の解 | 解析解 | 閉じた形式',
			'閉形式の解決策 | 閉形式解決策 | 閉じた形の解決策 | 閉じた形式の解決策 | 閉鎖型の解決策'
		],
		ko: [
			'닫힌 해',
			'닫힌 형식 | 닫힌 형태 | 폐쇄형 해 | 폐형식 | 폐쇄 형태 | 해석적 해',
			'폐쇄형 솔루션 | 닫힌 형태의 솔루션 | 닫힌 형식의 솔루션 | 닫힌 형식 솔루션 | 폐쇄형 해결책 | 닫힌 형태의 해결책'
		],
		note: 'the solution of an equation',
		free: true
	},
	{
		en: 'cost function',
		ja: ['コスト関数', '費用関数 | 目的関数', '費用機能 | コスト機能 | 原価機能'],
		ko: ['비용 함수', '코스트 함수', '비용 기능 | 원가 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'reward function',
		ja: ['報酬関数', '', '報酬機能 | 褒美関数 | 報奨機能'],
		ko: ['보상 함수', '리워드 함수', '보상 기능 | 포상 함수 | 상금 함수'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'transfer function',
		ja: ['伝達関数', '', '転送機能 | 伝達機能 | 移転関数 | 転送関数'],
		ko: ['전달 함수', '', '전송 기능 | 이전 함수 | 전달 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'probability density function | density function',
		ja: ['確率密度関数', '密度関数', '確率密度機能 | 密度機能'],
		ko: ['확률 밀도 함수', '밀도 함수', '확률 밀도 기능 | 밀도 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'basis function | radial basis function',
		ja: ['基底関数', 'RBF', '基礎機能 | 基底機能'],
		ko: ['기저 함수', '방사 기저 함수 | RBF', '기저 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'hash function',
		ja: ['ハッシュ関数', '', 'ハッシュ機能'],
		ko: ['해시 함수', '', '해시 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'step function',
		ja: ['ステップ関数', '階段関数', 'ステップ機能 | 段階機能'],
		ko: ['계단 함수', '스텝 함수', '단계 기능 | 계단 기능 | 스텝 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'window function',
		ja: ['窓関数', 'ウィンドウ関数', '窓機能 | ウィンドウ機能'],
		ko: ['창 함수', '윈도우 함수 | 윈도 함수', '창문 기능 | 창문 함수 | 윈도우 기능'],
		note: 'a function in the sense of mathematics',
		free: true
	},
	{
		en: 'vector field',
		ja: ['ベクトル場', '', 'ベクトル畑 | ベクトル分野'],
		ko: ['벡터장', '벡터 필드', '벡터 분야 | 벡터 밭 | 벡터 들판'],
		note: 'a field of physics, not of grass',
		free: true
	},
	{
		en: 'velocity field',
		ja: ['速度場', '', '速度畑 | 速度分野'],
		ko: ['속도장', '속도 필드', '속도 분야 | 속도 들판'],
		note: 'a field of physics, not of grass',
		free: true
	},
	{
		en: 'mean-field',
		ja: ['平均場', '', '平均分野 | 平均的な分野'],
		ko: ['평균장', '', '평균 분야 | 평균 들판 | 비열한 들판'],
		note: 'a field of physics',
		free: true
	},
	{
		en: 'conditional random field | CRF',
		ja: ['条件付き確率場', '条件付きランダムフィールド | CRF', '条件付き無作為分野 | 条件付きランダムな分野'],
		ko: ['조건부 무작위장', '조건부 랜덤 필드 | CRF | 조건부 확률장', '조건부 무작위 분야 | 조건부 무작위 들판'],
		note: 'a field of variables',
		free: true
	},
	{
		en: 'convex optimization',
		ja: ['凸最適化', '', '凸面最適化 | 凸状最適化 | 凸面の最適化'],
		ko: ['볼록 최적화', '컨벡스 최적화', '볼록면 최적화 | 볼록한 면 최적화'],
		note: 'convex as in mathematics',
		free: true
	},
	{
		en: 'convex function',
		ja: ['凸関数', '', '凸面関数 | 凸機能 | 凸面機能'],
		ko: ['볼록 함수', '컨벡스 함수', '볼록 기능 | 볼록면 기능'],
		note: 'convex as in mathematics',
		free: true
	},
	{
		en: 'convex hull',
		ja: ['凸包', '', '凸の船体 | 凸面の船体 | 凸船体'],
		ko: ['볼록 껍질', '컨벡스 헐 | 볼록 헐 | 볼록 집합', '볼록 선체 | 볼록한 선체 | 볼록 선박'],
		note: 'no ship has this hull',
		free: true
	},
	{
		en: 'L2 norm',
		ja: ['L2ノルム', 'L2', 'L2規範 | L2基準'],
		ko: ['L2 노름', 'L2 놈 | L2', 'L2 규범'],
		note: 'the length of a vector',
		free: true
	},
	{
		en: 'gradient norm',
		ja: ['勾配ノルム', '勾配のノルム', '勾配規範 | 勾配の規範 | グラデーション規範'],
		ko: [
			'그래디언트 노름',
			'기울기 노름 | 그래디언트 놈 | 기울기 놈',
			'그래디언트 규범 | 기울기 규범 | 그라데이션 규범'
		],
		note: 'the length of a vector',
		free: true
	},
	{
		en: 'nuclear norm',
		ja: ['核ノルム', '', '核規範 | 核の規範 | 原子力規範 | 核基準'],
		ko: ['핵 노름', '핵 놈', '핵 규범 | 핵무기 규범 | 원자력 규범'],
		note: 'the sum of singular values',
		free: true
	},
	{
		en: 'moving average | exponential moving average',
		ja: ['移動平均', 'EMA', '感動的な平均 | 動く平均 | 引っ越し平均'],
		ko: ['이동 평균', 'EMA', '움직이는 평균 | 감동적인 평균 | 이사 평균'],
		note: 'the average over a window that moves',
		free: true
	},
	{
		en: 'second moment | second-order moment',
		ja: ['二次モーメント', '2次モーメント | モーメント', '第二の瞬間 | 2番目の瞬間 | 二次瞬間 | 二番目の瞬間'],
		ko: ['2차 모멘트', '이차 모멘트 | 모멘트 | 적률', '두 번째 순간 | 2차 순간 | 이차 순간'],
		note: 'an average of powers; no time passes',
		free: true
	},
	{
		en: 'moment matching',
		ja: ['モーメントマッチング', 'モーメント一致', '瞬間の一致 | 瞬間マッチング'],
		ko: ['모멘트 매칭', '적률 | 모멘트 정합', '순간 일치 | 순간 매칭 | 순간 맞춤'],
		note: 'an average of powers; no time passes',
		free: true
	},
	{
		en: 'least squares',
		ja: ['最小二乗法', '最小二乗 | 最小2乗 | 最小自乗', '最小の正方形 | 最小正方形 | 最小広場'],
		ko: ['최소 제곱법', '최소제곱 | 최소자승', '최소 정사각형 | 최소 광장 | 가장 작은 정사각형'],
		note: 'squares of numbers',
		free: true
	},
	{
		en: 'local minimum | local minima | local optimum | local optima',
		ja: [
			'局所最適',
			'局所最小 | 局所解 | 局所的 | 極小 | 局地',
			'地元の最小 | 地方の最小 | 現地の最小 | 地元最小 | 現地最適 | 地元の最適'
		],
		ko: [
			'지역 최적',
			'지역 최소 | 지역 최솟값 | 국소 | 로컬 | 극소',
			'현지 최소 | 현지 최적 | 지방 최소 | 동네 최소 | 현지 최솟값'
		],
		note: 'local in a space, not in a town',
		free: true
	},
	{
		en: 'global optimum | global optima | global minimum | global minima',
		ja: [
			'大域的最適',
			'大域的 | 大域最適 | グローバル | 最小',
			'世界最小 | 地球規模の最適 | 世界的な最適 | 世界的最適'
		],
		ko: ['전역 최적', '전역 | 광역 | 글로벌', '전 세계 최적 | 지구 최적 | 세계 최적 | 세계적인 최적'],
		note: 'the best of all points, not of the world',
		free: true
	},
	{
		en: 'saddle point',
		ja: ['鞍点', 'サドルポイント', 'サドルの点 | 鞍のポイント'],
		ko: ['안장점', '', '안장 지점 | 안장 위치'],
		note: 'a point of a surface',
		free: true
	},
	{
		en: 'power law | power-law',
		ja: [
			'べき乗則',
			'べき則 | 冪乗則 | べき乗 | 冪則',
			'電力法則 | 権力法則 | 権力の法則 | 電力の法則 | 電力則 | 電力法'
		],
		ko: ['멱법칙', '거듭제곱 | 멱함수', '전력 법칙 | 권력 법칙 | 권력의 법칙 | 전력법 | 힘의 법칙'],
		note: 'powers of numbers, neither electric nor political',
		free: true
	},
	{
		en: 'exponential family',
		ja: ['指数型分布族', '指数分布族 | 指数族 | 指数型', '指数家族 | 指数関数的な家族 | 指数関数的家族'],
		ko: ['지수족', '지수형 분포족 | 지수 분포족', '지수 가족 | 지수적 가족 | 기하급수적 가족'],
		note: 'a family of distributions',
		free: true
	},
	{
		en: 'conjugate gradient',
		ja: ['共役勾配法', '共役勾配', '活用勾配 | 共役グラデーション'],
		ko: [
			'켤레 기울기법',
			'켤레 기울기 | 공액 기울기 | 켤레 그래디언트 | 공액 경사 | 켤레 경사',
			'활용 경사 | 활용 기울기 | 켤레 그라데이션'
		],
		note: 'no verb is conjugated',
		free: true
	},
	{
		en: 'posterior collapse',
		ja: ['事後分布の崩壊', '事後崩壊 | posterior collapse | 事後分布崩壊', '後部崩壊 | 後方崩壊 | 後部の崩壊'],
		ko: ['사후 분포 붕괴', '사후 붕괴', '후방 붕괴 | 엉덩이 붕괴 | 후부 붕괴'],
		note: 'a distribution collapses',
		free: true
	},
	{
		en: 'null hypothesis',
		ja: ['帰無仮説', '', '無効な仮説 | 無効仮説 | 空の仮説'],
		ko: ['귀무가설', '영가설', '무효 가설 | 빈 가설'],
		note: 'a term of tests',
		free: true
	},
	{
		en: 'significance level',
		ja: ['有意水準', '', '重要度レベル | 重要性レベル | 重要性の水準'],
		ko: ['유의 수준', '', '중요도 수준 | 중요성 수준 | 중요도 레벨'],
		note: 'a term of tests',
		free: true
	},
	{
		en: 'confidence interval',
		ja: ['信頼区間', '', '自信区間 | 自信の間隔 | 信頼間隔 | 信頼の間隔'],
		ko: ['신뢰 구간', '', '자신감 구간 | 자신감 간격 | 신뢰 간격'],
		note: 'a term of statistics',
		free: true
	},
	{
		en: 'standard deviation',
		ja: ['標準偏差', '', '標準的な逸脱 | 標準逸脱'],
		ko: ['표준 편차', '', '표준 일탈 | 표준 이탈'],
		note: 'a term of statistics',
		free: true
	},
	{
		en: 'degrees of freedom',
		ja: ['自由度', '', '自由の学位'],
		ko: ['자유도', '', '자유의 학위'],
		note: 'a term of statistics',
		free: true
	},
	{
		en: 'instrumental variable',
		ja: ['操作変数', '道具変数', '楽器変数 | 器楽変数 | 楽器の変数'],
		ko: ['도구 변수', '', '악기 변수 | 기악 변수'],
		note: 'no music',
		free: true
	},
	{
		en: 'missing value | missing values',
		ja: ['欠損値', '欠測値 | 欠落値', '行方不明の値 | 失われた価値 | 欠落した価値'],
		ko: ['결측값', '결측치 | 누락된 값 | 누락값', '실종된 값 | 실종 값 | 누락된 가치'],
		note: 'values that were not recorded',
		free: true
	},
	{
		en: 'data imputation | missing value imputation | imputation method',
		ja: ['補完', '代入 | インピュテーション', '転嫁 | 帰責'],
		ko: ['대체', '보간 | 임퓨테이션 | 보완', '전가 | 귀책'],
		note: 'filling in what is missing; nobody is blamed',
		free: true
	},
	{
		en: 'logistic regression',
		ja: ['ロジスティック回帰', '', '物流回帰 | ロジスティクス回帰 | ロジスティック後退'],
		ko: ['로지스틱 회귀', '', '물류 회귀 | 로지스틱스 회귀 | 병참 회귀'],
		note: 'no goods are shipped',
		free: true
	},
	{
		en: 'linear regression',
		ja: ['線形回帰', '', '線形後退 | 線形退行 | 直線後退 | 線形退化'],
		ko: ['선형 회귀', '', '선형 퇴행 | 선형 후퇴 | 선형 퇴보'],
		note: 'fitting a line',
		free: true
	},
	{
		en: 'ridge regression',
		ja: ['リッジ回帰', '', '尾根回帰 | 稜線回帰 | 隆起回帰'],
		ko: ['릿지 회귀', '능형 회귀', '산등성이 회귀 | 능선 회귀'],
		note: 'no mountain',
		free: true
	},
	{
		en: 'elastic net',
		ja: ['エラスティックネット', '', '弾性網 | 弾力網 | ゴム網'],
		ko: ['엘라스틱넷', '', '탄성 그물 | 탄력 그물 | 탄성망'],
		note: 'the name of a method',
		free: true
	},
	{
		en: 'scatter plot | scatterplot',
		ja: ['散布図', '', '散らばった陰謀 | 散乱の陰謀'],
		ko: ['산점도', '산포도', '흩어진 음모 | 산란 줄거리'],
		note: 'a diagram, no conspiracy',
		free: true
	},
	{
		en: 'box plot | boxplot',
		ja: ['箱ひげ図', 'ボックスプロット', '箱の陰謀 | 箱の筋書き'],
		ko: ['상자 그림', '박스 플롯 | 상자 도표 | 상자수염', '상자 음모 | 상자 줄거리'],
		note: 'a diagram, no conspiracy',
		free: true
	},
	{
		en: 'random walk',
		ja: ['ランダムウォーク', '酔歩', 'ランダムな散歩 | 無作為な散歩 | 無作為の散歩'],
		ko: ['랜덤 워크', '무작위 보행 | 무작위 행보 | 임의 보행', '무작위 산책 | 랜덤 산책 | 임의 산책'],
		note: 'steps at random',
		free: true
	},
	{
		en: 'Pareto frontier | Pareto front',
		ja: ['パレートフロンティア', 'パレートフロント | パレート最適 | パレート前線', 'パレート国境 | パレート辺境'],
		ko: [
			'파레토 프론티어',
			'파레토 프런티어 | 파레토 전선 | 파레토 프론트 | 파레토 경계 | 파레토 최적',
			'파레토 국경 | 파레토 변방'
		],
		note: 'no country ends here',
		free: true
	}
];
