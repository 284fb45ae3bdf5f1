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
		en: 'function | functionality | capability | feature set | features such as | new feature | functional',
		ja: ['機能', '関数 | 機能性 | 能力 | 機能的', ''],
		ko: ['기능', '함수 | 기능성 | 역량', ''],
		free: true
	},
	{
		en: 'education | educational | teaching | school | student | teacher | classroom | curriculum',
		ja: ['教育', '学校 | 研修 | 教育的 | 授業', ''],
		ko: ['교육', '학교 | 연수 | 수업 | 학급', ''],
		free: true
	},
	{
		en: 'internship | workforce training | employee training | vocational training | military training',
		ja: ['研修', '養成 | 実習 | 訓練', ''],
		ko: ['연수', '교육 | 양성 | 실습', ''],
		free: true
	},
	{
		en: 'government policy | public policy | policy maker | policymaker | AI policy | economic policy | regulation policy | government',
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
		en: 'next-generation | younger generation | new generation | latest generation | generations | previous generation | first-generation | second-generation | generation of models | third-generation',
		ja: ['世代', '次世代', ''],
		ko: ['세대', '차세대', ''],
		free: true
	},
	{
		en: 'launch | release | publicly available | public release | rolled out',
		ja: ['公開', '発売 | 展開 | リリース | 初公開', ''],
		ko: ['공개', '출시 | 배포 | 출범', ''],
		free: true
	},
	{
		en: 'insert | insertion | built-in | embedded',
		ja: ['挿入', '組み込み | 埋め込み | 内蔵 | 搭載', ''],
		ko: ['삽입', '내장 | 탑재', ''],
		free: true
	},
	{
		en: 'recover | recovery | restore | collect | recall',
		ja: ['回収', '復旧 | 回復 | 想起 | リコール', ''],
		ko: ['회수', '복구 | 회복 | 회상 | 만회', ''],
		free: true
	},
	{
		en: 'integrate | integration | fusion | concentrate | set of | convergence of',
		ja: ['融合', '統合 | 集中 | 集合', ''],
		ko: ['융합', '통합 | 집중 | 집합', ''],
		free: true
	},
	{
		en: 'fantasy | illusion | delusion | imagination | misconception',
		ja: ['幻想', '錯覚 | 妄想 | 空想', ''],
		ko: ['환상', '착각 | 망상 | 공상', ''],
		free: true
	},
	{
		en: 'guess | speculation | conjecture | analogy | analogical',
		ja: ['推測', '憶測 | 類推', ''],
		ko: ['추측', '억측 | 유추', ''],
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
		en: 'invisible | not visible | hidden from view',
		ja: ['見えない', '目に見えない', ''],
		ko: ['보이지 않는', '눈에 보이지 않는', ''],
		free: true
	},
	{
		en: 'exploited | malicious use | misuse | exploit vulnerabilities | development | develop | developed',
		ja: ['悪用', '開発 | 発達', ''],
		ko: ['악용', '개발 | 발달', ''],
		free: true
	},
	{
		en: 'prior work | previous | earlier | former',
		ja: ['以前', '従来 | 先行', ''],
		ko: ['이전', '기존 | 선행', ''],
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
		en: 'quick | rapid | immediate | instant | promptly | swift',
		ja: ['迅速', '即時 | 素早い', ''],
		ko: ['신속한', '즉각적인 | 빠른 | 신속', ''],
		free: true
	},
	{
		en: 'border | boundary | corner | periphery',
		ja: ['縁', '端 | 境界', ''],
		ko: ['가장자리', '모서리 | 경계', ''],
		free: true
	}
];
