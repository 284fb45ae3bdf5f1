import type { StarterEntry } from './entry';

/** What models are built of. */
export const ARCHITECTURE: readonly StarterEntry[] = [
	{
		en: 'transformer | Transformer',
		ja: ['トランスフォーマー', 'Transformer', '変圧器 | 変換器 | 変圧装置'],
		ko: ['트랜스포머', 'Transformer', '변압기 | 변환기 | 변신 로봇'],
		note: 'the architecture, not an electrical device'
	},
	{
		en: 'attention mechanism',
		ja: [
			'アテンション機構',
			'注意機構 | アテンションメカニズム | 注意メカニズム | アテンション',
			'注目機構 | 注意喚起 | 関心メカニズム | 配慮機構'
		],
		ko: [
			'어텐션 메커니즘',
			'주의 메커니즘 | 어텐션 | 주의 기제',
			'관심 메커니즘 | 주목 메커니즘 | 관심 기제 | 집중 장치 | 차렷'
		],
		note: 'a weighting of inputs'
	},
	{
		en: 'attention',
		ja: ['アテンション', '注意', ''],
		ko: ['어텐션', '주의', ''],
		free: true
	},
	{
		en: 'self-attention',
		ja: ['自己注意', 'セルフアテンション | 自己アテンション', '自意識 | 自己注目 | 自己関心 | 自己配慮'],
		ko: [
			'셀프 어텐션',
			'자기 어텐션 | 자기 주의 | 자체 어텐션',
			'자기 관심 | 자의식 | 자체 주의 | 자기 주목 | 자체 관심 | 자기 주의력'
		],
		note: 'a sequence attends to itself'
	},
	{
		en: 'multi-head attention',
		ja: ['マルチヘッドアテンション', 'マルチヘッド注意 | マルチヘッド', '多頭注意 | 多頭 | 複数の頭'],
		ko: ['멀티헤드 어텐션', '멀티 헤드 | 다중 헤드', '다두 주의 | 다중 머리 | 여러 머리 | 다중 두부'],
		note: 'a head is a part of a layer'
	},
	{
		en: 'attention head',
		ja: ['アテンションヘッド', '注意ヘッド | ヘッド', '注意頭 | 注目の頭 | 注意の頭 | 注意の先頭'],
		ko: ['어텐션 헤드', '주의 헤드 | 헤드', '주의 머리 | 관심 헤드 | 관심 머리 | 주목 머리'],
		note: 'a head is a part of a layer'
	},
	{
		en: 'cross-attention',
		ja: ['クロスアテンション', '交差注意 | クロス注意 | 相互注意', '十字の注意 | 横断注意 | 交差関心'],
		ko: ['크로스 어텐션', '교차 어텐션 | 교차 주의', '교차 관심 | 십자 주의 | 횡단 주의'],
		note: 'one sequence attends to another'
	},
	{
		en: 'sparse attention',
		ja: ['スパースアテンション', '疎な注意 | スパース注意 | 疎アテンション', 'まばらな注意 | 散漫な注意 | 希薄な注意'],
		ko: ['희소 어텐션', '스파스 어텐션 | 희소 주의', '드문 주의 | 희박한 주의 | 산만한 주의 | 드문드문한 주의'],
		note: 'few pairs are compared; nobody is inattentive'
	},
	{
		en: 'attention sink',
		ja: ['アテンションシンク', '注意シンク', '流し台 | 注意の流し | 注意沈下'],
		ko: ['어텐션 싱크', '주의 싱크', '싱크대 | 개수대 | 주의 침몰 | 주의 하락'],
		note: 'tokens that draw attention; no kitchen'
	},
	{
		en: 'feed-forward network | feedforward network | feed-forward layer',
		ja: ['フィードフォワード', '順伝播 | FFN', '餌 | 前方供給 | 送り出しネットワーク'],
		ko: ['피드포워드', '순전파 | 순방향 | 전방향 | FFN', '먹이 | 전방 공급 | 앞으로 먹이기'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'mixture of experts | mixture-of-experts | MoE',
		ja: [
			'混合エキスパート',
			'MoE | 専門家混合 | エキスパート混合 | 専門家の混合 | エキスパートの混合',
			'専門家の混合物 | 専門家のミックス | 専門家の寄せ集め | エキスパートの混合物'
		],
		ko: [
			'전문가 혼합',
			'MoE | 혼합 전문가 | 전문가 믹스 | 전문가들의 혼합',
			'전문가들의 혼합물 | 전문가 혼합물 | 전문가의 혼합물 | 전문가 짬뽕'
		],
		note: 'a settled term; nothing is stirred'
	},
	{
		en: 'gating network | gating mechanism',
		ja: ['ゲーティング', 'ゲート', '門番 | 改札'],
		ko: ['게이팅', '게이트', '문지기 | 개찰'],
		free: true
	},
	{
		en: 'embedding',
		ja: ['埋め込み', 'エンベディング | 埋込 | 埋めこみ', 'はめ込み | 嵌め込み | 組み込み | 埋設 | 埋没'],
		ko: ['임베딩', '', '삽입 | 매립 | 박아 넣기 | 끼워 넣기 | 파묻기 | 매장 | 내장'],
		note: 'a vector that stands for something'
	},
	{
		en: 'positional encoding | positional embedding | position embedding | rotary position embedding | RoPE',
		ja: [
			'位置エンコーディング',
			'位置符号化 | 位置埋め込み | ポジショナルエンコーディング | RoPE',
			'位置暗号化 | 役職の符号 | 回転位置の埋設'
		],
		ko: [
			'위치 인코딩',
			'위치 임베딩 | 포지셔널 인코딩 | RoPE | 포지셔널 임베딩',
			'위치 암호화 | 직위 인코딩 | 위치 삽입'
		],
		note: 'where a token stands',
		free: true
	},
	{
		en: 'encoder',
		ja: ['エンコーダ', '符号化器', '暗号器 | 暗号化装置'],
		ko: ['인코더', '부호화기', '암호기 | 암호화 장치 | 암호화기']
	},
	{
		en: 'decoder',
		ja: ['デコーダ', '復号器', '解読器 | 暗号解読'],
		ko: ['디코더', '복호기 | 복호화기', '해독기 | 암호 해독']
	},
	{
		en: 'autoencoder | auto-encoder',
		ja: ['オートエンコーダ', '自己符号化器', '自動暗号 | 自動エンコーダ | 自動車エンコーダ'],
		ko: ['오토인코더', '자동 인코더 | 자기부호화기', '자동 암호기 | 자동차 인코더']
	},
	{
		en: 'sparse autoencoder | SAE',
		ja: ['スパースオートエンコーダ', '疎なオートエンコーダ | SAE | スパース自己符号化器', 'まばらなオートエンコーダ'],
		ko: ['희소 오토인코더', '스파스 오토인코더 | SAE | 희소 자동 인코더', '드문 오토인코더 | 희박한 오토인코더']
	},
	{
		en: 'variational autoencoder | VAE',
		ja: [
			'変分オートエンコーダ',
			'変分自己符号化器 | VAE',
			'変化オートエンコーダ | バリエーションオートエンコーダ | 変動オートエンコーダ'
		],
		ko: [
			'변분 오토인코더',
			'변이형 오토인코더 | 변분 자동 인코더 | VAE',
			'변동 오토인코더 | 변화 오토인코더 | 변형 오토인코더'
		],
		note: 'variational as in calculus'
	},
	{
		en: 'autoregressive | auto-regressive | autoregression',
		ja: ['自己回帰', 'オートリグレッシブ', '自動回帰 | 自動後退 | 自己退行'],
		ko: ['자기회귀', '오토리그레시브 | 자귀회귀', '자동 회귀 | 자동 퇴행 | 자동 역행 | 자동 후퇴'],
		note: 'regression on its own output'
	},
	{
		en: 'residual connection | residual network | residual block',
		ja: ['残差', 'レジデュアル', '残留接続 | 残余接続 | 残りの接続 | 残留ネットワーク'],
		ko: ['잔차', '레지듀얼', '잔류 연결 | 잔여 연결 | 나머지 연결 | 잔류 네트워크 | 잔여 네트워크'],
		note: 'the difference that a layer learns'
	},
	{
		en: 'residual stream',
		ja: ['残差ストリーム', '', '残留の流れ | 残留ストリーム | 残余ストリーム'],
		ko: ['잔차 스트림', '', '잔류 흐름 | 나머지 스트림 | 잔류 스트림 | 잔여 스트림'],
		note: 'the difference that a layer learns'
	},
	{
		en: 'skip connection',
		ja: ['スキップ接続', 'スキップコネクション', '接続をスキップ | 飛ばし接続'],
		ko: ['스킵 연결', '스킵 커넥션 | 건너뛰기 연결', '연결 건너뛰기 | 연결 생략'],
		note: 'a noun, not a command'
	},
	{
		en: 'hidden state',
		ja: ['隠れ状態', '隠れステート | 隠れ層の状態', '秘密の状態 | 隠された国 | 非表示状態 | 非表示の状態'],
		ko: ['은닉 상태', '히든 스테이트 | 숨겨진 상태 | 숨은 상태 | 히든 상태', '비밀 상태 | 숨겨진 국가 | 숨김 상태'],
		note: 'inside the network'
	},
	{
		en: 'hidden layer',
		ja: ['隠れ層', '中間層', '秘密の層 | 非表示レイヤー | 隠しレイヤー'],
		ko: ['은닉층', '은닉 계층 | 히든 레이어 | 은닉 레이어', '비밀 계층 | 숨김 레이어 | 비밀층'],
		note: 'inside the network'
	},
	{
		en: 'convolution | convolutional',
		ja: ['畳み込み', 'コンボリューション', '回旋 | 渦巻き | 複雑な層'],
		ko: ['합성곱', '컨볼루션 | 콘볼루션 | 컨벌루션', '회선 | 나선형 | 소용돌이'],
		note: 'the operation of mathematics'
	},
	{
		en: 'recurrent neural network | RNN',
		ja: [
			'再帰型ニューラルネットワーク',
			'回帰型ニューラルネットワーク | リカレント | RNN | 再帰的ニューラル',
			'再発神経 | 再発ネットワーク | 反復神経'
		],
		ko: ['순환 신경망', 'RNN | 리커런트', '재발 신경망 | 반복 신경망 | 재발성'],
		note: 'it feeds on its own state'
	},
	{
		en: 'graph neural network | GNN',
		ja: ['グラフニューラルネットワーク', 'GNN | グラフニューラルネット', '図表神経 | チャート神経 | 図表ニューラル'],
		ko: ['그래프 신경망', 'GNN | 그래프 뉴럴 네트워크', '도표 신경망 | 차트 신경망'],
		note: 'a graph of nodes and edges'
	},
	{
		en: 'message passing',
		ja: ['メッセージパッシング', 'メッセージ伝播 | メッセージ伝搬', '伝言の受け渡し | 伝言'],
		ko: ['메시지 패싱', '메시지 전달', '전갈 | 쪽지 돌리기'],
		free: true
	},
	{
		en: 'heterophily | heterophilic graph | heterophilous graph',
		ja: ['ヘテロフィリー', '異種親和性 | 異類性 | 異質性', '異性愛 | 異性愛者'],
		ko: ['이종친화성', '헤테로필리 | 이질성 | 이질친화성 | 이종성', '이성애 | 이성애자'],
		note: 'unlike nodes are linked',
		free: true
	},
	{
		en: 'homophily | homophilic graph',
		ja: ['ホモフィリー', '同類性 | 同種親和性 | 同質性', '同性愛 | 同性愛者'],
		ko: ['동종친화성', '호모필리 | 동질성 | 동종성', '동성애 | 동성애자'],
		note: 'like nodes are linked',
		free: true
	},
	{
		en: 'diffusion model | diffusion transformer | latent diffusion',
		ja: ['拡散', 'ディフュージョン | 拡散モデル', '普及モデル | 放散モデル | 潜伏拡散'],
		ko: ['확산', '디퓨전 | 확산 모델', '보급 모델 | 유포 모델 | 방산 모델'],
		note: 'noise diffuses'
	},
	{
		en: 'generative adversarial network | GAN',
		ja: ['敵対的生成ネットワーク', '生成的敵対ネットワーク | GAN | 生成敵対ネットワーク', '生殖敵対 | 世代敵対'],
		ko: [
			'생성적 적대 신경망',
			'적대적 생성 신경망 | GAN | 생성적 적대 네트워크 | 적대적 생성 네트워크',
			'세대 적대 | 생식 적대'
		],
		free: true
	},
	{
		en: 'state space model | state-space model | SSM',
		ja: ['状態空間モデル', 'SSM', '国家空間 | 状態宇宙 | 州空間'],
		ko: ['상태 공간 모델', 'SSM | 상태공간', '국가 공간 | 상태 우주 | 주 공간'],
		note: 'the state of a system'
	},
	{
		en: 'context window',
		ja: [
			'コンテキストウィンドウ',
			'コンテキスト窓 | 文脈窓 | コンテキスト長 | コンテキストの窓',
			'文脈の窓口 | 背景ウィンドウ | 状況ウィンドウ'
		],
		ko: [
			'컨텍스트 윈도우',
			'컨텍스트 창 | 문맥 창 | 컨텍스트 윈도 | 맥락 창 | 컨텍스트 길이',
			'맥락 창문 | 상황 창 | 문맥 창문 | 상황 윈도우 | 배경 창'
		],
		note: 'how much text a model sees'
	},
	{
		en: 'context length | long context | long-context',
		ja: ['コンテキスト', '文脈 | 長文', '背景の長さ | 状況の長さ | 長い背景'],
		ko: ['컨텍스트', '문맥 | 맥락 | 장문', '상황 길이 | 배경 길이 | 긴 상황 | 긴 배경'],
		note: 'the text that a model sees'
	},
	{
		en: 'sliding window | sliding-window attention',
		ja: ['スライディングウィンドウ', 'スライド窓 | スライディング窓', '引き違い窓 | 滑り窓 | 引き戸'],
		ko: ['슬라이딩 윈도우', '슬라이딩 윈도', '미닫이창 | 미끄럼 창 | 미끄러지는 창 | 창문'],
		note: 'a window over a sequence'
	},
	{
		en: 'tokenizer | tokeniser',
		ja: ['トークナイザ', 'トークン化器', '代用貨幣 | 通貨化'],
		ko: ['토크나이저', '토큰화기 | 토큰 생성기', '화폐화 | 징표기']
	},
	{
		en: 'tokens | token | input tokens | output tokens',
		ja: ['トークン', '', '代用硬貨 | 代用貨幣 | 商品券'],
		ko: ['토큰', '', '징표 | 상품권 | 승차권'],
		note: 'a piece of text',
		free: true
	},
	{
		en: 'next-token prediction | next token prediction',
		ja: ['次トークン予測', '次のトークン | 次トークン', '次の商品券'],
		ko: ['다음 토큰 예측', '다음 토큰 | 넥스트 토큰', '다음 징표'],
		free: true
	},
	{
		en: 'beam search',
		ja: ['ビームサーチ', 'ビーム探索', '光線検索 | 梁の検索 | 光線探索'],
		ko: ['빔 서치', '빔 탐색 | 빔 검색', '광선 검색 | 들보 | 광선 탐색'],
		note: 'a beam of candidates'
	},
	{
		en: 'greedy decoding | greedy search | greedy algorithm',
		ja: ['貪欲', 'グリーディ', '欲張り | 強欲 | 食いしん坊'],
		ko: ['그리디', '탐욕 | 탐욕적', '욕심 | 욕심쟁이 | 욕심 많은'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'speculative decoding | speculative sampling',
		ja: [
			'投機的デコーディング',
			'投機的復号 | 投機的サンプリング | 投機的デコード | スペキュレイティブ | 推測的',
			'思弁的 | 相場 | 投機家'
		],
		ko: [
			'추측 디코딩',
			'투기적 디코딩 | 추측적 디코딩 | 스페큘러티브 | 추측 샘플링 | 예측 디코딩',
			'투기 해독 | 사변적 | 부동산 투기 | 추측성'
		],
		note: 'a small model guesses ahead',
		free: true
	},
	{
		en: 'latent space | latent representation | latent variable',
		ja: ['潜在', 'レイテント', '潜伏空間 | 潜伏表現 | 遅延空間'],
		ko: ['잠재', '레이턴트', '잠복 공간 | 잠복 | 지연 공간'],
		note: 'not observed directly; no disease is latent'
	},
	{
		en: 'feature map | feature extraction | feature extractor | feature vector | feature space | node feature | graph feature | image feature | visual feature | feature representation | edge feature | input feature',
		ja: ['特徴', '特徴量 | フィーチャ | 素性', '機能 | 機能性 | 特集 | 機能的'],
		ko: ['특징', '피처 | 특성 | 피쳐 | 자질', '기능 | 기능성 | 특집'],
		note: 'a property that a model sees, not what a product can do'
	},
	{
		en: 'feature engineering | feature selection',
		ja: [
			'特徴量エンジニアリング',
			'特徴 | フィーチャーエンジニアリング | 特徴量',
			'機能エンジニアリング | 機能選択 | 機能工学 | 機能の選択'
		],
		ko: ['특징 공학', '특징 | 피처 | 특성 | 피쳐', '기능 엔지니어링 | 기능 공학 | 기능 선택'],
		note: 'a property that a model sees, not what a product can do'
	},
	{
		en: 'model backbone | backbone network | backbone model | vision backbone | LLM backbone | frozen backbone',
		ja: ['バックボーン', '', '背骨 | 脊椎 | 骨幹'],
		ko: ['백본', '', '등뼈 | 척추 | 중추 | 근간'],
		note: 'the main part of a model'
	},
	{
		en: 'top-down',
		ja: ['トップダウン', '', 'ボトムアップ | 上意下達 | 頭ごなし'],
		ko: ['하향식', '탑다운 | 톱다운 | 위에서 아래로', '상향식 | 상명하달 | 상의하달 | 오픈카'],
		note: 'from the whole to the parts',
		free: true
	},
	{
		en: 'bottom-up',
		ja: ['ボトムアップ', '', 'トップダウン | 下意上達 | 乾杯'],
		ko: ['상향식', '바텀업 | 보텀업 | 아래에서 위로', '하향식 | 하의상달 | 건배'],
		note: 'from the parts to the whole',
		free: true
	},
	{
		en: 'end-to-end',
		ja: [
			'エンドツーエンド',
			'E2E | end-to-end | 一気通貫',
			'端から端まで | 端から端 | 終わりから終わり | 最後から最後'
		],
		ko: ['엔드투엔드', '종단간 | 처음부터 끝까지 | 전 과정', '끝에서 끝까지 | 끝과 끝 | 끝에서 끝으로 | 끝부터 끝까지'],
		note: 'from input to output in one model',
		free: true
	}
];
