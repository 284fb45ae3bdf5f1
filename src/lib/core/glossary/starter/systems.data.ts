import type { StarterEntry } from './entry';

/** Running models: speed, memory, machines, code. */
export const SYSTEMS: readonly StarterEntry[] = [
	{
		en: 'inference speed | inference cost | inference latency | model inference | LLM inference | inference engine | inference server | inference efficiency | inference framework',
		ja: ['推論', 'インファレンス', '推測 | 憶測', '推理'],
		ko: ['추론', '인퍼런스', '추측 | 억측 | 유추'],
		note: 'running a trained model; nobody guesses'
	},
	{
		en: 'inference',
		ja: ['推論', '推定', ''],
		ko: ['추론', '추정 | 인퍼런스', ''],
		free: true
	},
	{
		en: 'latency',
		ja: ['レイテンシ', '遅延 | 待ち時間 | 遅延時間 | 応答時間', '潜伏期 | 潜在性 | 潜伏 | 潜伏時間 | 潜在時間', '潜時'],
		ko: [
			'지연 시간',
			'지연 | 레이턴시 | 대기 시간 | 응답 시간',
			'잠복기 | 잠재성 | 잠복 | 잠복 시간 | 잠복 기간 | 잠재 시간'
		],
		note: 'how long an answer takes; nothing is latent'
	},
	{
		en: 'throughput',
		ja: ['スループット', '処理能力 | 処理量 | 処理速度 | 処理性能', '通過量 | 生産高 | 産出量 | 通し量 | 通過高'],
		ko: ['처리량', '스루풋 | 처리 속도 | 처리 성능 | 처리율 | 처리 능력', '통과량 | 생산고 | 통과율 용량'],
		note: 'how much is done per second'
	},
	{
		en: 'KV cache | key-value cache | prompt caching | prefix caching',
		ja: ['キャッシュ', 'キャッシング', '現金 | 隠し場所 | 現金化 | KV現金'],
		ko: ['캐시', '캐싱', '현금 | 은닉처 | 현금화 | KV 현금'],
		note: 'cache, not cash'
	},
	{
		en: 'memory footprint',
		ja: [
			'メモリ使用量',
			'メモリフットプリント | メモリ消費 | メモリ',
			'メモリの足跡 | 記憶の足跡 | メモリ足跡 | 記憶の足あと | メモリの足あと'
		],
		ko: [
			'메모리 사용량',
			'메모리 풋프린트 | 메모리 점유 | 메모리',
			'메모리 발자국 | 기억 발자국 | 기억의 발자취 | 메모리 족적 | 메모리 발자취 | 기억 족적'
		],
		note: 'how much memory is used'
	},
	{
		en: 'memory bandwidth',
		ja: ['メモリ帯域幅', 'メモリ帯域 | メモリバンド幅', '記憶の帯域 | 記憶帯域 | メモリの帯幅 | 記憶の帯域幅'],
		ko: ['메모리 대역폭', '메모리 밴드폭', '기억 대역 | 기억 대역폭 | 기억 밴드폭']
	},
	{
		en: 'on-device | on-device inference | on-device AI',
		ja: ['オンデバイス', 'デバイス上 | 端末上 | デバイス', '装置の上に | 装置上に置'],
		ko: ['온디바이스', '기기 내 | 기기에서 | 디바이스 | 단말', '', '장치 위에 | 기기 위에'],
		free: true
	},
	{
		en: 'edge device | edge computing | edge deployment',
		ja: ['エッジ', '', '縁の装置 | 端の装置 | 縁計算 | 縁デバイス | 端っこのデバイス'],
		ko: [
			'엣지',
			'에지',
			'가장자리 장치 | 모서리 장치 | 가장자리 컴퓨팅 | 가장자리 기기 | 모서리 기기 | 가장자리 디바이스 | 모서리 컴퓨팅 | 변두리 장치'
		],
		note: 'at the edge of the network'
	},
	{
		en: 'model serving | LLM serving | inference serving | serving system',
		ja: ['サービング', '提供 | 配信', '給仕 | 接待 | 奉仕 | 給仕システム | モデル給仕'],
		ko: ['서빙', '제공 | 서비스', '봉사 | 접대 | 모델 접대 | 모델 봉사 | 시중들기'],
		note: 'answers are served; no restaurant'
	},
	{
		en: 'model deployment | deploy the model | deploy models',
		ja: ['デプロイ', '展開 | 配備 | 導入 | 配置 | 実装', '派兵 | 出兵 | 部隊配備'],
		ko: ['배포', '디플로이 | 도입 | 배치', '파병 | 출병 | 병력 배치'],
		note: 'put to use; no troops',
		free: true
	},
	{
		en: 'training pipeline | data pipeline | RAG pipeline | processing pipeline | inference pipeline | multi-stage pipeline | pipeline parallelism',
		ja: ['パイプライン', '', '輸送管 | 配管 | 送油管'],
		ko: ['파이프라인', '', '송유관 | 배관 | 수송관'],
		note: 'stages of a program; no oil'
	},
	{
		en: 'data parallelism | tensor parallelism | model parallelism | expert parallelism',
		ja: ['並列', 'パラレル', '平行性 | 類似性 | 対句 | データ平行 | テンソル平行 | データ平行性'],
		ko: ['병렬', '패러렐', '평행성 | 평행 | 유사성 | 데이터 평행 | 텐서 평행 | 데이터 평행성 | 모델 평행'],
		note: 'at the same time'
	},
	{
		en: 'code repository | GitHub repository | repository-level | open-source repository',
		ja: ['リポジトリ', 'レポジトリ', '倉庫 | 貯蔵庫 | 納骨堂 | コード倉庫 | コード貯蔵庫'],
		ko: ['저장소', '리포지토리 | 레포지토리 | 레포 | 리포지터리', '창고 | 납골당 | 보관소 | 코드 창고 | 코드 납골당'],
		note: 'a place for code'
	},
	{
		en: 'codebase | code base',
		ja: ['コードベース', '', '暗号基地 | 符号基地'],
		ko: ['코드베이스', '', '암호 기지 | 코드 기지'],
		free: true
	},
	{
		en: 'bottleneck',
		ja: ['ボトルネック', '隘路', '瓶の首 | 首の細い瓶'],
		ko: ['병목', '보틀넥', '병의 목 | 병 모가지'],
		free: true
	},
	{
		en: 'trade-off | tradeoff',
		ja: ['トレードオフ', '兼ね合い | 相反 | バランス | 二律背反 | 折衷 | 妥協 | 両立 | 折り合い', '物々交換 | 下取り'],
		ko: [
			'트레이드오프',
			'상충 | 절충 | 균형 | 맞바꿈 | 타협 | 상충관계 | 양립 | 절충점 | 맞교환',
			'물물교환 | 보상 판매'
		],
		note: 'more of one, less of the other',
		free: true
	},
	{
		en: 'off-the-shelf',
		ja: ['既存の', '既製 | 市販 | 汎用 | そのまま', '棚から | 棚卸 | 棚の外 | 棚からすぐ | 棚卸し品'],
		ko: [
			'기성',
			'기존 | 상용 | 즉시 사용 | 범용 | 기성품',
			'선반에서 | 선반 밖 | 선반 위 | 선반에 있는 | 진열대의 | 선반에서 꺼낸'
		],
		note: 'used as it is',
		free: true
	},
	{
		en: 'out of the box | out-of-the-box',
		ja: [
			'そのまま',
			'すぐに使え | 標準で | 初期状態',
			'箱から出し | 箱から取り出 | 箱からすぐ | 箱を開けてすぐ | 箱の外で使'
		],
		ko: [
			'바로 사용',
			'기본 제공 | 즉시 사용 | 별도 설정 없이 | 기본적으로 | 그대로',
			'상자에서 꺼내* | 상자에서 나* | 상자에서 바로 | 박스에서 바로 | 상자 밖에서 바로 | 상자에서 꺼낸 그대로'
		],
		note: 'without setting anything up',
		free: true
	}
];
