import type { StarterEntry } from './entry';

/** Rewards, policies and preferences. */
export const REINFORCEMENT: readonly StarterEntry[] = [
	{
		en: 'reinforcement learning from human feedback | RLHF',
		ja: ['人間のフィードバックによる強化学習', 'RLHF | 人間のフィードバックからの強化学習', '人間の意見からの補強学習'],
		ko: [
			'인간 피드백 기반 강화 학습',
			'RLHF | 인간 피드백을 통한 강화 학습 | 사람의 피드백을 통한 강화 학습 | 인간의 피드백을 통한 강화 학습 | 인간 피드백 강화 학습',
			'인간 의견으로부터의 보강 학습'
		],
		free: true
	},
	{
		en: 'reward model | reward modeling',
		ja: [
			'報酬モデル',
			'リワードモデル | 報酬モデリング',
			'報奨モデル | 褒美モデル | 賞金モデル | 懸賞モデル | ご褒美モデル | 賞品モデル'
		],
		ko: [
			'보상 모델',
			'리워드 모델 | 보상 모형 | 보상 모델링',
			'상금 모델 | 포상 모델 | 현상금 모델 | 배상 모델 | 사례금 모델 | 상벌 모델'
		],
		note: 'the reward of reinforcement learning'
	},
	{
		en: 'process reward model | PRM',
		ja: ['プロセス報酬モデル', '過程報酬モデル | PRM', '工程報奨モデル'],
		ko: ['과정 보상 모델', '프로세스 보상 모델 | PRM', '공정 보상 모델'],
		free: true
	},
	{
		en: 'reward hacking | reward gaming',
		ja: [
			'報酬ハッキング',
			'報酬ハック | リワードハッキング',
			'褒美のハッキング | 懸賞ハッキング | ご褒美ハッキング | 賞金ハッキング'
		],
		ko: ['보상 해킹', '리워드 해킹', '포상 해킹 | 상금 해킹 | 현상금 해킹 | 보상금 해킹'],
		note: 'the reward of reinforcement learning'
	},
	{
		en: 'policy gradient',
		ja: [
			'方策勾配',
			'ポリシー勾配 | ポリシーグラディエント',
			'政策勾配 | 政策グラデーション | ポリシーグラデーション | 方針勾配 | 政策の勾配 | 方針グラデーション'
		],
		ko: [
			'정책 경사',
			'정책 그래디언트 | 정책 기울기 | 폴리시 그래디언트',
			'정책 그라데이션 | 방침 경사 | 보험 증권 | 정책 그러데이션 | 정책의 그라데이션 | 방침 기울기'
		],
		note: 'a policy chooses actions; no government has it'
	},
	{
		en: 'policy optimization | policy network | policy model | reference policy | behavior policy | policy update | learned policy | optimal policy | policy learning | target policy | policy iteration | policy space | stochastic policy | deterministic policy | robot policy | visuomotor policy | control policy | policy parameters | agent policy',
		ja: ['方策', 'ポリシー', '政策 | 保険証券 | 方針最適化 | 政策最適化 | 政策ネットワーク | 最適政策'],
		ko: ['정책', '폴리시', '방침 최적화 | 보험 증권 | 시책 | 방침 네트워크 | 정책 증권'],
		note: 'a policy chooses actions; no government has it',
		free: true
	},
	{
		en: 'on-policy',
		ja: ['オンポリシー', '方策オン', '政策上 | 政策に基づく'],
		ko: ['온폴리시', '온-정책', '정책상 | 정책에 관한'],
		note: 'learning from its own actions',
		free: true
	},
	{
		en: 'off-policy',
		ja: ['オフポリシー', '方策オフ', '政策外 | 政策から外れ'],
		ko: ['오프폴리시', '오프-정책', '정책 외 | 정책 이탈 | 정책에서 벗어난'],
		note: 'learning from the actions of another policy',
		free: true
	},
	{
		en: 'value function',
		ja: ['価値関数', '状態価値関数', '価値機能 | 値機能 | 価値の機能', '値関数'],
		ko: ['가치 함수', '밸류 함수', '가치 기능 | 값 기능 | 가치의 기능', '값 함수'],
		note: 'a function in the sense of mathematics'
	},
	{
		en: 'actor-critic',
		ja: ['アクタークリティック', '', '俳優 | 役者 | 評論家 | 俳優と批評家 | 役者と評論家', '批評家'],
		ko: ['액터-크리틱', '행위자-비평자 | 행동자-비평자', '배우 평론가 | 배우-비평가 | 배우와 비평가 | 연기자-비평가'],
		note: 'no theatre'
	},
	{
		en: 'exploration and exploitation | exploration-exploitation | exploration vs exploitation | exploitation and exploration',
		ja: ['活用', '利用 | エクスプロイテーション', '搾取 | 悪用 | 開発 | 探検 | 探査と搾取'],
		ko: ['활용', '이용 | 익스플로이테이션', '착취 | 악용 | 탐험대 | 탐험과 착취 | 탐사와 착취'],
		note: 'exploitation uses what is known; nobody is exploited'
	},
	{
		en: 'RL rollout | policy rollout | rollout trajectory | rollout length | sampled rollout | rollout worker | model rollout | rollout phase | rollouts',
		ja: ['ロールアウト', '', '展開 | 公開 | 発売 | 初公開 | 本格展開 | 段階的公開'],
		ko: ['롤아웃', '', '출시 | 배포 | 공개 | 출고 | 출범 | 단계적 출시'],
		note: 'a run of a policy; nothing is launched',
		free: true
	},
	{
		en: 'preference optimization | direct preference optimization | preference tuning | preference alignment',
		ja: [
			'選好最適化',
			'嗜好最適化 | 選好',
			'好み最適化 | 優先最適化 | 設定最適化 | 優遇最適化 | 好みの最適化 | 優先度最適化 | 優先順位の最適化'
		],
		ko: [
			'선호도 최적화',
			'선호 최적화 | 선호',
			'우선 최적화 | 기본 설정 최적화 | 특혜 최적화 | 우선순위 최적화 | 취향 설정 최적화 | 환경설정 최적화'
		],
		note: 'what people prefer, not a settings page',
		free: true
	},
	{
		en: 'preference data | preference dataset | preference pairs | human preference',
		ja: ['選好', '好み | 嗜好 | プリファレンス', '優先データ | 設定データ | 優遇 | 優先度データ | 設定データセット'],
		ko: ['선호', '선호도 | 취향', '우선 데이터 | 특혜 | 우선순위 데이터 | 환경설정 데이터'],
		note: 'what people prefer, not a settings page',
		free: true
	},
	{
		en: 'replay buffer | experience replay',
		ja: ['リプレイ', '経験再生 | リプレイバッファ', '再生緩衝 | 体験の再放送 | 経験の再放送'],
		ko: ['리플레이', '경험 재생 | 재생 버퍼 | 재현 버퍼', '다시보기 | 재방송 | 재생 완충'],
		free: true
	},
	{
		en: 'multi-armed bandit | contextual bandit | bandit algorithm | bandit problem',
		ja: ['バンディット', '', '山賊 | 盗賊 | 強盗 | 多腕強盗 | 多腕盗賊 | 多腕の山賊'],
		ko: ['밴딧', '밴디트', '산적 | 도적 | 무장 강도 | 다중 무장 강도 | 여러 팔의 강도 | 다중 팔 강도'],
		note: 'a slot machine, the one-armed bandit'
	},
	{
		en: 'self-play',
		ja: [
			'自己対戦',
			'セルフプレイ | 自己対局 | 自己プレイ',
			'自己遊び | 一人遊び | 独り遊び | 自己プレー遊び | ひとり遊び | 自作自演'
		],
		ko: [
			'셀프 플레이',
			'자가 대국 | 자기 대국 | 자가 대전 | 자기 대전 | 자기 플레이 | 자체 플레이 | 자가 플레이',
			'자기 놀이 | 혼자 놀기 | 자체 놀이 | 자기 플레이 놀이 | 혼자 놀이 | 자작극'
		],
		note: 'a model plays against itself'
	},
	{
		en: 'rejection sampling',
		ja: [
			'棄却サンプリング',
			'リジェクションサンプリング | 拒否サンプリング',
			'却下の試食 | 拒絶標本 | 拒絶サンプリング | 却下サンプリング抽選 | 拒絶の標本抽出'
		],
		ko: [
			'기각 샘플링',
			'거부 샘플링 | 리젝션 샘플링 | 거절 샘플링',
			'거절 표본 | 거부 시식 | 거절 시식 | 거부 표본 추출법'
		],
		free: true
	},
	{
		en: 'tree search | Monte Carlo tree search | MCTS',
		ja: ['木探索', 'ツリー探索 | ツリーサーチ | MCTS', '樹木探し | 木を探 | 樹木検索 | 樹木の検索 | 木の捜索'],
		ko: ['트리 탐색', '트리 서치 | MCTS | 나무 탐색 | 트리 검색', '나무 찾기 | 수목 검색 | 나무 수색 | 나무 검색하기'],
		note: 'a tree of choices'
	}
];
