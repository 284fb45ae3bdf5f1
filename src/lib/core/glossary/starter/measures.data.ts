import type { StarterEntry } from './entry';

/** Everyday words for measuring and running, in phrases that make them technical: an error bar. */
export const MEASURES: readonly StarterEntry[] = [
	{
		en: 'F1 score | BLEU score | ROUGE score | benchmark score | accuracy score',
		ja: ['スコア', '得点 | 点数 | 値', '楽譜 | 総譜'],
		ko: ['점수', '스코어', '악보 | 총보'],
		note: 'a number; no music',
		free: true
	},
	{
		en: 'head-to-head comparison | head-to-head evaluation',
		ja: ['直接比較', '一対一 | 直接対決 | 対決', '頭と頭 | 頭対頭 | 正面衝突'],
		ko: ['일대일 비교', '직접 비교 | 맞대결', '머리 대 머리 | 머리와 머리 | 박치기'],
		note: 'one against one; no heads meet',
		free: true
	},
	{
		en: 'upper bound',
		ja: ['上界', '上限', '上方の境界 | 上の境界 | 上部境界'],
		ko: ['상한', '상계 | 상한선', '위쪽 경계 | 상부 경계'],
		note: 'a number that is not exceeded',
		free: true
	},
	{
		en: 'lower bound | evidence lower bound',
		ja: ['下界', '下限 | ELBO', '下方の境界 | 下の境界 | 下部境界'],
		ko: ['하한', '하계 | 하한선 | ELBO', '아래쪽 경계 | 하부 경계'],
		note: 'a number that is not undercut',
		free: true
	},
	{
		en: 'generalization bound | error bound | tighter bound | concentration bound',
		ja: ['バウンド', '上界 | 限界 | 境界 | 上限', '束縛 | 跳ね返り'],
		ko: ['바운드', '상계 | 한계 | 경계 | 상한', '속박 | 튕김'],
		note: 'a limit that is proved',
		free: true
	},
	{
		en: 'margin of error',
		ja: ['誤差範囲', '誤差の範囲 | 許容誤差 | 誤差', '誤りの余白 | エラーの余白 | 誤差の余白 | エラーの利幅*'],
		ko: ['오차 범위', '오차 한계 | 오차', '오류의 여백 | 오차의 여백'],
		note: 'how far off it may be',
		free: true
	},
	{
		en: 'decision boundary',
		ja: ['決定境界', '識別境界 | 判別境界', '決断の境界 | 決定国境 | 決断境界'],
		ko: ['결정 경계', '의사결정 경계', '결심 경계 | 결정 국경 | 결단 경계'],
		note: 'where classes meet',
		free: true
	},
	{
		en: 'large-margin | max-margin | margin loss | maximum margin',
		ja: ['マージン', '', '余白 | 利幅* | 利益率 | 利ざや'],
		ko: ['마진', '여백', '이윤 | 이익률 | 이윤폭'],
		note: 'a distance; no profit',
		free: true
	},
	{
		en: 'error bar',
		ja: ['エラーバー', '誤差棒 | 誤差バー', 'エラーの酒場 | 過ちの棒 | 誤りの棒'],
		ko: ['오차 막대', '에러 바 | 오차 막대기', '오류 술집 | 실수 막대'],
		note: 'a line in a diagram',
		free: true
	},
	{
		en: 'sensitivity analysis',
		ja: ['感度分析', '感度解析', '過敏分析 | 敏感分析 | 敏感さの分析'],
		ko: ['민감도 분석', '감도 분석', '예민함 분석 | 과민 분석'],
		note: 'how much depends on it',
		free: true
	},
	{
		en: 'hyperparameter sweep | learning rate sweep | parameter sweep',
		ja: ['スイープ', '掃引 | 探索 | 走査', '掃除 | 清掃 | 一掃'],
		ko: ['스윕', '탐색 | 훑기', '청소 | 싹쓸이 | 소탕'],
		note: 'trying many values; nothing is cleaned',
		free: true
	},
	{
		en: 'inter-annotator agreement | annotator agreement | interannotator agreement',
		ja: ['一致度', '一致 | 一致率', '協定* | 契約 | 協約'],
		ko: ['일치도', '일치 | 일치율', '협정 | 계약 | 협약'],
		note: 'how often people agree; nothing is signed',
		free: true
	},
	{
		en: 'confounder | confounding factor | confounding variable',
		ja: ['交絡', '交絡因子 | 交絡変数 | 交絡要因', '困惑要因 | 当惑 | 混乱因子'],
		ko: ['교란', '교란 요인 | 교란 변수 | 혼란 변수', '당황 요인 | 곤혹 요인 | 당황 변수'],
		note: 'a hidden common cause',
		free: true
	},
	{
		en: 'proxy metric | proxy task | proxy model | proxy reward',
		ja: ['プロキシ', '代理 | 代替 | 代用', '委任状* | 代理人 | 議決権'],
		ko: ['프록시', '대리 | 대용 | 대체', '위임장 | 대리인 | 의결권'],
		note: 'it stands for another; nobody votes',
		free: true
	},
	{
		en: 'surrogate model | surrogate loss | surrogate function | surrogate objective',
		ja: ['代理', 'サロゲート | 代替 | 代用', '代理母* | 代理出産 | 身代わり'],
		ko: ['대리', '서로게이트 | 대체 | 근사', '대리모 | 대리 출산'],
		note: 'it stands for another; no mother',
		free: true
	},
	{
		en: 'effect size',
		ja: ['効果量', '効果サイズ | 効果の大きさ', '効き目の大きさ | 効果寸法'],
		ko: ['효과 크기', '효과량', '효능 크기 | 효과 치수'],
		note: 'a term of statistics',
		free: true
	},
	{
		en: 'law of large numbers',
		ja: ['大数の法則', '', '多数の法則 | 大きな数の法律 | 大きな数字の法則'],
		ko: ['큰 수의 법칙', '대수의 법칙', '많은 수의 법률 | 큰 숫자의 법률'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'central limit theorem',
		ja: ['中心極限定理', '', '中央限界定理 | 中央制限定理 | 中心限界定理'],
		ko: ['중심 극한 정리', '', '중앙 한계 정리 | 중심 한계 정리 | 중앙 제한 정리'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'mean squared error | mean square error',
		ja: ['平均二乗誤差', 'MSE | 平均2乗誤差 | 平均自乗誤差', '平均四角誤差 | 平均正方形 | 意地悪な二乗'],
		ko: ['평균 제곱 오차', 'MSE', '평균 사각 오류 | 평균 정사각형'],
		note: 'squares of numbers',
		free: true
	},
	{
		en: 'area under the curve | area under the ROC curve',
		ja: ['曲線下面積', 'AUC | 曲線の下の面積', '曲線の下の地域 | 曲線下の地域 | カーブの下の地域'],
		ko: [
			'곡선 아래 면적',
			'AUC | 곡선하 면적 | 곡선 아래의 면적',
			'곡선 아래 지역 | 곡선 아래의 지역 | 커브 아래 지역'
		],
		note: 'an area in a diagram',
		free: true
	},
	{
		en: 'false positive | false positive rate',
		ja: ['偽陽性', '誤検出 | 誤検知 | フォールスポジティブ', '偽の肯定 | 誤った肯定 | 虚偽の肯定'],
		ko: ['위양성', '거짓 양성 | 오탐 | 거짓 긍정', '가짜 긍정 | 잘못된 긍정 | 허위 긍정'],
		note: 'an alarm without cause',
		free: true
	},
	{
		en: 'false negative | false negative rate',
		ja: ['偽陰性', '見逃し | 検出漏れ | 偽の負例', '偽の否定 | 誤った否定 | 虚偽の否定'],
		ko: ['위음성', '거짓 음성 | 미탐 | 거짓 부정', '가짜 부정 | 잘못된 부정 | 허위 부정'],
		note: 'a case that was not found',
		free: true
	},
	{
		en: 'true positive | true positive rate',
		ja: ['真陽性', '真の陽性 | 正検出', '本当の肯定 | 真の肯定'],
		ko: ['진양성', '참 양성 | 정탐 | 참 긍정', '진짜 긍정 | 진정한 긍정'],
		note: 'a case that was found',
		free: true
	},
	{
		en: 'cache hit rate | hit ratio',
		ja: ['ヒット率', '的中率 | 命中率', '打率'],
		ko: ['적중률', '히트율 | 히트 비율', '타율'],
		note: 'how often it is found; no baseball',
		free: true
	},
	{
		en: 'exact match | exact-match accuracy',
		ja: ['完全一致', 'EM | 厳密一致', '正確な試合 | 正確なマッチ'],
		ko: ['완전 일치', '정확 일치 | 정확히 일치 | EM', '정확한 경기 | 정확한 시합 | 정확한 성냥'],
		note: 'the same string; no game',
		free: true
	},
	{
		en: 'Markov chain',
		ja: ['マルコフ連鎖', 'マルコフチェーン', 'マルコフの鎖 | マルコフチェーン店'],
		ko: ['마르코프 연쇄', '마르코프 체인 | 마르코프 사슬', '마르코프 쇠사슬 | 마르코프 체인점'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'simulated annealing',
		ja: ['焼きなまし法', 'シミュレーテッドアニーリング | 焼きなまし', '模擬焼鈍 | 模擬熱処理'],
		ko: ['담금질 기법', '모의 담금질 | 시뮬레이티드 어닐링 | 담금질', '모의 열처리 | 모의 소둔'],
		note: 'a way of searching; no metal',
		free: true
	},
	{
		en: 'branch and bound | branch-and-bound',
		ja: ['分枝限定法', '分枝限定', '枝と境界 | 支店と境界 | 支店と束縛'],
		ko: ['분기 한정법', '분기 한정 | 분지 한정', '가지와 경계 | 지점과 경계 | 지사와 경계'],
		note: 'a way of searching',
		free: true
	},
	{
		en: 'sweet spot',
		ja: ['スイートスポット', '最適点 | 最適な点 | ちょうどよい', '甘い場所 | 甘い点 | 甘い地点'],
		ko: ['스위트 스폿', '최적점 | 최적 지점 | 균형점 | 스윗 스팟', '달콤한 지점 | 달콤한 장소 | 달콤한 곳'],
		note: 'where it works best; no sugar',
		free: true
	},
	{
		en: 'arms race',
		ja: ['軍拡競争', 'いたちごっこ | 競争', '腕の競走 | 腕のレース'],
		ko: ['군비 경쟁', '경쟁', '팔 경주 | 팔의 경주'],
		note: 'one side outdoes the other',
		free: true
	},
	{
		en: 'kernel fusion | operator fusion | fused kernel',
		ja: ['カーネル融合', '融合カーネル | 演算子融合 | 融合 | フュージョン', '核融合 | 核の融合 | 穀粒融合'],
		ko: ['커널 융합', '융합 커널 | 연산자 융합 | 융합 | 퓨전', '핵융합 | 핵의 융합 | 낟알 융합'],
		note: 'two programs become one; nothing nuclear',
		free: true
	},
	{
		en: 'CPU offloading | weight offloading | offloading | memory offloading',
		ja: ['オフロード', 'オフローディング | 退避', '荷降ろし | 荷下ろし | 積み下ろし'],
		ko: ['오프로딩', '오프로드', '하역 | 짐 내리기'],
		note: 'moving work or memory; no cargo',
		free: true
	},
	{
		en: 'model sharding | data sharding | sharding | sharded',
		ja: ['シャーディング', 'シャード | 分割', '破片 | 破片化'],
		ko: ['샤딩', '샤드 | 분할', '파편 | 조각내기 | 산산조각'],
		note: 'parts on several machines',
		free: true
	},
	{
		en: 'pipeline bubble',
		ja: ['パイプラインバブル', 'バブル | 気泡', 'パイプラインの泡 | 配管の泡 | 泡'],
		ko: ['파이프라인 버블', '버블', '파이프라인 거품 | 배관 거품 | 거품'],
		note: 'idle time',
		free: true
	},
	{
		en: 'memory wall',
		ja: ['メモリの壁', 'メモリウォール', '記憶の壁 | 思い出の壁'],
		ko: ['메모리 벽', '메모리 월 | 메모리 장벽', '기억의 벽 | 추억의 벽'],
		note: 'memory that is too slow',
		free: true
	},
	{
		en: 'memory-bound',
		ja: ['メモリ律速', 'メモリバウンド | メモリ帯域 | 律速', '記憶に縛られ | メモリ行き | 記憶束縛'],
		ko: ['메모리 바운드', '메모리 병목 | 메모리 제약', '기억에 묶인 | 메모리행 | 기억 속박'],
		note: 'memory sets the speed',
		free: true
	},
	{
		en: 'computational overhead | memory overhead | communication overhead | runtime overhead',
		ja: ['オーバーヘッド', '負荷 | コスト', '頭上 | 間接費* | 諸経費*'],
		ko: ['오버헤드', '부하 | 부담 | 비용', '머리 위 | 머리 위의 | 간접비'],
		note: 'extra work; nothing is above',
		free: true
	},
	{
		en: 'straggler',
		ja: ['ストラグラー', '遅延ノード | 遅いノード', '落伍者 | はぐれ者'],
		ko: ['스트래글러', '지연 노드 | 느린 노드', '낙오자 | 낙오병'],
		note: 'a machine that is late',
		free: true
	},
	{
		en: 'worker node | worker process | GPU worker',
		ja: ['ワーカー', '', '労働者 | 従業員 | 作業員'],
		ko: ['워커', '작업자', '노동자 | 근로자 | 직원 | 일꾼'],
		note: 'a process, not a person',
		free: true
	},
	{
		en: 'CPU thread | worker thread | thread block',
		ja: ['スレッド', '', '縫い糸 | 糸 | ねじ山'],
		ko: ['스레드', '쓰레드', '실타래 | 나사산 | 재봉실'],
		note: 'a thread of a program',
		free: true
	},
	{
		en: 'tensor core',
		ja: ['Tensorコア', 'テンソルコア | Tensor Core', 'テンソルの芯 | テンソルの核 | テンソル中核'],
		ko: ['텐서 코어', 'Tensor Core', '텐서 핵 | 텐서 중심부'],
		note: 'a part of a chip',
		free: true
	},
	{
		en: 'rounding error',
		ja: ['丸め誤差', '丸め', '丸みの誤り | 丸みの誤差 | 丸いエラー'],
		ko: ['반올림 오차', '반올림', '둥근 오류 | 둥근 오차'],
		note: 'digits that are cut',
		free: true
	},
	{
		en: 'bug report | bug fix | software bug',
		ja: ['バグ', '不具合 | 欠陥', '虫 | 昆虫 | 害虫'],
		ko: ['버그', '결함', '벌레 | 곤충 | 해충'],
		note: 'a fault of a program; no insect',
		free: true
	},
	{
		en: 'pull request',
		ja: ['プルリクエスト', 'PR', '引く要求 | 引っ張り要求 | 牽引要求'],
		ko: ['풀 리퀘스트', 'PR | 끌어오기 요청', '당기기 요청 | 견인 요청'],
		note: 'a proposed change of code',
		free: true
	},
	{
		en: 'unit test',
		ja: ['単体テスト', 'ユニットテスト', '部隊テスト | 部隊試験'],
		ko: ['단위 테스트', '유닛 테스트 | 단위 시험', '부대 테스트 | 부대 시험'],
		note: 'a test of a part of a program',
		free: true
	},
	{
		en: 'boilerplate code',
		ja: ['定型コード', 'ボイラープレート | 定型', 'ボイラー板 | ボイラーの板'],
		ko: ['상용구 코드', '보일러플레이트 | 정형', '보일러 판 | 보일러 강판'],
		note: 'code that is always the same',
		free: true
	}
];
