import type { StarterEntry } from './entry';

/** Images, scenes, sound and motion. */
export const VISION: readonly StarterEntry[] = [
	{
		en: 'vision transformer | ViT',
		ja: [
			'Vision Transformer',
			'ビジョントランスフォーマー | 視覚トランスフォーマー | ViT',
			'視力変圧器 | 視覚変圧器 | 視覚変換器 | 変圧器'
		],
		ko: ['비전 트랜스포머', '비전 변환기 | 시각 트랜스포머 | ViT', '시력 변압기 | 시각 변압기 | 변압기 | 비전 변압기'],
		note: 'the architecture, not an electrical device',
		free: true
	},
	{
		en: 'bounding box',
		ja: ['バウンディングボックス', '境界ボックス | 外接矩形 | 矩形', '境界箱 | 境界の箱 | 囲み箱'],
		ko: ['바운딩 박스', '경계 상자 | 경계 박스', '묶는 상자 | 튀는 상자'],
		note: 'a frame around an object',
		free: true
	},
	{
		en: 'anchor box',
		ja: ['アンカーボックス', '', '錨箱 | 錨の箱'],
		ko: ['앵커 박스', '앵커 상자', '닻 상자 | 닻 박스'],
		note: 'no ship is moored',
		free: true
	},
	{
		en: 'feature pyramid | feature pyramid network | FPN',
		ja: ['特徴ピラミッド', 'FPN | フィーチャーピラミッド', '機能ピラミッド | 特集ピラミッド'],
		ko: ['특징 피라미드', '피처 피라미드 | 특성 피라미드 | FPN', '기능 피라미드 | 특집 피라미드'],
		note: 'features that a model sees',
		free: true
	},
	{
		en: 'non-maximum suppression | NMS',
		ja: ['非最大値抑制', '非極大値抑制 | 非最大抑制 | 非極大抑制 | NMS', '非最大弾圧 | 非最大値弾圧'],
		ko: ['비최대 억제', '비최댓값 억제 | NMS | 비최대값 억제', '비최대 탄압 | 비최대 진압 | 비최대 억압'],
		note: 'lower scores are dropped',
		free: true
	},
	{
		en: 'intersection over union | IoU',
		ja: ['IoU', 'Intersection over Union | 和集合', '労働組合 | 組合の交差 | 連合上の交差 | ユニオンの交差点 | 労組'],
		ko: ['IoU', '합집합 | 교집합 | 교차 영역', '노동조합 | 연합에 대한 교차 | 노조 | 조합 위의 교차'],
		note: 'an overlap of areas; no street and no labour union',
		free: true
	},
	{
		en: 'facial landmark | anatomical landmark',
		ja: ['ランドマーク', '特徴点', '名所 | 史跡 | 歴史的建造物'],
		ko: ['랜드마크', '특징점', '명소 | 유적 | 기념물'],
		note: 'points of a face or body',
		free: true
	},
	{
		en: 'keypoint detection | keypoint matching | keypoint estimation | facial keypoint | body keypoint',
		ja: ['キーポイント', '特徴点 | 関節点', '要点* | 重要ポイント'],
		ko: ['키포인트', '특징점 | 관절점', '요점 | 핵심 요점'],
		note: 'points of an image, not of an argument',
		free: true
	},
	{
		en: 'egocentric video | egocentric view',
		ja: ['一人称視点', 'エゴセントリック | 自己中心視点', 'わがままな | 利己的な'],
		ko: ['1인칭 시점', '에고센트릭 | 일인칭 | 자기중심', '이기적인 | 이기적'],
		note: 'seen through the eyes of the one who acts',
		free: true
	},
	{
		en: 'ego vehicle | ego-vehicle',
		ja: ['自車', '自車両 | エゴ車両 | エゴビークル', '自我車両 | 自尊心車両 | エゴイスト車両'],
		ko: ['자차', '자차량 | 에고 차량 | 자기 차량', '자아 차량 | 자존심 차량 | 이기적 차량 | 이기적인 차량'],
		note: 'the car that senses',
		free: true
	},
	{
		en: 'ego-motion | egomotion',
		ja: ['自己運動', 'エゴモーション | 自車運動', '自我の動き | 自我運動'],
		ko: ['자체 운동', '자기 운동 | 에고모션', '자아 운동 | 자아의 움직임 | 자아 동작'],
		note: 'the motion of the camera itself',
		free: true
	},
	{
		en: 'monocular depth estimation | monocular depth | monocular camera | monocular video',
		ja: ['単眼', 'モノキュラ', '片眼鏡 | 片目'],
		ko: ['단안', '모노큘러 | 단일 카메라', '외눈 | 외눈박이 | 외알 안경'],
		note: 'from one camera',
		free: true
	},
	{
		en: 'image stitching | panorama stitching',
		ja: ['画像スティッチング', 'スティッチング | 貼り合わせ | つなぎ合わせ | 合成', '裁縫 | 縫い物 | 刺繍'],
		ko: ['이미지 스티칭', '스티칭 | 이어 붙이 | 정합 | 합성', '바느질 | 재봉 | 자수'],
		note: 'joining images; no needle',
		free: true
	},
	{
		en: 'image matting | video matting | alpha matting',
		ja: ['マッティング', 'マット | 切り抜き', '敷物 | 艶消し'],
		ko: ['매팅', '매트', '돗자리 | 깔개'],
		note: 'cutting out what is in front',
		free: true
	},
	{
		en: 'random crop | random cropping',
		ja: [
			'ランダムクロップ',
			'ランダムクロッピング | ランダムな切り抜き | 切り抜き | 切り出し',
			'ランダムな作物 | ランダム作物 | 無作為な作物'
		],
		ko: [
			'랜덤 크롭',
			'무작위 크롭 | 무작위 자르기 | 크롭 | 임의 자르기',
			'무작위 작물 | 랜덤 작물 | 임의 작물 | 무작위 농작물'
		],
		note: 'a part of an image; nothing grows',
		free: true
	},
	{
		en: 'center crop | center cropping',
		ja: ['センタークロップ', '中央切り抜き | 中心クロップ', '中央の作物 | 中央作物 | 中心作物'],
		ko: ['센터 크롭', '중앙 크롭 | 중앙 자르기 | 중심 자르기', '중앙 작물 | 센터 작물 | 중심 작물'],
		note: 'a part of an image; nothing grows',
		free: true
	},
	{
		en: 'texture mapping | texture synthesis | texture bias',
		ja: ['テクスチャ', '質感', '食感 | 舌触り'],
		ko: ['텍스처', '질감', '식감'],
		note: 'the texture of a surface; nothing is eaten',
		free: true
	},
	{
		en: 'triangle mesh | polygon mesh | mesh reconstruction',
		ja: ['メッシュ', '', '金網 | 網戸'],
		ko: ['메시', '메쉬', '철망 | 방충망'],
		note: 'triangles that make a surface',
		free: true
	},
	{
		en: 'neural radiance field | radiance field | NeRF',
		ja: [
			'放射輝度場',
			'ラディアンスフィールド | 輝度場 | NeRF | 放射場 | 放射フィールド',
			'輝き畑 | 輝く野原 | 光の畑'
		],
		ko: [
			'래디언스 필드',
			'방사 필드 | 방사장 | 복사 필드 | 복사장 | 광도장 | NeRF | 방사 휘도',
			'광채 필드 | 빛의 들판 | 빛나는 들판'
		],
		note: 'light in space',
		free: true
	},
	{
		en: 'Gaussian splatting | 3D Gaussian splatting',
		ja: [
			'ガウシアンスプラッティング',
			'ガウススプラッティング | 3DGS | スプラッティング',
			'ガウス飛散 | ガウスはね散らし | ガウスの飛沫'
		],
		ko: ['가우시안 스플래팅', '스플래팅 | 3DGS | 가우스 스플래팅', '가우시안 튀기기 | 가우스 튀김 | 가우시안 튀김'],
		note: 'a way of rendering',
		free: true
	},
	{
		en: 'novel view synthesis | novel-view synthesis',
		ja: [
			'新規視点合成',
			'新視点合成 | 新しい視点 | 新規視点 | 新たな視点',
			'小説の視点 | 小説の視点合成 | 小説ビュー* | 斬新な見解'
		],
		ko: [
			'새로운 시점 합성',
			'신규 시점 | 새로운 시점 | 새로운 뷰 | 신규 뷰 | 새로운 관점',
			'소설 보기 | 소설 뷰 | 소설 시점 | 새로운 견해'
		],
		note: 'new views of a scene; no fiction',
		free: true
	},
	{
		en: 'receptive field',
		ja: ['受容野', '受容領域', '受容分野 | 受け入れ分野 | 受容的な分野'],
		ko: ['수용 영역', '수용장 | 수용야 | 수용 필드 | 리셉티브 필드 | 수용 범위', '수용 분야 | 수용적인 분야'],
		note: 'the part of the input that a unit sees',
		free: true
	},
	{
		en: 'max pooling | average pooling | pooling layer | mean pooling',
		ja: ['プーリング', 'プール', '水たまり | 水溜まり | 共同出資'],
		ko: ['풀링', '', '웅덩이 | 공동 출자 | 수영장'],
		note: 'many values become one',
		free: true
	},
	{
		en: 'video frame | frame interpolation | consecutive frames',
		ja: ['フレーム', 'コマ', '額縁'],
		ko: ['프레임', '', '액자'],
		note: 'an image of a video',
		free: true
	},
	{
		en: 'memory bank',
		ja: ['メモリバンク', '', '記憶銀行 | メモリ銀行 | 記憶の銀行'],
		ko: ['메모리 뱅크', '', '메모리 은행 | 기억 은행'],
		note: 'a store; no money',
		free: true
	},
	{
		en: 'filter bank | filterbank',
		ja: ['フィルタバンク', '', 'フィルタ銀行 | 濾過銀行'],
		ko: ['필터 뱅크', '', '필터 은행 | 여과 은행'],
		note: 'a set; no money',
		free: true
	},
	{
		en: 'optical character recognition | OCR',
		ja: ['光学文字認識', 'OCR | 文字認識', '光学的性格認識 | 光学キャラクター認識 | 光学性格認識'],
		ko: ['광학 문자 인식', 'OCR | 문자 인식', '광학 성격 인식 | 광학 캐릭터 인식'],
		note: 'characters are letters here',
		free: true
	},
	{
		en: 'image captioning',
		ja: ['画像キャプション生成', 'キャプション | 画像説明', '画像字幕* | 画像の字幕'],
		ko: ['이미지 캡셔닝', '캡션 | 캡셔닝 | 설명문', '이미지 자막 | 이미지 자막 생성'],
		note: 'a caption says what an image shows; no subtitles',
		free: true
	},
	{
		en: 'speaker verification',
		ja: ['話者照合', '話者認証 | 話者検証', 'スピーカー検証 | 講演者検証 | 演説者検証'],
		ko: ['화자 검증', '화자 확인 | 화자 인증', '스피커 검증 | 연사 검증 | 발표자 검증 | 연설자 확인'],
		note: 'one who speaks, not a box that sounds',
		free: true
	},
	{
		en: 'speaker diarization',
		ja: [
			'話者ダイアライゼーション',
			'話者分離 | ダイアライゼーション | 話者分割 | 話者区分',
			'話者日記化 | スピーカーの日記 | 講演者の日記'
		],
		ko: ['화자 분할', '화자 분리 | 다이어리제이션 | 화자 구분', '화자 일기화 | 스피커 일기 | 연사 일기화'],
		note: 'who speaks when; nobody keeps a diary',
		free: true
	},
	{
		en: 'speaker identification | speaker embedding | multi-speaker',
		ja: ['話者', '発話者 | スピーカー', '講演者 | 演説者'],
		ko: ['화자', '발화자 | 스피커', '강연자 | 연설자 | 연사'],
		note: 'one whose voice is heard',
		free: true
	},
	{
		en: 'wake word | wake-word',
		ja: ['ウェイクワード', '起動ワード | 呼びかけ | 起動語', '目覚めの言葉 | 起床語'],
		ko: ['호출어', '웨이크 워드 | 웨이크업 워드 | 깨우기 단어 | 기동어', '기상 단어 | 잠을 깨우는 말'],
		note: 'the word that starts an assistant',
		free: true
	},
	{
		en: 'blind source separation',
		ja: ['ブラインド信号源分離', 'ブラインド音源分離 | ブラインド信号分離', '盲目* | 盲人'],
		ko: ['암묵 신호 분리', '블라인드', '맹인 | 눈먼 신호 | 시각장애인'],
		note: 'nothing is known of the sources',
		free: true
	},
	{
		en: 'beamforming | beamformer',
		ja: ['ビームフォーミング', 'ビームフォーマ | ビーム形成', '梁形成 | 梁の形成 | 光線形成'],
		ko: ['빔포밍', '빔포머 | 빔 형성', '들보 형성 | 광선 형성'],
		note: 'a beam of waves',
		free: true
	},
	{
		en: 'part-of-speech | part-of-speech tagging | part of speech',
		ja: ['品詞', '', 'スピーチの一部 | 演説の一部'],
		ko: ['품사', '', '연설의 일부'],
		note: 'noun, verb and so on',
		free: true
	},
	{
		en: 'coreference resolution',
		ja: ['共参照解析', '共参照解決 | 照応解析 | 共参照', '共参照解像度 | 共参照の解像度 | 相互参照解像度'],
		ko: [
			'상호참조 해결',
			'공지시 해소 | 상호참조 | 공통 참조 | 동일 지시',
			'상호참조 해상도 | 공동 참조 해상도 | 공참조 해상도'
		],
		note: 'nothing has pixels here',
		free: true
	},
	{
		en: 'word sense disambiguation',
		ja: ['語義曖昧性解消', '曖昧性解消 | 多義性解消', '単語感覚 | 単語の感覚 | 言葉の感覚'],
		ko: ['단어 의미 중의성 해소', '중의성 해소 | 의미 중의성 | 모호성 해소', '단어 감각 | 단어 센스 | 말의 감각'],
		note: 'the sense of a word is its meaning',
		free: true
	},
	{
		en: 'character-level | character level',
		ja: ['文字レベル', '文字単位', '性格レベル'],
		ko: ['문자 수준', '글자 단위 | 문자 단위 | 글자 수준 | 문자 레벨', '성격 수준'],
		note: 'characters are letters here',
		free: true
	},
	{
		en: 'character error rate | CER',
		ja: ['文字誤り率', '文字エラー率 | CER', 'キャラクター誤り率 | 性格誤り率'],
		ko: ['문자 오류율', '글자 오류율 | CER | 문자 에러율', '캐릭터 오류율 | 성격 오류율 | 인물 오류율'],
		note: 'characters are letters here',
		free: true
	},
	{
		en: 'stop word | stopword',
		ja: ['ストップワード', '停止語 | 不要語', '停止の言葉 | 中止の言葉'],
		ko: ['불용어', '스톱워드 | 금칙어', '중지 단어 | 정지 단어 | 멈춤 단어'],
		note: 'words that are left out',
		free: true
	},
	{
		en: 'multi-turn | multiturn',
		ja: ['マルチターン', '複数ターン | 多ターン | 複数回のやり取り', '多回転対話 | 多回転会話 | 多旋回'],
		ko: ['멀티턴', '다중 턴 | 여러 턴 | 다회차', '다회전 대화 | 다중 회전 | 여러 번 회전'],
		note: 'turns of a dialogue; nothing spins',
		free: true
	},
	{
		en: 'single-turn',
		ja: ['シングルターン', '単一ターン | 1ターン', '単回転対話 | 単回転会話'],
		ko: ['싱글턴', '단일 턴 | 한 턴', '단일 회전'],
		note: 'turns of a dialogue; nothing spins',
		free: true
	},
	{
		en: 'closed-book',
		ja: ['クローズドブック', 'closed-book', '閉じた本 | 閉じられた本'],
		ko: ['클로즈드북', 'closed-book', '닫힌 책 | 덮인 책 | 폐쇄형 책'],
		note: 'without looking anything up',
		free: true
	},
	{
		en: 'textual entailment | entailment',
		ja: ['含意', '含意関係', '限嗣相続'],
		ko: ['함의', '수반', '한정 상속'],
		note: 'one sentence follows from another',
		free: true
	},
	{
		en: 'conversational agent | dialogue agent',
		ja: [
			'対話エージェント',
			'会話エージェント | 会話型エージェント | 対話型エージェント',
			'会話代理人 | 対話代理人 | 会話の代理人'
		],
		ko: ['대화 에이전트', '대화형 에이전트', '대화 대리인 | 대화 요원 | 대화형 요원 | 회화 대리인'],
		note: 'a program that talks',
		free: true
	}
];
