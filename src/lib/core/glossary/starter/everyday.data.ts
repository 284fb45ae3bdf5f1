import type { StarterEntry } from './entry';

/** Everyday words whose right rendering looks like the wrong one of a term. Where such a word stands in the source, its
 * rendering is no finding: "the latest state-of-the-art model" may say 最新. */
export const EVERYDAY: readonly StarterEntry[] = [
	{
		en: 'latest | recent | newest | up-to-date | most recent | recently | newer | brand-new | modern | current',
		ja: ['最新', '最近', ''],
		ko: ['최신', '최근', ''],
		free: true
	},
	{
		en: 'function | functionality | capability | feature set | features such as | new feature | functional | serve as | serves as | serving as | act as | acts as | acting as | work as | works as | operate | plug-in | API | malfunction | cognitive',
		ja: ['機能', '関数 | 機能性 | 能力 | 機能的', ''],
		ko: ['기능', '함수 | 기능성 | 역량', ''],
		free: true
	},
	{
		en: 'education | educational | teaching | school | student | teacher | classroom | curriculum | pedagogy | pedagogical | lecture | course | tutoring | tutor | university | academic | learner | instructor | exam | literacy | lesson | textbook',
		ja: ['教育', '学校 | 研修 | 教育的 | 授業 | 教育データ | 教育課程 | 教科課程 | 教育データセット', ''],
		ko: [
			'교육',
			'학교 | 연수 | 수업 | 학급 | 교육 데이터 | 교육 자료 | 교육용 데이터 | 교육 과정 | 강의 | 과정 | 교육 데이터셋',
			''
		],
		free: true
	},
	{
		en: 'internship | workforce training | employee training | vocational training | military training',
		ja: ['研修', '養成 | 実習 | 訓練', ''],
		ko: ['연수', '교육 | 양성 | 실습', ''],
		free: true
	},
	{
		en: 'government policy | public policy | policy maker | policymaker | AI policy | economic policy | regulation policy | government | policy analysis | tax policy | policy research | policy recommendation | fiscal policy | monetary policy | privacy policy | content policy | usage policy | safety policy | energy policy | policies and regulations | legislation | regulator | tax policies',
		ja: ['政策', '方針 | 政府', ''],
		ko: ['정책', '방침 | 정부 | 시책', ''],
		free: true
	},
	{
		en: 'era | age of | times of',
		ja: ['時代', '', ''],
		ko: ['시대', '', ''],
		free: true
	},
	{
		en: 'next-generation | younger generation | new generation | latest generation | generations | previous generation | first-generation | second-generation | generation of models | third-generation | generation gap | electricity | power generation',
		ja: ['世代', '次世代 | 発電', ''],
		ko: ['세대', '차세대 | 발전기 | 발전', ''],
		free: true
	},
	{
		en: 'launch | release | publicly available | public release | rolled out | deploy | deployment | code is available | disclose | open-sourcing | unveil | announce | published',
		ja: ['公開', '発売 | 展開 | リリース | 初公開 | 公表', ''],
		ko: ['공개', '출시 | 배포 | 출범 | 발표', ''],
		free: true
	},
	{
		en: 'insert | insertion | built-in | embedded | insert tokens | inject | steganography | incorporate | incorporated into | interleave | append',
		ja: ['挿入', '組み込み | 埋め込み | 内蔵 | 搭載 | 内蔵型', ''],
		ko: ['삽입', '내장 | 탑재 | 포함', ''],
		free: true
	},
	{
		en: 'recover | recovery | restore | collect | recall | repair | reconstruct | reconstruction | rollback | refund | regain',
		ja: ['回収', '復旧 | 回復 | 想起 | リコール | 修復', ''],
		ko: ['회수', '복구 | 회복 | 회상 | 만회 | 복원', ''],
		free: true
	},
	{
		en: 'integrate | integration | fusion | concentrate | set of | convergence of | fused | fuse',
		ja: ['融合', '統合 | 集中 | 集合', ''],
		ko: ['융합', '통합 | 집중 | 집합', ''],
		free: true
	},
	{
		en: 'fantasy | illusion | delusion | imagination | misconception',
		ja: ['幻想', '錯覚 | 妄想 | 空想 | 幻想的 | 空想的', ''],
		ko: ['환상', '착각 | 망상 | 공상 | 환상적 | 공상적', ''],
		free: true
	},
	{
		en: 'guess | speculation | conjecture | analogy | analogical | infer | inferred | infers | deduce | presume | presumably | hypothesize',
		ja: ['推測', '憶測 | 類推 | 推理', ''],
		ko: ['추측', '억측 | 유추 | 추정', ''],
		free: true
	},
	{
		en: 'quantify | quantitative | quantification | quantitatively',
		ja: ['定量化', '定量的 | 数量化', ''],
		ko: ['정량화', '정량적 | 수량화', ''],
		free: true
	},
	{
		en: 'sequence | array | sort | ordering | lined up | partnership | affiliation | positioning | registration',
		ja: ['配列', '整列 | 位置合わせ | 系列 | 提携', ''],
		ko: ['배열', '정렬 | 제휴 | 서열', ''],
		free: true
	},
	{
		en: 'invisible | not visible | hidden from view | occluded | occlusion | unobservable | hidden object',
		ja: ['見えない', '目に見えない', ''],
		ko: ['보이지 않는', '눈에 보이지 않는', ''],
		free: true
	},
	{
		en: 'exploited | malicious use | misuse | exploit vulnerabilities | development | develop | developed | abuse | abused | misused | attackers',
		ja: ['悪用', '開発 | 発達', ''],
		ko: ['악용', '개발 | 발달', ''],
		free: true
	},
	{
		en: 'prior work | previous | earlier | former',
		ja: ['以前', '従来 | 先行 | 以前の分布 | 前の分布', ''],
		ko: ['이전', '기존 | 선행 | 이전 학습 | 이전 분포', ''],
		free: true
	},
	{
		en: 'default settings | configuration | preferences menu | settings page',
		ja: ['設定', '環境設定 | 初期設定', ''],
		ko: ['설정', '기본 설정 | 환경설정', ''],
		free: true
	},
	{
		en: 'parallel to | analogous | similarity | similar',
		ja: ['類似性', '類似 | 似た', ''],
		ko: ['유사성', '유사 | 비슷한', ''],
		free: true
	},
	{
		en: 'quick | rapid | immediate | instant | promptly | swift | fast | faster | speedy | agile | real-time | timely | quickly | rapidly | instantly | immediately | urgent',
		ja: ['迅速', '即時 | 素早い | 迅速な | 催促', ''],
		ko: ['신속한', '즉각적인 | 빠른 | 신속 | 신속하게', ''],
		free: true
	},
	{
		en: 'border | boundary | corner | periphery | outline | contour | rim',
		ja: ['縁', '端 | 境界', ''],
		ko: ['가장자리', '모서리 | 경계', ''],
		free: true
	},
	{
		en: 'training speed | learning speed | faster training | speed up training | train faster | accelerate training | pace of learning',
		ja: ['学習速度', '訓練速度', ''],
		ko: ['학습 속도', '훈련 속도', ''],
		free: true
	},
	{
		en: 'color gradient | colour gradient | background gradient | gradient background | gradient fill',
		ja: ['グラデーション', '', ''],
		ko: ['그라데이션', '그러데이션', ''],
		free: true
	},
	{
		en: 'power transformer | electrical transformer | voltage | substation | power grid',
		ja: ['変圧器', '電力網', ''],
		ko: ['변압기', '전력망', ''],
		free: true
	},
	{
		en: 'court | legal | lawyer | judicial',
		ja: ['裁判官', '判事 | 法廷', ''],
		ko: ['판사', '재판관 | 법관 | 법원', ''],
		free: true
	},
	{
		en: 'complexity | complex | complicated',
		ja: ['複雑さ', '複雑', ''],
		ko: ['복잡도', '복잡성 | 복잡', ''],
		free: true
	},
	{
		en: 'casual | informal | chit-chat',
		ja: ['カジュアル', '普段着', ''],
		ko: ['캐주얼', '평상복', ''],
		free: true
	},
	{
		en: 'musical | music | concert | piano',
		ja: ['演奏', '公演 | 合奏 | 交響 | 編曲', ''],
		ko: ['연주', '공연 | 합주 | 편곡 | 교향', ''],
		free: true
	},
	{
		en: 'drug | medication | pharmaceutical | medicine',
		ja: ['薬剤', '薬', ''],
		ko: ['약물', '약제', ''],
		free: true
	},
	{
		en: 'secret agent | broker | real estate agent | travel agent | legal representative | customer service representative',
		ja: ['代理人', '代理店 | 捜査官 | 工作員', ''],
		ko: ['대리인', '중개인 | 요원 | 대리점', ''],
		free: true
	},
	{
		en: 'related task | relevant task | associated task',
		ja: ['関連タスク', '関連作業 | 関連業務 | 関連する作業', ''],
		ko: ['관련 작업', '관련 과제 | 관련 업무 | 연관 작업', ''],
		free: true
	},
	{
		en: 'following instruction | next instruction | instructions below | following command',
		ja: ['次の指示', '以下の指示 | 次の命令', ''],
		ko: ['다음 지시', '다음 지침 | 다음 명령', ''],
		free: true
	},
	{
		en: 'novels | fiction | novelist | literary',
		ja: ['小説', '長編小説', ''],
		ko: ['소설', '장편소설', ''],
		free: true
	},
	{
		en: 'shelf | shelves | box | boxes',
		ja: ['棚から', '箱の外 | 箱から取り出', ''],
		ko: ['선반에서', '선반 위 | 상자 밖 | 박스 밖 | 상자에서 꺼내*', ''],
		free: true
	},
	{
		en: 'cardiac ablation | catheter ablation | radiofrequency ablation | tumor ablation | thermal ablation',
		ja: ['焼灼', '摘出', ''],
		ko: ['소작', '절제술', ''],
		free: true
	},
	{
		en: 'footnote',
		ja: ['脚注', '傍注', ''],
		ko: ['각주', '방주', ''],
		free: true
	},
	{
		en: 'footstep | ground contact | landing',
		ja: ['接地', '着地', ''],
		ko: ['접지', '착지', ''],
		free: true
	},
	{
		en: 'standardize | standardization | standardisation',
		ja: ['標準化', '', ''],
		ko: ['표준화', '', ''],
		free: true
	},
	{
		en: 'surveyed | interview | interviews | survey results | survey questions | survey data | user study | survey respondents',
		ja: ['インタビュー', 'アンケート | 調査', ''],
		ko: ['인터뷰', '설문 조사 | 설문', ''],
		free: true
	},
	{
		en: 'remote | far off | distant',
		ja: ['遠い', '', ''],
		ko: ['먼', '요원하 | 요원한 | 요원해 | 요원할 | 요원함', ''],
		free: true
	},
	{
		en: 'spine | spinal | vertebra',
		ja: ['脊椎', '背骨', ''],
		ko: ['척추', '등뼈', ''],
		free: true
	},
	{
		en: 'emergency | first aid',
		ja: ['緊急', '救急 | 緊急時 | 緊急行動', ''],
		ko: ['긴급', '응급 | 비상 | 비상 행동 | 긴급 행동', ''],
		free: true
	},
	{
		en: 'normalized | normalizing | normalizes | data normalization | input normalization | feature normalization | normalization of',
		ja: ['正規化', '標準化', ''],
		ko: ['정규화', '정상화 | 표준화', ''],
		free: true
	},
	{
		en: 'donation | donate | charity | philanthropy | fundraising',
		ja: ['寄付', '献金 | 寄付金', ''],
		ko: ['기부', '기부금 | 헌금', ''],
		free: true
	},
	{
		en: 'monetary | currency | central bank | inflation | exchange rate',
		ja: ['通貨', '金本位制 | 金本位', ''],
		ko: ['통화', '금본위제 | 금본위', ''],
		free: true
	}
];
