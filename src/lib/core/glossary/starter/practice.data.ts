import type { StarterEntry } from './entry';

/** Everyday words for what is done with models, in phrases that make them technical: a reward signal. */
export const PRACTICE: readonly StarterEntry[] = [
	{
		en: 'reward signal | reward shaping | sparse reward | dense reward | cumulative reward | verifiable reward | reward maximization | terminal reward',
		ja: ['報酬', 'リワード', '褒美 | ご褒美 | 賞金 | 懸賞金 | 報奨金'],
		ko: ['보상', '리워드', '상금 | 포상 | 포상금 | 현상금 | 사례금'],
		note: 'a number, no prize',
		free: true
	},
	{
		en: 'discount factor',
		ja: ['割引率', '割引係数 | 割引因子 | ディスカウント', '値引き率 | 値引き要因 | 値引き係数'],
		ko: ['할인율', '할인 계수 | 할인 인자 | 감가율', '세일 요인 | 가격 할인 | 바겐세일'],
		note: 'later rewards count less; no sale',
		free: true
	},
	{
		en: 'discounted return | episodic return | episode return | undiscounted return',
		ja: ['リターン', '収益 | 報酬 | 累積', '返品* | 返却 | 帰国 | 帰還'],
		ko: ['리턴', '수익 | 보상 | 누적', '반품 | 반환 | 귀국 | 귀환'],
		note: 'a sum of rewards; nothing comes back',
		free: true
	},
	{
		en: 'training episode | episode length | number of episodes | per episode',
		ja: ['エピソード', '', '挿話 | 逸話'],
		ko: ['에피소드', '', '일화'],
		note: 'one run in an environment',
		free: true
	},
	{
		en: 'sim-to-real | sim2real',
		ja: ['sim-to-real', 'Sim2Real | シミュレーションから', 'シムから本物 | 模擬から本物'],
		ko: ['심투리얼', 'sim-to-real | Sim2Real | 시뮬레이션에서', '심에서 진짜 | 모의에서 진짜'],
		note: 'from the simulator to the robot',
		free: true
	},
	{
		en: 'regret bound | cumulative regret | sublinear regret',
		ja: ['リグレット', '後悔', '遺憾 | 残念'],
		ko: ['리그렛', '후회', '유감 | 아쉬움'],
		note: 'how much worse than the best choice',
		free: true
	},
	{
		en: 'best-arm identification | best arm | suboptimal arm | pulled arm',
		ja: ['アーム', '腕', '武器 | 兵器'],
		ko: ['암', '팔', '무기 | 병기'],
		note: 'a choice of a bandit',
		free: true
	},
	{
		en: 'planning horizon | long-horizon | time horizon | horizon length | finite-horizon',
		ja: ['ホライズン', '期間 | 長期 | 時間 | 地平 | 有限', '地平線* | 水平線'],
		ko: ['호라이즌', '기간 | 장기 | 시간 | 지평 | 유한', '지평선 | 수평선'],
		note: 'how far one plans; no sky',
		free: true
	},
	{
		en: 'imitation learning',
		ja: ['模倣学習', 'イミテーションラーニング | 模倣', '模造学習 | 偽物学習 | 偽造学習'],
		ko: ['모방 학습', '이미테이션 러닝 | 모방', '모조 학습 | 가짜 학습 | 위조 학습'],
		note: 'learning from examples of acting; nothing is faked',
		free: true
	},
	{
		en: 'credit assignment',
		ja: [
			'信用割当',
			'貢献度割当 | 貢献度分配 | クレジット割り当て | 信用割り当て',
			'クレジットカード | 単位認定 | 与信'
		],
		ko: ['신용 할당', '기여도 할당 | 공로 할당 | 크레딧 할당', '신용카드 | 학점 배정 | 학점'],
		note: 'which step deserves the reward; no bank',
		free: true
	},
	{
		en: 'expert demonstration | human demonstration | in-context demonstration | demonstration data | demonstration trajectory',
		ja: ['デモンストレーション', '例示 | 事例 | 実演 | デモ', 'デモ行進 | 抗議デモ | 示威'],
		ko: ['시연', '예시 | 데모 | 시범', '시위 | 데모 행진 | 항의 시위'],
		note: 'an example to follow; nobody protests',
		free: true
	},
	{
		en: 'rate schedule | rate scheduler | cosine schedule | decay schedule',
		ja: ['スケジュール', 'スケジューラ | スケジューリング', '時間割 | 日程 | 予定表'],
		ko: ['스케줄', '스케줄러 | 스케줄링', '일정표 | 시간표'],
		note: 'how a number changes; no calendar',
		free: true
	},
	{
		en: 'L1 penalty | L2 penalty | gradient penalty | length penalty | KL penalty | penalty coefficient',
		ja: ['ペナルティ', '罰則 | 正則化', '刑罰 | 罰金 | 処罰 | 違約金'],
		ko: ['페널티', '벌점 | 패널티 | 벌칙 | 규제 | 정규화', '형벌 | 벌금 | 처벌 | 위약금'],
		note: 'a part of a sum; no court',
		free: true
	},
	{
		en: 'loss spike',
		ja: ['損失スパイク', 'スパイク | 急上昇 | 急増', '損失の釘 | 損失釘'],
		ko: ['손실 스파이크', '스파이크 | 급등 | 급증', '손실 대못 | 대못'],
		note: 'a jump of the curve',
		free: true
	},
	{
		en: 'momentum term | momentum coefficient | momentum parameter | Nesterov momentum | SGD with momentum | momentum encoder',
		ja: ['モーメンタム', '慣性 | 運動量', '勢い | 機運'],
		ko: ['모멘텀', '관성 | 운동량', '기세 | 여세 | 추진력'],
		note: 'a part of an optimizer',
		free: true
	},
	{
		en: 'line search',
		ja: ['直線探索', 'ライン探索 | ラインサーチ | 線形探索', '行検索 | 線の検索 | 回線検索'],
		ko: ['선 탐색', '라인 서치 | 직선 탐색 | 선형 탐색', '줄 검색 | 줄 찾기 | 회선 검색'],
		note: 'how far along a direction',
		free: true
	},
	{
		en: 'grid search',
		ja: ['グリッドサーチ', 'グリッド探索 | 格子探索', '網検索 | 送電網検索 | 方眼検索'],
		ko: ['그리드 서치', '격자 탐색 | 그리드 탐색 | 그리드 검색', '격자 수색 | 망 검색 | 전력망 검색'],
		note: 'trying values on a grid',
		free: true
	},
	{
		en: 'coordinate descent',
		ja: ['座標降下法', '座標降下', '協調降下 | コーディネート降下 | 調整降下'],
		ko: ['좌표 하강법', '좌표 하강 | 좌표 강하', '조정 하강 | 협조 하강 | 조율 하강'],
		note: 'one coordinate after the other',
		free: true
	},
	{
		en: 'steepest descent',
		ja: ['最急降下法', '最急降下', '急な下り坂 | 最も急な下り坂'],
		ko: ['최급강하법', '최속 하강 | 경사 하강', '가파른 내리막 | 가장 가파른 내리막'],
		note: 'no slope to walk',
		free: true
	},
	{
		en: 'calibration error | model calibration | confidence calibration | calibrated confidence',
		ja: ['キャリブレーション', '較正 | 校正 | 補正', '口径'],
		ko: ['보정', '캘리브레이션 | 교정', '구경'],
		note: 'do probabilities mean what they say',
		free: true
	},
	{
		en: 'bootstrap sampling | bootstrap resampling | bootstrap confidence interval | bootstrap test',
		ja: ['ブートストラップ', '', '靴ひも | 靴紐 | つまみ革'],
		ko: ['부트스트랩', '부트스트래핑', '신발 끈 | 구두끈'],
		note: 'samples of samples; no boots',
		free: true
	},
	{
		en: 'fold cross-validation | fivefold cross-validation | tenfold cross-validation',
		ja: [
			'分割交差検証',
			'交差検証 | クロスバリデーション',
			'倍交差検証 | 倍の交差検証 | 倍クロスバリデーション | つ折り交差検証'
		],
		ko: [
			'겹 교차 검증',
			'교차 검증 | 분할 교차 검증 | 폴드 교차 검증',
			'배 교차 검증 | 배의 교차 검증 | 배수 교차 검증'
		],
		note: 'parts of the data, not times as much',
		free: true
	},
	{
		en: '1-shot | 2-shot | 3-shot | 4-shot | 5-shot | 8-shot | 10-shot | 16-shot | 32-shot | k-shot | three-shot | five-shot | eight-shot',
		ja: ['ショット', '例 | 事例', '射撃 | 銃撃 | 狙撃'],
		ko: ['샷', '예시 | 예제', '사격 | 총격 | 저격'],
		note: 'examples; nobody fires',
		free: true
	},
	{
		en: 'clean data | clean label | clean accuracy | clean image | clean speech | clean samples',
		ja: ['クリーン', 'ノイズのない | 正常 | きれい | 綺麗', '清潔な | 清潔'],
		ko: ['클린', '깨끗한 | 정상 | 정제', '청결한 | 청결'],
		note: 'without noise; nothing was washed',
		free: true
	},
	{
		en: 'sample efficiency | sample-efficient | sample complexity',
		ja: ['サンプル効率', '標本 | サンプル | データ効率', '試供品 | 見本 | 試食*'],
		ko: ['샘플 효율', '표본 | 샘플 | 데이터 효율', '시제품 | 견본 | 시식'],
		note: 'how many examples it takes',
		free: true
	},
	{
		en: 'importance sampling | nucleus sampling | top-k sampling | top-p sampling | Thompson sampling | negative sampling',
		ja: ['サンプリング', '標本抽出 | サンプル', '試食* | 試飲'],
		ko: ['샘플링', '표집 | 추출 | 표본', '시식 | 시음'],
		note: 'drawing at random; nothing is tasted',
		free: true
	},
	{
		en: 'temperature scaling | softmax temperature | sampling temperature | temperature hyperparameter | decoding temperature | temperature sampling',
		ja: ['温度', '', '気温 | 体温 | 室温'],
		ko: ['온도', '', '기온 | 체온 | 실온'],
		note: 'a parameter; no weather',
		free: true
	},
	{
		en: 'class label | class probabilities | class logits | class-conditional | class-incremental | class token',
		ja: ['クラス', 'カテゴリ', '授業 | 学級'],
		ko: ['클래스', '범주 | 부류', '수업 | 학급'],
		note: 'a category, no school',
		free: true
	},
	{
		en: 'histogram bin | calibration bin | equal-width bin',
		ja: ['ビン', '区間 | 階級', 'ゴミ箱 | ごみ箱'],
		ko: ['빈', '구간', '쓰레기통 | 휴지통'],
		note: 'an interval',
		free: true
	},
	{
		en: 'prompt the model | prompt LLMs | prompt the LLM | prompting the model | prompts the model | prompted model',
		ja: ['プロンプト', '指示 | 入力 | プロンプティング', '催促 | 督促'],
		ko: ['프롬프트', '지시 | 입력 | 프롬프팅', '재촉 | 독촉 | 촉구'],
		note: 'giving a text to a model',
		free: true
	},
	{
		en: 'text completion | code completion | completion length | completion tokens | model completion | sampled completion',
		ja: ['補完', 'コンプリーション | 生成 | 出力 | 応答 | 完了 | 完成', '修了 | 竣工 | 完工'],
		ko: ['완성', '컴플리션 | 보완 | 생성 | 응답 | 출력', '수료 | 준공 | 완공'],
		note: 'text that goes on; nothing is built',
		free: true
	},
	{
		en: 'instruction data | instruction dataset | natural language instruction | user instruction',
		ja: ['指示', 'インストラクション | 命令', '取扱説明書 | 訓示 | 教示'],
		ko: ['지시', '명령 | 인스트럭션 | 지시문 | 지침', '훈시 | 교시 | 사용 설명서'],
		note: 'what a model is told to do',
		free: true
	},
	{
		en: 'tool call | tool invocation',
		ja: [
			'ツール呼び出し',
			'ツールコール | ツール',
			'工具呼び出し | ツール電話 | ツールの電話 | ツール通話 | 工具の呼び出し'
		],
		ko: ['도구 호출', '툴 호출 | 툴 콜 | 도구', '공구 호출 | 도구 전화 | 도구 통화 | 공구 전화'],
		note: 'a program is called; nobody phones',
		free: true
	},
	{
		en: 'grounded in evidence | grounded answer | grounded response | grounded in the retrieved | groundedness',
		ja: ['根拠に基づく', '裏付け | 根拠 | グラウンディング', '接地された | 接地した | 外出禁止 | 飛行停止'],
		ko: ['근거에 기반한', '근거 | 그라운딩 | 기반', '접지된 | 접지한 | 외출 금지'],
		note: 'resting on evidence; no wire',
		free: true
	},
	{
		en: 'answer faithfulness | faithfulness metric | faithfulness score | summary faithfulness',
		ja: ['忠実性', '忠実度 | 忠実さ', '貞節 | 信心 | 信仰心'],
		ko: ['충실성', '충실도 | 신실성', '정절 | 신앙심 | 신심'],
		note: 'true to the source; no vows',
		free: true
	},
	{
		en: 'best-of-n | best-of-n sampling',
		ja: ['Best-of-N', 'ベストオブN', 'ベスト盤 | Nのベスト盤'],
		ko: ['Best-of-N', '베스트 오브', '베스트 앨범 | 최고 음반'],
		note: 'the best of several outputs',
		free: true
	},
	{
		en: 'knowledge cutoff | knowledge cut-off',
		ja: ['知識カットオフ', 'カットオフ | 知識の期限 | 知識の締め切り', '知識の切断 | 知識遮断 | 知識切断'],
		ko: ['지식 컷오프', '컷오프 | 지식 기준일 | 지식 마감', '지식 차단 | 지식 절단 | 지식 단절'],
		note: 'the last day of the training data',
		free: true
	},
	{
		en: 'model card',
		ja: ['モデルカード', '', '模型カード | モデル札 | モデルの名刺'],
		ko: ['모델 카드', '', '모형 카드 | 모델 명함'],
		note: 'a data sheet of a model',
		free: true
	},
	{
		en: 'trigger word | trigger phrase | trigger token | trigger pattern',
		ja: ['トリガー', '', '引き金ワード | 引き金の単語 | 引き金フレーズ | 引き金語'],
		ko: ['트리거', '', '방아쇠 단어 | 방아쇠 문구 | 방아쇠 토큰 | 방아쇠 패턴'],
		note: 'what wakes a back door; no gun',
		free: true
	},
	{
		en: 'poisoned sample | poisoned data | poisoned model',
		ja: ['汚染', 'ポイズニング | ポイズン | 毒入り', '食中毒 | 服毒'],
		ko: ['오염', '포이즈닝 | 중독', '식중독 | 음독'],
		note: 'spoilt on purpose; nobody is ill',
		free: true
	},
	{
		en: 'adversarial defense | backdoor defense | defense against adversarial | defense against jailbreak',
		ja: ['防御', 'ディフェンス | 防衛', '国防 | 弁護'],
		ko: ['방어', '디펜스', '국방 | 변호'],
		note: 'against attacks on a model',
		free: true
	},
	{
		en: 'privacy budget',
		ja: ['プライバシー予算', 'プライバシーバジェット', '私生活の予算 | 秘密の予算'],
		ko: ['프라이버시 예산', '개인정보 예산 | 개인정보 보호 예산 | 프라이버시 버짓', '사생활 예산 | 비밀 예산'],
		note: 'how much may leak',
		free: true
	},
	{
		en: 'model utility | privacy-utility | utility loss',
		ja: ['有用性', '効用 | ユーティリティ | 実用性', '公共料金 | 光熱費 | 公益事業'],
		ko: ['유용성', '효용 | 유틸리티 | 실용성', '공과금 | 공공요금 | 공익사업'],
		note: 'how useful it stays; no bills',
		free: true
	}
];
