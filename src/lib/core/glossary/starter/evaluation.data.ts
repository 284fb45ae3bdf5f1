import type { StarterEntry } from './entry';

/** How models are measured and compared. */
export const EVALUATION: readonly StarterEntry[] = [
	{
		en: 'state of the art | state-of-the-art | SOTA',
		ja: [
			'最先端',
			'最高水準 | 最高性能 | SOTA | 世界最高 | 最高レベル | 最高の性能 | トップレベル | 先端的 | 最良 | 既存最高',
			'芸術の状態 | 芸術の現状 | 技術の状態 | 芸術状態 | 芸術の最先端 | アートの状態 | 美術の状態 | 技の状態',
			'最新 | 最近の技術 | 最新鋭'
		],
		ko: [
			'최첨단',
			'최고 수준 | 최고 성능 | SOTA | 최고의 성능 | 최고 성과 | 최상급 | 최고 | 최상위 | 첨단 | 최고의 결과 | 최고 기록 | 최우수 | 최선',
			'예술의 상태 | 예술 수준 | 미술의 상태 | 예술의 경지 | 기술의 상태 | 예술 상태 | 예술의 현황 | 예술의 최첨단 | 미술 상태',
			'최신 | 최근 기술 | 최신식'
		],
		note: 'the best known result; "latest" speaks of time only',
		free: true
	},
	{
		en: 'ground truth | ground-truth',
		ja: [
			'正解データ',
			'正解 | グラウンドトゥルース | 真値 | 教師データ | 真の値 | 正解ラベル | 正しい答え | 真の答え | 真のラベル | 実測 | 正解情報 | 実際の値 | 真の',
			'地上の真実 | 地上真実 | 接地真実 | 接地真理 | 根本的な真実 | 地面の真実 | グランド真実 | 基礎真実 | 地の真実 | 基本的な真実 | 根拠真実 | 基底真実 | 基底真理 | グラウンドの真実 | 地盤真実 | 根本真実 | 地面真実 | 接地された真実'
		],
		ko: [
			'정답',
			'실측값 | 그라운드 트루스 | 참값 | 실제 값 | 실측 | 정답 데이터 | 진짜 정답 | 진실값 | 실제 정답 | 실제 데이터',
			'지상 진실 | 지상 진리 | 근거 진실 | 기본 진실 | 땅의 진실 | 기초 진실 | 근본적 진실 | 지상의 진실 | 접지 진실 | 지면 진실 | 기본 진리 | 근본 진리 | 근거 진리 | 기초 진리 | 근본 진실 | 실제 진실 | 그라운드 진실 | 바닥 진실 | 지상 사실 | 접지된 진실 | 기저 진실'
		],
		note: 'the answer that counts as right',
		free: true
	},
	{
		en: 'ablation study | ablation studies | ablation | ablation experiment',
		ja: [
			'アブレーション',
			'アブレーション研究 | アブレーションスタディ | 切除実験 | 切除研究 | 除去実験 | 除去研究 | 要素除去 | アブレーション実験',
			'焼灼 | 融除 | 剥離研究 | 除去手術 | 切断研究 | 摘出 | 侵食研究 | 焼灼実験 | 侵食実験 | 切断実験 | 除去術 | 剥離実験'
		],
		ko: [
			'절제 연구',
			'어블레이션 | 절제 실험 | 애블레이션 | 제거 연구 | 소거 연구 | 제거 실험 | 소거 실험 | 제거 분석 | 삭제 실험 | 절제 분석 | 절제',
			'삭마 | 박리 연구 | 용발 | 소작 | 절단 연구 | 융제 | 절제술 | 침식 연구 | 절단 실험 | 박리 실험 | 융삭 | 침식 실험 | 삭마 연구 | 절개 연구'
		],
		note: 'parts are removed to see what they do; no surgery',
		free: true
	},
	{
		en: 'baseline | baseline model | baselines',
		ja: [
			'ベースライン',
			'基準 | 比較対象 | 基準線 | 基準値 | 既存手法 | 従来手法',
			'底線 | 塁線 | 土台線 | 塁線モデル'
		],
		ko: [
			'베이스라인',
			'기준선 | 기준 모델 | 비교 모델 | 기준 | 기존 | 기준치 | 비교 대상 | 비교군',
			'바닥선 | 저변선 | 바닥선 모델'
		],
		free: true
	},
	{
		en: 'benchmark | benchmarks | benchmarking',
		ja: ['ベンチマーク', '', '水準点 | 測量標'],
		ko: ['벤치마크', '벤치마킹', '수준점 | 측량 표지'],
		free: true
	},
	{
		en: 'leaderboard',
		ja: [
			'リーダーボード',
			'順位表 | ランキング | 順位ボード',
			'指導者の板 | リーダーの板 | 指導者ボード | 指導者盤 | 指導者掲示板'
		],
		ko: [
			'리더보드',
			'순위표 | 순위 | 랭킹 | 성적표',
			'지도자 보드 | 지도자 게시판 | 지휘자판 | 지도자판 | 지도자 명단'
		],
		free: true
	},
	{
		en: 'downstream task | downstream application',
		ja: [
			'下流タスク',
			'ダウンストリーム | 後段タスク | 後続タスク | 後続の課題 | 下流の',
			'下流の仕事 | 下流工程 | 川下 | 下流作業 | 下流の作業 | 川下タスク | 川下の作業 | 下流の業務'
		],
		ko: [
			'다운스트림 작업',
			'다운스트림 | 하위 작업 | 하위 태스크 | 후속 작업 | 후속 태스크 | 하위 과제 | 후속 과제 | 하위 응용',
			'하류 작업 | 하류 과제 | 하류 업무 | 강 하류 | 하류 태스크 | 하류의 작업 | 하류 응용 | 하류 애플리케이션'
		],
		note: 'a task that uses the model; no river'
	},
	{
		en: 'scaling law',
		ja: [
			'スケーリング則',
			'スケーリング法則 | スケール則 | スケーリングの法則 | スケールの法則',
			'拡大法 | 拡張法律 | 縮尺法 | 規模法律 | スケーリング法律 | うろこ | 縮尺の法則 | スケーリング法案 | 拡大縮小法'
		],
		ko: [
			'스케일링 법칙',
			'확장 법칙 | 규모의 법칙 | 스케일 법칙 | 확장의 법칙 | 스케일링 규칙 | 스케일의 법칙',
			'스케일링 법률 | 축척 법칙 | 확장 법률 | 비늘 | 축척법 | 조정 법률 | 크기 조정 법칙 | 규모 조정 법칙 | 스케일링 법안'
		],
		note: 'a law of nature, not of parliament'
	},
	{
		en: 'emergent ability | emergent abilities | emergent behavior | emergent capability | emergent property',
		ja: [
			'創発',
			'エマージェント | 創発的 | 発現',
			'緊急能力 | 新興能力 | 緊急行動 | 救急 | 緊急時 | 緊急の能力 | 救急能力 | 緊急時能力'
		],
		ko: [
			'창발',
			'창발적 | 창발성 | 이머전트 | 발현',
			'긴급 능력 | 비상 능력 | 응급 능력 | 신흥 능력 | 긴급 행동 | 비상 행동 | 긴급한 능력 | 응급 행동 | 비상시 능력',
			'출현 능력'
		],
		note: 'it emerges with scale; there is no emergency'
	},
	{
		en: 'perplexity',
		ja: ['パープレキシティ', '困惑度 | PPL', '当惑 | 困惑 | 当惑度'],
		ko: [
			'퍼플렉시티',
			'혼란도 | 당혹도 | PPL | 혼잡도 | 퍼플렉서티 | 펄플렉시티',
			'당혹감 | 곤혹 | 난처함 | 당황 | 당혹스러움 | 난감함'
		],
		note: 'a measure of language models',
		free: true
	},
	{
		en: 'precision and recall | recall and precision | precision or recall | precision, recall | recall, precision | recall of 0 | recall is 0 | recall from 0 | recall and F1 | recall, and F1 | recall at k | recall at 1 | recall at 5 | recall at 10 | recall at 100 | recall@k | recall@1 | recall@5 | recall@10 | average recall | macro recall',
		ja: ['再現率', 'リコール', '回想 | 召回 | 想起 | 召喚率 | 回収率 | 回収'],
		ko: ['재현율', '리콜', '회상 | 소환 | 회수 | 상기율 | 소환율 | 리콜 조치 | 회수율'],
		note: 'how much was found; nothing is called back'
	},
	{
		en: 'recall rate | recall score',
		ja: ['再現率', 'リコール | リコール率', '回想率 | 召回率 | 召喚率', '回収率'],
		ko: ['재현율', '리콜 | 리콜률', '회상률 | 상기율', '회수율'],
		note: 'how much was found; nothing is called back',
		free: true
	},
	{
		en: 'win rate',
		ja: ['勝率', '', '獲得率 | 受賞率'],
		ko: ['승률', '승리 비율', '획득률 | 당첨률'],
		free: true
	},
	{
		en: 'LLM-as-a-judge | LLM as a judge | LLM judge',
		ja: [
			'LLM-as-a-Judge',
			'LLMによる評価 | LLM評価者 | LLMジャッジ | 評価者 | 判定者 | 審判 | 審査員',
			'裁判官としてのLLM | LLM裁判官 | 裁判官 | 判事 | 裁判官LLM | LLM判事'
		],
		ko: [
			'LLM 평가자',
			'LLM 심사 | 심판 | 심사자 | 평가자 | LLM 저지 | LLM 기반 평가 | 판정자 | 심사위원 | 채점자 | 평가 모델',
			'판사로서의 LLM | 판사 | 법관 | 재판관 | LLM 판사 | 재판관 LLM'
		],
		note: 'a model that grades; no court',
		free: true
	},
	{
		en: 'human evaluation',
		ja: ['人手評価', '人間による評価 | 人間評価 | 人手による評価 | 人による評価', '人事評価', '人的評価'],
		ko: ['사람 평가', '인간 평가 | 휴먼 평가 | 사람에 의한 평가 | 인적 평가 | 사람의 평가', '인사 평가 | 인사고과'],
		note: 'people judge the output; no staff appraisal',
		free: true
	},
	{
		en: 'validation set | validation data | validation split',
		ja: ['検証', 'バリデーション', '妥当性セット | 有効性セット | 承認セット | 有効化セット'],
		ko: ['검증', '밸리데이션', '유효성 세트 | 확인 세트 | 인증 세트 | 유효화 세트', '유효성 검사 세트'],
		note: 'held back to choose a model',
		free: true
	},
	{
		en: 'held-out | held-out set | held-out data',
		ja: ['ホールドアウト', 'held-out | 取り分け | 未使用 | 保留', '差し出された | 持ちこたえ | 差し出したデータ'],
		ko: ['홀드아웃', 'held-out | 별도로 | 보류', '내밀어진 | 버텨낸'],
		free: true
	},
	{
		en: 'unseen task | unseen data | unseen domain | unseen example | unseen class | unseen scenario | unseen image | unseen object | unseen language | unseen category',
		ja: [
			'未知の',
			'未見 | 未学習 | 初見 | 見たことのない | 学習していない | 未観測 | 見たことがない | 学習時に見ていない | 未知のタスク | 未知のデータ | 未知のドメイン | 未知の例 | 未知のクラス | 未知のシナリオ | 未知の画像 | 未知の物体 | 未知の言語 | 未知のカテゴリ',
			'目に見えない | 目に見えていない | 見えないタスク | 見えないデータ | 見えないドメイン | 見えない例 | 見えないクラス | 見えないシナリオ | 見えない画像 | 見えない物体 | 見えない言語 | 見えないカテゴリ | 不可視のタスク | 不可視のデータ'
		],
		ko: [
			'처음 보는',
			'본 적 없는 | 보지 못한 | 학습하지 않은 | 미지의 | 접하지 못한 | 미학습 | 학습되지 않은 | 보지 못했던 | 경험하지 못한 | 관찰되지 않은 | 미관측 | 본 적이 없는 | 처음 보는 작업 | 처음 보는 데이터 | 처음 보는 도메인 | 처음 보는 클래스 | 처음 보는 객체 | 처음 보는 언어 | 처음 보는 이미지 | 처음 보는 예 | 처음 보는 예시 | 처음 보는 태스크 | 처음 보는 시나리오 | 처음 보는 범주 | 처음 보는 카테고리 | 처음 보는 과제 | 처음 보는 영역 | 처음 보는 예제 | 처음 보는 사례',
			'눈에 보이지 않는 | 안 보이는 | 보이지 않는 작업 | 보이지 않는 데이터 | 보이지 않는 도메인 | 보이지 않는 클래스 | 보이지 않는 객체 | 보이지 않는 언어 | 보이지 않는 이미지 | 보이지 않는 예 | 보이지 않는 예시 | 보이지 않는 태스크 | 보이지 않는 시나리오 | 보이지 않는 범주 | 보이지 않는 카테고리 | 보이지 않는 과제 | 보이지 않는 영역 | 보이지 않는 예제 | 보이지 않는 사례'
		],
		note: 'not in the training data; nothing is invisible',
		free: true
	},
	{
		en: 'generalization | generalization ability | generalization performance | generalisation',
		ja: ['汎化', '一般化 | 汎用', '一般論', '普遍化'],
		ko: ['일반화', '범용', '일반론'],
		note: 'doing well on new data',
		free: true
	},
	{
		en: 'robustness',
		ja: [
			'ロバスト性',
			'頑健性 | 堅牢性 | 頑健 | 堅牢 | ロバスト | 耐性 | 頑強',
			'丈夫さ | たくましさ | 健壮 | 健壮性 | 丈夫性'
		],
		ko: [
			'강건성',
			'견고성 | 로버스트 | 강인성 | 견고함 | 강건함 | 견고 | 강건 | 강인',
			'건장함 | 왕성함 | 씩씩함 | 튼튼성',
			'튼튼함'
		],
		free: true
	},
	{
		en: 'data contamination | benchmark contamination | test set contamination',
		ja: ['データ汚染', '汚染 | コンタミネーション', '環境汚染 | データ公害'],
		ko: ['데이터 오염', '오염', '환경 오염 | 데이터 공해'],
		note: 'test data in the training data',
		free: true
	},
	{
		en: 'model performance | benchmark performance | task performance | downstream performance | zero-shot performance | performance gain',
		ja: ['性能', 'パフォーマンス | 成績 | 精度', '公演 | 演奏 | 上演 | モデル公演'],
		ko: ['성능', '퍼포먼스 | 성과', '공연 | 연주 | 상연 | 모델 공연'],
		note: 'how well it does; no stage',
		free: true
	},
	{
		en: 'test-time compute | test-time scaling | test-time training | test-time adaptation | test time compute',
		ja: ['テスト時', '推論時 | テストタイム', '試験時間 | 受験時間 | 検査時間 | 試験時間の計算 | 試験時計算'],
		ko: [
			'테스트 시점',
			'테스트 시간 | 추론 시간 | 추론 시점 | 테스트 타임',
			'시험 시간 | 고사 시간 | 검사 시간 | 시험 시간 계산 | 시험 시점'
		],
		note: 'when the model is used; no exam',
		free: true
	},
	{
		en: 'wall-clock time | wall clock time',
		ja: ['実時間', '実行時間 | ウォールクロック | 経過時間', '掛け時計 | 柱時計', '壁時計'],
		ko: ['실제 시간', '실행 시간 | 경과 시간 | 실제 소요 시간 | 벽시계 시간', '벽걸이 시계 | 괘종시계 | 벽걸이 시간'],
		note: 'time as it passes',
		free: true
	},
	{
		en: 'oracle model | oracle label | oracle retriever | oracle performance | oracle setting',
		ja: ['オラクル', '', '神託 | お告げ | 預言者'],
		ko: ['오라클', '', '신탁 | 점쟁이 | 예언자'],
		note: 'one that is given the answer'
	},
	{
		en: 'model collapse',
		ja: ['モデル崩壊', 'モデルの崩壊', '模型の倒壊 | 模型崩壊'],
		ko: ['모델 붕괴', '모델의 붕괴', '모형 쓰러짐 | 모델 쓰러짐']
	},
	{
		en: 'mode collapse',
		ja: ['モード崩壊', 'モードの崩壊', '流行の崩壊 | モデル崩壊'],
		ko: ['모드 붕괴', '모드의 붕괴', '모델 붕괴 | 유행 붕괴'],
		note: 'modes of a distribution, not models'
	}
];
