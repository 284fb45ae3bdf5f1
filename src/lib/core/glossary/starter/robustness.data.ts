import type { StarterEntry } from './entry';

/** Noise, attacks, bias and odd data. */
export const ROBUSTNESS: readonly StarterEntry[] = [
	{
		en: 'noisy label',
		ja: [
			'ノイズラベル',
			'ノイジーラベル | ノイズのあるラベル | ノイズを含むラベル | ラベルノイズ | ノイズ',
			'うるさいラベル | 騒がしいラベル | 騒音ラベル'
		],
		ko: [
			'노이즈 레이블',
			'잡음 레이블 | 노이즈 라벨 | 노이지 레이블 | 잡음 | 노이즈',
			'시끄러운 레이블 | 시끄러운 라벨 | 소음 라벨 | 소음 레이블'
		],
		note: 'wrong labels; nothing is loud',
		free: true
	},
	{
		en: 'noisy data | noisy dataset | noisy input | noisy sample',
		ja: ['ノイズ', 'ノイジー | 雑音', 'うるさいデータ | 騒がしいデータ | 騒々しいデータ | 騒音データ'],
		ko: [
			'노이즈 데이터',
			'노이즈 | 잡음 | 노이지',
			'시끄러운 데이터 | 소란스러운 데이터 | 시끄러운 입력 | 시끄러운 샘플'
		],
		note: 'data with errors; nothing is loud',
		free: true
	},
	{
		en: 'label noise',
		ja: ['ラベルノイズ', 'ラベルのノイズ | ラベル雑音', 'ラベル騒音 | ラベルの騒音'],
		ko: ['레이블 노이즈', '라벨 노이즈 | 라벨 잡음 | 레이블 잡음', '레이블 소음 | 라벨 소음'],
		note: 'wrong labels; nothing is loud',
		free: true
	},
	{
		en: 'noise schedule | noise scheduler',
		ja: ['ノイズスケジュール', 'ノイズスケジューラ | ノイズ', '騒音スケジュール | 騒音予定 | 騒音の予定'],
		ko: ['노이즈 스케줄', '노이즈 스케줄러 | 잡음 | 노이즈', '소음 일정 | 소음 스케줄 | 소음 계획'],
		note: 'how much noise when; nothing is loud',
		free: true
	},
	{
		en: 'noise injection',
		ja: ['ノイズ注入', 'ノイズの注入', '騒音注射 | ノイズ注射'],
		ko: ['노이즈 주입', '잡음 주입', '소음 주사 | 노이즈 주사'],
		note: 'nothing is loud and no syringe',
		free: true
	},
	{
		en: 'soft label',
		ja: ['ソフトラベル', '', '柔らかいラベル | やわらかいラベル'],
		ko: ['소프트 레이블', '소프트 라벨', '부드러운 레이블 | 부드러운 라벨'],
		note: 'a label with probabilities',
		free: true
	},
	{
		en: 'hard negative',
		ja: [
			'ハードネガティブ',
			'難しい負例 | 困難な負例 | ハード負例 | 負例',
			'硬い陰性 | 固い否定 | 硬い否定 | 厳しい否定'
		],
		ko: ['하드 네거티브', '어려운 음성 | 어려운 부정 | 어려운 네거티브', '단단한 음수 | 딱딱한 부정 | 단단한 부정'],
		note: 'an example that is hard to tell apart',
		free: true
	},
	{
		en: 'image corruption | common corruptions | corruption robustness | corrupted images | corruption benchmark',
		ja: ['破損', '劣化 | コラプション | ノイズ', '腐敗 | 汚職 | 堕落'],
		ko: ['손상', '왜곡 | 훼손 | 변형 | 커럽션', '부패 | 비리 | 부정부패'],
		note: 'damage to data; no bribery',
		free: true
	},
	{
		en: 'evasion attack',
		ja: ['回避攻撃', 'イベージョン', '脱税攻撃 | 逃避攻撃'],
		ko: ['회피 공격', '', '탈세 공격 | 도피 공격'],
		note: 'inputs that slip past a model; no taxes',
		free: true
	},
	{
		en: 'membership inference attack | membership inference',
		ja: ['メンバーシップ推論', 'メンバーシップ推定 | 所属推定 | メンバーシップ', '会員資格推論 | 会員推測 | 会員推論'],
		ko: ['멤버십 추론', '구성원 추론 | 소속 추론 | 멤버십', '회원 자격 추론 | 회원 추측 | 회원권 추론'],
		note: 'was it in the training data? no club',
		free: true
	},
	{
		en: 'anomaly detection',
		ja: ['異常検知', '異常検出 | アノマリ検出 | アノマリ検知', '変則検出 | 変則検知'],
		ko: ['이상 탐지', '이상 감지 | 이상치 탐지 | 이상 징후', '변칙 탐지 | 변칙 감지'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'fault tolerance | fault-tolerant',
		ja: ['耐障害性', 'フォールトトレラン | 障害耐性 | 耐故障', '過失の寛容 | 欠点への寛容 | 断層耐性'],
		ko: ['내결함성', '장애 허용 | 결함 허용 | 내고장성 | 장애 내성', '과실 허용 | 잘못에 대한 관용 | 단층 내성'],
		note: 'it works on when parts fail',
		free: true
	},
	{
		en: 'threat model',
		ja: ['脅威モデル', '', '脅迫モデル | 脅しモデル'],
		ko: ['위협 모델', '', '협박 모델'],
		note: 'what an attacker may do',
		free: true
	},
	{
		en: 'honeypot',
		ja: ['ハニーポット', '', '蜜壺 | はちみつの壺 | 蜂蜜の壺'],
		ko: ['허니팟', '', '꿀단지 | 꿀항아리'],
		note: 'a trap for attackers',
		free: true
	},
	{
		en: 'spoofing attack | anti-spoofing | face spoofing | spoofing detection',
		ja: ['なりすまし', 'スプーフィング | 偽装', 'からかい | パロディ'],
		ko: ['스푸핑', '위조 | 위장', '패러디 | 놀림'],
		note: 'pretending to be another; no joke',
		free: true
	},
	{
		en: 'liveness detection',
		ja: ['生体検知', 'ライブネス | 生体検出', '活気検出 | 活発さ検出'],
		ko: ['라이브니스 탐지', '생체 | 라이브니스 | 실물', '활기 감지 | 생동감 감지 | 활발함 감지'],
		note: 'is it a living person?',
		free: true
	},
	{
		en: 'race condition',
		ja: ['競合状態', 'レースコンディション | 競合', '人種条件 | 人種の状態 | 人種状態'],
		ko: ['경쟁 상태', '경합 조건 | 레이스 컨디션 | 경쟁 조건 | 경합', '인종 조건 | 인종 상태'],
		note: 'parts of a program run into each other',
		free: true
	},
	{
		en: 'brute-force search | brute-force approach | brute-force | brute force',
		ja: [
			'総当たり',
			'ブルートフォース | 力任せ | しらみつぶし | 全探索',
			'残忍な力 | 暴力的な検索 | 暴力検索 | 野蛮な力'
		],
		ko: [
			'무차별 대입',
			'브루트포스 | 전수 | 완전 탐색 | 무식하게',
			'잔인한 힘 | 폭력적인 검색 | 짐승 같은 힘 | 야만적인 힘'
		],
		note: 'trying everything; no violence',
		free: true
	},
	{
		en: 'inductive bias',
		ja: ['帰納バイアス', '帰納的バイアス | 誘導バイアス | バイアス', '帰納的偏見 | 帰納偏見 | 誘導偏見 | 誘導的な偏見'],
		ko: ['귀납적 편향', '귀납 편향 | 유도 편향 | 바이어스 | 편향', '귀납적 편견 | 귀납 편견 | 유도 편견'],
		note: 'what a model assumes; nobody is prejudiced',
		free: true
	},
	{
		en: 'bias-variance trade-off | bias-variance tradeoff | bias-variance',
		ja: ['バイアスとバリアンス', 'バイアス | 偏り', '偏見と分散 | 偏見分散'],
		ko: ['편향-분산', '편향 | 바이어스', '편견과 분산 | 편견-분산'],
		note: 'errors of an estimate; nobody is prejudiced',
		free: true
	},
	{
		en: 'position bias | positional bias',
		ja: ['位置バイアス', 'ポジションバイアス | 位置による偏り | 位置の偏り', '位置偏見 | 位置の偏見 | 役職バイアス'],
		ko: ['위치 편향', '포지션 편향 | 위치 바이어스', '위치 편견 | 직위 편향 | 직위 편견'],
		note: 'an effect of the place; nobody is prejudiced',
		free: true
	},
	{
		en: 'selection bias',
		ja: ['選択バイアス', 'セレクションバイアス | 選択の偏り', '選択偏見 | 選択の偏見'],
		ko: ['선택 편향', '선택 바이어스', '선택 편견 | 선택적 편견'],
		note: 'an effect of choosing; nobody is prejudiced',
		free: true
	},
	{
		en: 'exposure bias',
		ja: ['露出バイアス', '曝露バイアス | エクスポージャバイアス', '露出偏見 | 露出の偏見'],
		ko: ['노출 편향', '노출 바이어스', '노출 편견'],
		note: 'an effect of training; nobody is prejudiced',
		free: true
	},
	{
		en: 'bias term',
		ja: ['バイアス項', '', 'バイアス用語 | 偏見項 | 偏見用語 | バイアスの用語'],
		ko: ['편향 항', '바이어스 항', '편향 용어 | 바이어스 용어 | 편견 용어 | 편견 항'],
		note: 'a term of a sum, not a word',
		free: true
	},
	{
		en: 'regularization term | regularisation term',
		ja: ['正則化項', '正則項', '正則化用語 | 正規化用語 | 正則化の用語'],
		ko: ['정규화 항', '규제 항 | 정칙화 항', '정규화 용어 | 규제 용어'],
		note: 'a term of a sum, not a word',
		free: true
	},
	{
		en: 'auxiliary loss term | additional loss term',
		ja: ['損失項', 'ロス項', '損失用語 | 損失の用語 | 紛失用語'],
		ko: ['손실 항', '로스 항', '손실 용어 | 손실의 용어 | 분실 용어'],
		note: 'a term of a sum, not a word',
		free: true
	},
	{
		en: 'error term',
		ja: ['誤差項', '', 'エラー用語 | 誤差用語 | エラーの用語'],
		ko: ['오차 항', '에러 항', '오류 용어 | 오차 용어 | 에러 용어'],
		note: 'a term of a sum, not a word',
		free: true
	},
	{
		en: 'penalty term',
		ja: ['ペナルティ項', '罰則項', '罰金用語 | ペナルティ用語 | 刑罰用語'],
		ko: ['페널티 항', '벌점 항 | 패널티 항 | 벌칙 항', '벌금 용어 | 형벌 용어 | 페널티 용어 | 벌금 항'],
		note: 'a term of a sum, not a word',
		free: true
	},
	{
		en: 'repetition penalty',
		ja: ['繰り返しペナルティ', '反復ペナルティ | ペナルティ', '反復刑罰 | 繰り返し罰金 | 反復罰金'],
		ko: ['반복 페널티', '반복 패널티 | 반복 벌점 | 페널티', '반복 처벌 | 반복 벌금 | 반복 형벌'],
		note: 'a number, no punishment',
		free: true
	},
	{
		en: 'model capacity | network capacity',
		ja: ['モデル容量', '表現能力 | 容量 | 表現力 | キャパシティ', 'モデル定員 | 収容人数 | 収容力'],
		ko: ['모델 용량', '용량 | 표현력 | 수용력', '모델 정원 | 수용 인원'],
		note: 'what a model can represent',
		free: true
	},
	{
		en: 'shortcut learning',
		ja: ['ショートカット学習', '近道', 'ショートカットキー学習'],
		ko: ['지름길 학습', '숏컷 학습 | 쇼트컷', '바로가기 학습 | 단축키 학습'],
		note: 'easy cues are learnt',
		free: true
	},
	{
		en: 'triplet loss',
		ja: ['トリプレット損失', 'トリプレットロス | 三つ組損失 | 3つ組', '三つ子の損失 | 三つ子損失 | 三つ子'],
		ko: ['트리플렛 손실', '삼중항 | 트리플릿 | 삼중', '세쌍둥이 손실 | 세쌍둥이 | 삼둥이 손실'],
		note: 'three examples; no children',
		free: true
	},
	{
		en: 'hinge loss',
		ja: ['ヒンジ損失', 'ヒンジロス', '蝶番損失 | 蝶番の損失'],
		ko: ['힌지 손실', '힌지 로스', '경첩 손실'],
		note: 'a function with a bend',
		free: true
	},
	{
		en: 'kernel trick',
		ja: ['カーネルトリック', 'カーネル法', 'カーネルのいたずら | カーネルの手品'],
		ko: ['커널 트릭', '커널 기법', '커널 속임수 | 커널 장난 | 커널 마술'],
		note: 'a method; nobody is fooled',
		free: true
	},
	{
		en: 'reparameterization trick',
		ja: ['再パラメータ化トリック', '再パラメータ化 | リパラメタ', '再パラメータ化のいたずら | 再パラメータ化の策略'],
		ko: ['재매개변수화 트릭', '재매개변수화 | 리파라미터 | 재파라미터화', '재매개변수화 속임수 | 재매개변수화 장난'],
		note: 'a method; nobody is fooled',
		free: true
	},
	{
		en: 'convolution kernel | convolutional kernel | CUDA kernel | GPU kernel | Triton kernel | attention kernel | custom kernel | kernel launch | kernel size of 3 | kernel size 3 | kernel size of 5 | kernel size 5 | kernel size of 7 | kernel size 7 | kernel method | kernel function | kernel machine | kernel regression | kernel ridge regression | kernel density | Gaussian kernel | RBF kernel | polynomial kernel | graph kernel | neural tangent kernel | kernel matrix',
		ja: ['カーネル', '', '穀粒* | 果肉 | 穀物'],
		ko: ['커널', '', '낟알 | 알맹이 | 곡물'],
		note: 'a small matrix or program; no grain',
		free: true
	}
];
