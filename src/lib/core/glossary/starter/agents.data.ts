import type { StarterEntry } from './entry';

/** Agents and their tools. */
export const AGENTS: readonly StarterEntry[] = [
	{
		en: 'AI agent | LLM agent | LLM-based agent | language agent | autonomous agent | software agent | intelligent agent | web agent | coding agent | agent framework | agent system | agent workflow | RL agent',
		ja: [
			'エージェント',
			'',
			'代理人 | 捜査官 | 代理店 | 工作員 | 薬剤 | 諜報員 | AI代理店 | 代理業者 | 自律的な代理人'
		],
		ko: [
			'에이전트',
			'',
			'요원 | 대리인 | 대리점 | 중개인 | 첩보원 | 공작원 | 자율 요원 | AI 요원 | 웹 요원 | AI 대리인 | 자율 대리인'
		],
		note: 'a program that acts; no spy, broker or chemical'
	},
	{
		en: 'multi-agent | multi-agent system | multi-agent framework',
		ja: [
			'マルチエージェント',
			'複数エージェント | 複数のエージェント',
			'複数の代理人 | 多代理人 | 複数の捜査官 | 多重代理人 | マルチ代理人'
		],
		ko: [
			'멀티 에이전트',
			'다중 에이전트 | 여러 에이전트',
			'다중 요원 | 다중 대리인 | 복수 요원 | 여러 요원 | 다중 중개인 | 다수의 요원 | 다중 대리점 | 멀티 요원'
		],
		note: 'programs that act together'
	},
	{
		en: 'agentic | agentic AI | agentic workflow | agentic system',
		ja: [
			'エージェンティック',
			'エージェント | エージェンティク | エージェント型 | 自律型 | エージェント的',
			'代理的 | 代理人的 | 代理店的 | 代理業'
		],
		ko: ['에이전틱', '에이전트 | 에이전트형 | 자율형 | 에이전트식', '대리적 | 요원적 | 대리인의 | 대리인적 | 요원식'],
		note: 'like an agent',
		free: true
	},
	{
		en: 'tool use | tool usage | tool-use',
		ja: [
			'ツール使用',
			'ツール利用 | ツール活用 | ツールの使用 | ツールの利用 | ツール',
			'大工道具',
			'工具の使用 | 工具使用'
		],
		ko: ['도구 사용', '도구 활용 | 툴 사용 | 도구 이용 | 툴', '연장 사용 | 연장질', '공구 사용'],
		note: 'a tool is a program here',
		free: true
	},
	{
		en: 'function calling | tool calling | function call',
		ja: [
			'関数呼び出し',
			'ファンクションコーリング | ツール呼び出し | ツールコール | 関数コール',
			'機能呼び出し | 機能コール | 機能の呼び出し | 機能を呼び出す'
		],
		ko: [
			'함수 호출',
			'펑션 콜링 | 함수 콜링 | 도구 호출 | 툴 콜링',
			'기능 호출 | 기능 전화 | 함수 전화 | 도구 전화 | 기능 호출하기 | 함수 통화 | 기능 통화'
		],
		note: 'a function of a program is called',
		free: true
	},
	{
		en: 'agent orchestration | orchestration framework | workflow orchestration | orchestrator',
		ja: ['オーケストレーション', 'オーケストレータ | 統括 | 調整', '管弦楽 | 編曲 | 交響'],
		ko: ['오케스트레이션', '오케스트레이터 | 조율', '관현악 | 편곡 | 교향'],
		note: 'parts are coordinated; no music',
		free: true
	},
	{
		en: 'evaluation harness | test harness | agent harness',
		ja: ['ハーネス', '評価基盤', '馬具 | 安全帯 | 引き具 | 評価馬具 | 評価用の馬具'],
		ko: ['하네스', '하니스', '안전벨트 | 안전띠 | 평가 마구 | 테스트 마구'],
		note: 'the program that runs a test'
	},
	{
		en: 'sandbox | sandboxed | sandbox environment',
		ja: ['サンドボックス', '隔離環境', '砂場 | 砂箱 | 砂の箱 | 砂遊び場 | サンドボックス砂'],
		ko: ['샌드박스', '격리 환경', '모래 상자 | 모래밭 | 모래통 | 모래 놀이터 | 모래밭 환경 | 모래함'],
		note: 'a closed environment for programs',
		free: true
	},
	{
		en: 'agent trajectory | trajectories | action trajectory',
		ja: ['軌跡', '軌道 | トラジェクトリ | 行動履歴', '弾道 | 弾道軌道'],
		ko: ['궤적', '경로 | 트라젝토리', '탄도 | 탄도 궤도'],
		note: 'the steps an agent took',
		free: true
	},
	{
		en: 'human-computer interaction | HCI',
		ja: ['ヒューマンコンピュータインタラクション', 'HCI | 人間とコンピュータ', '人間計算機相互作用物'],
		ko: ['인간-컴퓨터 상호작용', 'HCI | 인간 컴퓨터', '인간 계산기 교류'],
		free: true
	}
];
