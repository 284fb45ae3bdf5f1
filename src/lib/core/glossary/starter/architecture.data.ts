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
			'注目機構 | 注意喚起 | 関心メカニズム | 配慮機構 | 注目メカニズム | 関心機構',
			'注意力機構 | 注意力メカニズム'
		],
		ko: [
			'어텐션 메커니즘',
			'주의 메커니즘 | 어텐션 | 주의 기제',
			'관심 메커니즘 | 주목 메커니즘 | 관심 기제 | 집중 장치 | 차렷 | 관심 기반 메커니즘 | 관심 구조 | 주목 기제',
			'주의력 메커니즘'
		],
		note: 'a weighting of inputs'
	},
	{
		en: 'attention',
		ja: ['アテンション', '注意', '注目層 | 関心層 | 関心スコア | 関心ヘッド'],
		ko: [
			'어텐션',
			'주의',
			'관심 점수 | 관심 레이어 | 관심 층 | 관심 행렬 | 관심 가중치 | 주목 점수 | 관심 모듈 | 관심 패턴'
		],
		free: true
	},
	{
		en: 'self-attention',
		ja: [
			'自己注意',
			'セルフアテンション | 自己アテンション',
			'自意識 | 自己注目 | 自己関心 | 自己配慮 | 自己関心度 | セルフ注目'
		],
		ko: [
			'셀프 어텐션',
			'자기 어텐션 | 자기 주의 | 자체 어텐션',
			'자기 관심 | 자의식 | 자기 주목 | 자체 관심 | 자체 주목 | 셀프 관심',
			'자체 주의 | 자기 주의력'
		],
		note: 'a sequence attends to itself'
	},
	{
		en: 'multi-head attention',
		ja: [
			'マルチヘッドアテンション',
			'マルチヘッド注意 | マルチヘッド',
			'多頭 | 複数の頭 | 複数頭注意 | マルチ頭 | 多頭注目',
			'多頭注意'
		],
		ko: [
			'멀티헤드 어텐션',
			'멀티 헤드 | 다중 헤드',
			'다중 머리 | 여러 머리 | 다중 두부 | 다중 머리 관심 | 멀티 헤드 관심 | 다두 관심',
			'다두 주의'
		],
		note: 'a head is a part of a layer'
	},
	{
		en: 'attention head | single head | heads in layer | heads per layer | number of heads | induction head | retrieval head | query head | key-value head | individual heads | heads attend | per-head',
		ja: [
			'アテンションヘッド',
			'注意ヘッド | ヘッド',
			'頭 | 注意頭 | 注目の頭 | 注意の頭 | 注意の先頭 | 注意の頭部 | 注目ヘッド'
		],
		ko: [
			'어텐션 헤드',
			'주의 헤드 | 헤드',
			'머리 | 주의 머리 | 관심 헤드 | 관심 머리 | 주목 머리 | 주의력 머리 | 어텐션 머리 | 주의 두부'
		],
		note: 'a head is a part of a layer',
		free: true
	},
	{
		en: 'cross-attention',
		ja: [
			'クロスアテンション',
			'交差注意 | クロス注意 | 相互注意',
			'十字の注意 | 横断注意 | 交差関心 | 交差注目 | クロス注目'
		],
		ko: [
			'크로스 어텐션',
			'교차 어텐션 | 교차 주의 | 상호 어텐션 | 상호 주의',
			'교차 관심 | 십자 주의 | 횡단 주의 | 교차 주목 | 크로스 관심'
		],
		note: 'one sequence attends to another'
	},
	{
		en: 'sparse attention',
		ja: [
			'スパースアテンション',
			'疎な注意 | スパース注意 | 疎アテンション',
			'まばらな注意 | 散漫な注意 | 希薄な注意 | まばらな注目 | スパース注目'
		],
		ko: [
			'희소 어텐션',
			'스파스 어텐션 | 희소 주의',
			'드문 주의 | 희박한 주의 | 산만한 주의 | 드문드문한 주의 | 희소 관심 | 희박한 관심 | 스파스 관심 | 드문 관심'
		],
		note: 'few pairs are compared; nobody is inattentive'
	},
	{
		en: 'attention sink',
		ja: ['アテンションシンク', '注意シンク', '流し台 | 注意の流し | 注意沈下 | 注意シンク台 | 注意の流し台'],
		ko: ['어텐션 싱크', '주의 싱크', '싱크대 | 개수대 | 주의 침몰 | 주의 하락 | 관심 싱크대 | 관심 싱크 | 주의 싱크대'],
		note: 'tokens that draw attention; no kitchen'
	},
	{
		en: 'feed-forward network | feedforward network | feed-forward layer',
		ja: ['フィードフォワード', '順伝播 | FFN | 順方向', '餌 | 前方供給 | 送り出しネットワーク | 餌やりネットワーク'],
		ko: [
			'피드포워드',
			'순전파 | 순방향 | 전방향 | FFN | 전방 전달 | 피드 포워드망',
			'먹이 | 전방 공급 | 앞으로 먹이기 | 먹이 전달 네트워크'
		],
		note: 'a settled term',
		free: true
	},
	{
		en: 'mixture of experts | mixture-of-experts | MoE | mixtures of experts | mixture-of-expert',
		ja: [
			'混合エキスパート',
			'MoE | 専門家混合 | エキスパート混合 | 専門家の混合 | エキスパートの混合 | エキスパートの混成 | 混合専門家',
			'専門家の混合物 | 専門家のミックス | 専門家の寄せ集め | エキスパートの混合物 | エキスパートのミックス | 専門家ミックス | 熟練者の混合 | 専門家の混ぜ合わせ'
		],
		ko: [
			'전문가 혼합',
			'MoE | 혼합 전문가 | 전문가 믹스 | 전문가들의 혼합 | 전문가의 혼합 | 전문가 혼합체 | 혼합 전문가 모델',
			'전문가들의 혼합물 | 전문가 혼합물 | 전문가의 혼합물 | 전문가 짬뽕 | 전문가의 혼합체물 | 전문가 섞기 | 전문가 혼합액'
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
		ja: [
			'埋め込み',
			'エンベディング | 埋込 | 埋めこみ',
			'はめ込み | 嵌め込み | 埋設 | 埋没 | 埋め立て | 埋込み工事',
			'組み込み'
		],
		ko: ['임베딩', '', '삽입 | 매립 | 박아 넣기 | 끼워 넣기 | 파묻기 | 삽입물'],
		note: 'a vector that stands for something'
	},
	{
		en: 'positional encoding | positional embedding | position embedding | rotary position embedding | RoPE',
		ja: [
			'位置エンコーディング',
			'位置符号化 | 位置埋め込み | ポジショナルエンコーディング | RoPE',
			'位置暗号化 | 役職の符号 | 回転位置の埋設 | 位置の暗号化'
		],
		ko: [
			'위치 인코딩',
			'위치 임베딩 | 포지셔널 인코딩 | RoPE | 포지셔널 임베딩',
			'위치 암호화 | 직위 인코딩 | 위치 삽입 | 위치 암호 | 회전 위치 삽입 | 직책 인코딩'
		],
		note: 'where a token stands',
		free: true
	},
	{
		en: 'encoder',
		ja: ['エンコーダ', '符号化器', '暗号器 | 暗号化装置 | 暗号化器'],
		ko: ['인코더', '부호화기 | 엔코더', '암호기 | 암호화 장치 | 암호화기']
	},
	{
		en: 'decoder',
		ja: ['デコーダ', '復号器 | 復号化器', '解読器 | 暗号解読'],
		ko: ['디코더', '복호기 | 복호화기 | 디코더부', '해독기 | 암호 해독 | 암호 해독기']
	},
	{
		en: 'autoencoder | auto-encoder',
		ja: [
			'オートエンコーダ',
			'自己符号化器 | 自己符号化',
			'自動暗号 | 自動エンコーダ | 自動車エンコーダ | 自動暗号化器'
		],
		ko: [
			'오토인코더',
			'자동 인코더 | 자기부호화기 | 오토엔코더 | 자동 엔코더',
			'자동 암호기 | 자동차 인코더 | 자동 암호화기'
		]
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
			'変分自己符号化器 | VAE | 変分エンコーダ',
			'変化オートエンコーダ | バリエーションオートエンコーダ | 変動オートエンコーダ | 変化型オートエンコーダ | 変異オートエンコーダ'
		],
		ko: [
			'변분 오토인코더',
			'변이형 오토인코더 | 변분 자동 인코더 | VAE | 변이 오토인코더 | 변분 오토엔코더 | 변분적 오토인코더',
			'변동 오토인코더 | 변화 오토인코더 | 변형 오토인코더 | 변주 오토인코더 | 다양한 오토인코더'
		],
		note: 'variational as in calculus'
	},
	{
		en: 'autoregressive | auto-regressive | autoregression',
		ja: ['自己回帰', 'オートリグレッシブ', '自動後退 | 自己退行 | 自動逆行', '自動回帰'],
		ko: [
			'자기회귀',
			'오토리그레시브 | 자기 회귀적 | 자동회귀형',
			'자동 퇴행 | 자동 역행 | 자동 후퇴 | 자동 회귀적 퇴행',
			'자동 회귀'
		],
		note: 'regression on its own output'
	},
	{
		en: 'residual connection | residual network | residual block',
		ja: [
			'残差',
			'レジデュアル | 残差接続 | 残差ネットワーク',
			'残留接続 | 残余接続 | 残りの接続 | 残留ネットワーク | 残り物接続 | 残余ネットワーク'
		],
		ko: [
			'잔차',
			'레지듀얼 | 잔차 연결 | 잔차 네트워크',
			'나머지 연결 | 잔류 네트워크 | 잔여 네트워크 | 나머지 네트워크 | 잔존 연결',
			'잔류 연결 | 잔여 연결'
		],
		note: 'the difference that a layer learns'
	},
	{
		en: 'residual stream',
		ja: ['残差ストリーム', '', '残留の流れ | 残留ストリーム | 残余ストリーム | 残余の流れ | 残差の小川'],
		ko: ['잔차 스트림', '', '잔류 흐름 | 나머지 스트림 | 잔여물 흐름', '잔류 스트림 | 잔여 스트림'],
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
		ja: [
			'隠れ状態',
			'隠れステート | 隠れ層の状態 | 隠された状態',
			'秘密の状態 | 隠された国 | 非表示状態 | 非表示の状態 | 秘密状態 | 隠れた国家',
			'隠し状態'
		],
		ko: [
			'은닉 상태',
			'히든 스테이트 | 숨겨진 상태 | 숨은 상태 | 히든 상태 | 숨은 상태값',
			'비밀 상태 | 숨겨진 국가 | 숨김 상태 | 숨은 국가 | 비밀스러운 상태'
		],
		note: 'inside the network'
	},
	{
		en: 'hidden layer',
		ja: ['隠れ層', '中間層 | 隠れレイヤ | 隠された層', '秘密の層 | 非表示レイヤー | 隠しレイヤー | 秘密レイヤー'],
		ko: [
			'은닉층',
			'은닉 계층 | 히든 레이어 | 은닉 레이어 | 숨겨진 층 | 숨은 층 | 숨겨진 레이어 | 숨겨진 계층',
			'비밀 계층 | 숨김 레이어 | 비밀층 | 비밀 레이어'
		],
		note: 'inside the network'
	},
	{
		en: 'convolution | convolutional',
		ja: ['畳み込み', 'コンボリューション', '回旋 | 複雑な層 | 回旋層'],
		ko: ['합성곱', '컨볼루션 | 콘볼루션 | 컨벌루션', '회선 | 소용돌이 | 회선 신경망 | 회선 계층'],
		note: 'the operation of mathematics'
	},
	{
		en: 'recurrent neural network | RNN',
		ja: [
			'再帰型ニューラルネットワーク',
			'回帰型ニューラルネットワーク | リカレント | RNN | 再帰的ニューラル | 循環ニューラル | 回帰ニューラル | 再帰ニューラル',
			'再発神経 | 再発ネットワーク | 反復神経 | 再発性神経 | 再発ニューラル'
		],
		ko: [
			'순환 신경망',
			'RNN | 리커런트 | 재귀 신경망 | 순환형 신경망',
			'재발 신경망 | 반복 신경망 | 재발성 신경망 | 재발 네트워크'
		],
		note: 'it feeds on its own state'
	},
	{
		en: 'graph neural network | GNN',
		ja: [
			'グラフニューラルネットワーク',
			'GNN | グラフニューラルネット',
			'図表神経 | チャート神経 | 図表ニューラル | グラフ神経質ネットワーク'
		],
		ko: ['그래프 신경망', 'GNN | 그래프 뉴럴 네트워크', '도표 신경망 | 차트 신경망 | 그래프 신경질망'],
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
		ja: ['拡散', 'ディフュージョン | 拡散モデル', '普及モデル | 放散モデル | 潜伏拡散 | 普及型モデル | 潜伏的拡散'],
		ko: ['확산', '디퓨전 | 확산 모델', '보급 모델 | 유포 모델 | 방산 모델 | 보급형 모델 | 잠복 확산 | 잠복 디퓨전'],
		note: 'noise diffuses'
	},
	{
		en: 'generative adversarial network | GAN',
		ja: [
			'敵対的生成ネットワーク',
			'生成的敵対ネットワーク | GAN | 生成敵対ネットワーク | 敵対生成ネットワーク | 敵対的生成ネット | 生成的敵対的ネットワーク',
			'生殖敵対 | 世代敵対 | 生殖的敵対 | 逆境ネットワーク'
		],
		ko: [
			'생성적 적대 신경망',
			'적대적 생성 신경망 | GAN | 생성적 적대 네트워크 | 적대적 생성 네트워크 | 생성적 대립 신경망 | 적대 생성 신경망 | 생성 적대 신경망 | 생성 적대 네트워크',
			'세대 적대 | 생식 적대 | 생식적 적대 | 세대적 적대'
		],
		free: true
	},
	{
		en: 'state space model | state-space model | SSM',
		ja: ['状態空間モデル', 'SSM', '国家空間 | 状態宇宙 | 州空間 | 国家空間モデル | 州の空間'],
		ko: ['상태 공간 모델', 'SSM | 상태공간', '국가 공간 | 상태 우주 | 주 공간 | 국가 우주 | 국가 공간 모델'],
		note: 'the state of a system'
	},
	{
		en: 'context window',
		ja: [
			'コンテキストウィンドウ',
			'コンテキスト窓 | 文脈窓 | コンテキスト長 | コンテキストの窓 | 文脈ウィンドウ | コンテクストウィンドウ | コンテキスト・ウインドウ',
			'文脈の窓口 | 背景ウィンドウ | 状況ウィンドウ | 状況の窓 | 文脈の窓枠'
		],
		ko: [
			'컨텍스트 윈도우',
			'컨텍스트 창 | 문맥 창 | 컨텍스트 윈도 | 맥락 창 | 컨텍스트 길이 | 문맥 윈도우 | 맥락 윈도우 | 문맥 윈도 | 콘텍스트 윈도우 | 콘텍스트 창',
			'맥락 창문 | 상황 창 | 문맥 창문 | 상황 윈도우 | 배경 창 | 상황 창문 | 배경 윈도우'
		],
		note: 'how much text a model sees'
	},
	{
		en: 'context length | long context | long-context',
		ja: ['コンテキスト', '文脈 | 長文 | コンテクスト', '背景の長さ | 状況の長さ | 長い背景 | 状況長'],
		ko: ['컨텍스트', '문맥 | 맥락 | 장문 | 콘텍스트', '상황 길이 | 배경 길이 | 긴 상황 | 긴 배경 | 상황의 길이'],
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
		ja: ['トークナイザ', 'トークン化器 | トークナイズ | トークン分割 | トークン化', '代用貨幣 | 通貨化 | 代用貨幣器'],
		ko: ['토크나이저', '토큰화기 | 토큰 생성기 | 토큰화 | 토크나이져 | 토큰 분할기', '화폐화 | 징표기 | 상품권 생성기']
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
		ja: ['ビームサーチ', 'ビーム探索', '光線検索 | 梁の検索 | 光線探索 | 梁探索 | 光線サーチ'],
		ko: ['빔 서치', '빔 탐색 | 빔 검색', '광선 검색 | 들보 | 광선 탐색 | 들보 탐색 | 광선 서치'],
		note: 'a beam of candidates'
	},
	{
		en: 'greedy decoding | greedy search | greedy algorithm',
		ja: ['貪欲', 'グリーディ | 欲張り', '強欲 | 食いしん坊 | 貪欲な人 | 欲深い'],
		ko: ['그리디', '탐욕 | 탐욕적', '욕심 | 욕심 많은 | 욕심스러운', '욕심쟁이'],
		note: 'a settled term',
		free: true
	},
	{
		en: 'speculative decoding | speculative sampling',
		ja: [
			'投機的デコーディング',
			'投機的復号 | 投機的サンプリング | 投機的デコード | スペキュレイティブ | 推測的 | 先読み',
			'思弁的 | 相場 | 投機家 | 投機解読 | 推理解読 | 投機売買'
		],
		ko: [
			'추측 디코딩',
			'투기적 디코딩 | 추측적 디코딩 | 스페큘러티브 | 추측 샘플링 | 예측 디코딩',
			'투기 해독 | 사변적 | 부동산 투기 | 투기적 해독 | 추측 해독 | 투기성',
			'추측성'
		],
		note: 'a small model guesses ahead',
		free: true
	},
	{
		en: 'latent space | latent representation | latent variable',
		ja: [
			'潜在',
			'レイテント | 潜在空間 | 潜在変数 | 潜在表現',
			'潜伏空間 | 潜伏表現 | 遅延空間 | 潜伏変数 | 潜伏的 | 遅延変数 | 潜伏'
		],
		ko: ['잠재', '레이턴트 | 잠재 공간 | 잠재 변수 | 잠재 표현', '잠복 공간 | 잠복 | 지연 공간 | 잠복 변수 | 잠복적'],
		note: 'not observed directly; no disease is latent'
	},
	{
		en: 'feature map | feature extraction | feature extractor | feature vector | feature space | node feature | graph feature | image feature | visual feature | feature representation | edge feature | input feature',
		ja: [
			'特徴',
			'特徴量 | フィーチャ | 素性 | 特徴マップ',
			'機能 | 機能性 | 特集 | 機能的 | 機能マップ | 機能抽出 | 機能抽出器 | 機能ベクトル | 機能空間 | 機能表現 | 機能地図'
		],
		ko: [
			'특징',
			'피처 | 특성 | 피쳐 | 자질 | 특징 맵',
			'기능 | 기능성 | 특집 | 기능 맵 | 기능 추출 | 기능 추출기 | 기능 벡터 | 기능 공간 | 기능 표현 | 기능 지도'
		],
		note: 'a property that a model sees, not what a product can do'
	},
	{
		en: 'feature engineering | feature selection',
		ja: [
			'特徴量エンジニアリング',
			'特徴 | フィーチャーエンジニアリング | 特徴量',
			'機能エンジニアリング | 機能選択 | 機能工学 | 機能の選択 | 機能選定'
		],
		ko: ['특징 공학', '특징 | 피처 | 특성 | 피쳐', '기능 엔지니어링 | 기능 공학 | 기능 선택 | 기능의 선택'],
		note: 'a property that a model sees, not what a product can do'
	},
	{
		en: 'model backbone | backbone network | backbone model | vision backbone | LLM backbone | frozen backbone',
		ja: ['バックボーン', '', '背骨 | 脊椎 | 骨幹 | 背骨モデル | 背骨ネットワーク'],
		ko: ['백본', '', '등뼈 | 척추 | 등뼈 모델 | 척추 모델 | 척추 네트워크'],
		note: 'the main part of a model'
	},
	{
		en: 'top-down',
		ja: ['トップダウン', '', 'ボトムアップ | 上意下達 | 頭ごなし'],
		ko: ['하향식', '탑다운 | 톱다운 | 위에서 아래로', '상향식 | 상명하달 | 상의하달 | 위아래 방식'],
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
			'E2E | end-to-end | 一気通貫 | エンドトゥエンド | 最初から最後まで | 一貫',
			'端から端まで | 終わりから終わり | 最後から最後',
			'端から端'
		],
		ko: [
			'엔드투엔드',
			'종단간 | 처음부터 끝까지 | 전 과정 | 종단 대 종단 | 단대단 | 전 구간 | 시작부터 끝까지',
			'끝과 끝 | 끝에서 끝으로 | 끝부터 끝까지',
			'끝에서 끝까지'
		],
		note: 'from input to output in one model',
		free: true
	}
];
