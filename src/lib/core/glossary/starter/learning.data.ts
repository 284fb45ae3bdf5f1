import type { StarterEntry } from './entry';

/** Ways to learn: what comes before the word "learning". */
export const LEARNING: readonly StarterEntry[] = [
	{
		en: 'supervised learning | supervised training',
		ja: [
			'教師あり学習',
			'教師付き学習',
			'監督学習 | 監視学習 | 監督付き学習 | 監督された学習 | 指導学習 | 監督下の学習'
		],
		ko: [
			'지도 학습',
			'교사 학습 | 지도식 학습',
			'감독 학습 | 감시 학습 | 감독된 학습 | 감독하의 학습 | 관리 학습 | 감독형 학습'
		],
		note: 'the labels are the teacher'
	},
	{
		en: 'unsupervised learning',
		ja: [
			'教師なし学習',
			'',
			'監督なし学習 | 非監督学習 | 無監督学習 | 監視なし学習 | 監督されていない学習 | 非監視学習'
		],
		ko: [
			'비지도 학습',
			'비교사 학습 | 자율 학습',
			'감독되지 않은 학습 | 무감독 학습 | 비감독 학습 | 무인 학습 | 감독 없는 학습 | 감독되지 않는 학습'
		],
		note: 'no labels, rather than no guard'
	},
	{
		en: 'semi-supervised learning',
		ja: [
			'半教師あり学習',
			'半教師付き学習',
			'半監督学習 | 半監視学習 | 準監督学習 | 半分監督された学習 | 半監督型学習'
		],
		ko: ['준지도 학습', '반지도 학습', '반감독 학습 | 준감독 학습 | 반감독형 학습 | 반 감독된 학습'],
		note: 'some labels'
	},
	{
		en: 'self-supervised learning | self-supervision',
		ja: [
			'自己教師あり学習',
			'自己教師付き学習 | 自己教師あり | 自己教師',
			'自己監督学習 | 自己監視学習 | 自主監督 | 自己監督 | 自己管理学習 | 自主教師'
		],
		ko: [
			'자기 지도 학습',
			'자기지도 | 자가 지도',
			'자기 감독 학습 | 자체 감독 | 자기 감시 | 자기 감독 | 자가 감독 | 자기 관리 학습'
		],
		note: 'the data labels itself'
	},
	{
		en: 'weak supervision | weakly supervised learning',
		ja: ['弱教師あり学習', '弱教師 | 弱い教師', '弱い監督 | 弱監督 | 弱い監視 | 弱い監視学習'],
		ko: ['약지도 학습', '약지도 | 약한 지도 | 약한 지도 학습', '약한 감독 | 약감독 | 약한 감시 | 약한 감독 학습'],
		note: 'noisy or coarse labels',
		free: true
	},
	{
		en: 'reinforcement learning | RL',
		ja: ['強化学習', 'RL | 強化型学習', '補強学習 | 増強学習 | 増援学習 | 補強型学習'],
		ko: ['강화 학습', 'RL', '보강 학습 | 증강 학습 | 증원 학습 | 강화 교육 | 보강 교육'],
		note: 'reinforced by reward'
	},
	{
		en: 'transfer learning',
		ja: [
			'転移学習',
			'トランスファーラーニング',
			'移転学習 | 転送学習 | 伝達学習 | 移籍学習 | 譲渡学習 | 譲渡型学習 | 転移教育'
		],
		ko: [
			'전이 학습',
			'트랜스퍼 러닝',
			'이전 학습 | 전송 학습 | 전달 학습 | 이체 학습 | 환승 학습 | 이관 학습 | 양도 학습'
		],
		note: 'what was learnt carries over'
	},
	{
		en: 'multi-task learning | multitask learning',
		ja: ['マルチタスク学習', '多タスク学習', '多任務学習 | 多重任務 | 複数仕事の学習 | 多重タスク教育'],
		ko: [
			'멀티태스크 학습',
			'다중 작업 학습 | 다중 과제 학습 | 멀티 태스크 러닝 | 멀티태스킹 학습 | 멀티 작업 학습',
			'다중 임무 학습 | 다중 업무 학습'
		],
		note: 'a task, not a mission'
	},
	{
		en: 'continual learning | lifelong learning',
		ja: [
			'継続学習',
			'継続的学習 | 継続的な学習 | 生涯学習 | 連続学習 | 持続的学習 | 継続した学習',
			'継続教育 | 生涯教育'
		],
		ko: [
			'지속 학습',
			'연속 학습 | 평생 학습 | 지속적 학습 | 지속적인 학습 | 계속 학습 | 연속적 학습',
			'평생 교육 | 계속 교육 | 보수 교육'
		],
		note: 'a model that learns task after task',
		free: true
	},
	{
		en: 'curriculum learning',
		ja: ['カリキュラム学習', '', '教育課程学習 | 教科課程学習'],
		ko: ['커리큘럼 학습', '', '교육 과정 학습 | 교과 과정 학습'],
		note: 'easy examples first; no school is meant'
	},
	{
		en: 'active learning',
		ja: [
			'能動学習',
			'アクティブラーニング | 能動的学習 | 能動的な学習',
			'積極的学習 | 活発な学習 | 有効学習 | 積極的な学習'
		],
		ko: [
			'능동 학습',
			'액티브 러닝 | 능동적 학습 | 능동적인 학습',
			'적극적 학습 | 활동 학습 | 활발한 학습 | 적극적인 학습 | 활동적 학습 | 활성 학습'
		],
		note: 'the model asks for labels',
		free: true
	},
	{
		en: 'contrastive learning | contrastive loss',
		ja: ['対照学習', '対照 | 対比学習 | コントラスティブ | 対照的学習', '相反学習', 'コントラスト学習 | 対照的な損失'],
		ko: ['대조 학습', '대조 | 대조적 학습 | 컨트라스티브 | 대조식 학습', '콘트라스트 학습 | 상반 학습', '대비 학습'],
		note: 'pairs are set against each other'
	},
	{
		en: 'meta-learning',
		ja: ['メタ学習', 'メタラーニング', '超学習 | 元学習'],
		ko: ['메타 학습', '메타러닝 | 메타 학습법', '초학습 | 상위 학습']
	},
	{
		en: 'federated learning',
		ja: ['連合学習', 'フェデレーテッドラーニング | フェデレーテッド学習', '連邦学習 | 連盟学習 | 同盟学習'],
		ko: ['연합 학습', '페더레이티드 러닝', '연방 학습 | 연맹 학습 | 동맹 학습'],
		note: 'clients that learn together, not a state'
	},
	{
		en: 'representation learning',
		ja: ['表現学習', '', '代表学習 | 代理学習 | 表示学習 | 代表的学習'],
		ko: ['표현 학습', '표상 학습', '대표 학습 | 대의 학습 | 대리 학습 | 표시 학습 | 대표성 학습 | 대표적 학습'],
		note: 'learning how to represent data'
	},
	{
		en: 'self-training | self-train',
		ja: [
			'自己訓練',
			'自己学習 | セルフトレーニング | 自己トレーニング',
			'独学 | 自習 | 自主トレーニング | 自主訓練 | 自己研修 | 自己教育',
			'自主学習'
		],
		ko: [
			'자기 훈련',
			'자기 학습 | 셀프 트레이닝 | 자가 학습 | 자가 훈련',
			'자체 교육 | 독학 | 자습 | 자기 교육',
			'자체 학습 | 자체 훈련 | 자체 트레이닝 | 자율 학습 | 자율 훈련'
		],
		note: 'the model trains on labels that it made; nobody studies alone'
	},
	{
		en: 'in-context learning | ICL',
		ja: [
			'インコンテキスト学習',
			'文脈内学習 | コンテキスト内学習 | ICL | コンテキスト学習 | 文脈学習 | コンテキスト内での学習 | 文脈における学習 | 文脈中学習 | コンテクスト内学習',
			'状況内学習 | 状況に応じた学習 | 背景学習 | 状況下学習 | 文脈内教育'
		],
		ko: [
			'인컨텍스트 학습',
			'문맥 내 학습 | 컨텍스트 내 학습 | 맥락 내 학습 | 인컨텍스트 러닝 | ICL | 맥락 학습 | 문맥 학습 | 문맥내학습법 | 콘텍스트 내 학습 | 컨텍스트 학습',
			'상황 내 학습 | 상황 학습 | 정황 학습 | 상황별 학습 | 상황에 맞는 학습 | 상황에 따른 학습 | 상황내 교육'
		],
		note: 'from examples in the prompt'
	},
	{
		en: 'zero-shot | zero shot',
		ja: ['ゼロショット', '', 'ゼロ発 | ゼロ撃ち | ゼロ射撃 | ゼロ撮影 | 無射撃 | 零発 | ゼロ回ショット | ゼロ撮り'],
		ko: ['제로샷', '', '영점 사격 | 제로 사격 | 제로 촬영 | 무촬영 | 영점 조준 | 제로 슛 | 무사격', '영샷'],
		note: 'without an example; nothing is shot'
	},
	{
		en: 'one-shot learning | one-shot prompting | one-shot setting | one-shot example',
		ja: ['ワンショット', '', '一発学習 | 一撃 | 一発勝負'],
		ko: ['원샷', '', '한 방 학습 | 단발 학습 | 한 발 학습 | 한 발의 학습'],
		note: 'from one example'
	},
	{
		en: 'few-shot | few shot | few-shot learning | few-shot prompting',
		ja: [
			'few-shot',
			'少数ショット | フューショット | 少数例 | 少数の例 | 少ない例 | 少数事例 | 少数サンプル | 少量データ | 少数の事例',
			'数ショット | 小数点 | 少数点 | 数発 | 数枚撮影 | 数回の撮影 | 少数射撃 | 少撃 | いくつかのショット | 数回のショット | 少数回撮影 | 数発の学習'
		],
		ko: [
			'퓨샷',
			'소수 샷 | few-shot | 소수 예시 | 적은 예시 | 몇 개의 예시 | 소량 예시 | 소수의 예시 | 소수 예제 | 소량 학습 | 적은 수의 예시 | 소수 사례 | 소량의 예시 | 소수의 사례',
			'소수점 | 몇 장의 촬영 | 적은 촬영 | 소수 사격 | 소수 촬영 | 몇 번의 촬영 | 몇 번의 샷 | 몇 샷 | 적은 샷 | 소량 사격 | 소총 | 소수 촬영 학습 | 몇 차례의 샷 | 몇 발의 샷',
			'소수의 샷'
		],
		note: 'from a few examples; nothing is shot and no decimal point is meant'
	},
	{
		en: 'many-shot | many-shot prompting | many-shot learning',
		ja: ['メニーショット', 'many-shot | 多数ショット | 多ショット', '多数の射撃 | 多数撮影'],
		ko: ['매니샷', 'many-shot | 다수 샷 | 다중 샷', '많은 사격 | 많은 촬영 | 다발 사격 | 다수 사격'],
		note: 'from many examples'
	}
];
