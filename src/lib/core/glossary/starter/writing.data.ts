import type { StarterEntry } from './entry';

/** How papers speak of themselves. */
export const WRITING: readonly StarterEntry[] = [
	{
		en: 'this survey | survey paper | literature survey | comprehensive survey | a survey on | systematic survey | our survey | recent survey | we survey | survey of recent | survey of methods | survey of approaches | survey of existing | survey of large language models | survey article | brief survey | surveys on | survey of the literature | survey of techniques',
		ja: [
			'サーベイ',
			'調査 | 概説 | 総説 | 文献調査 | レビュー | 概観 | 研究動向',
			'アンケート | 世論調査 | 測量 | 質問票 | 実態調査 | 意識調査 | 聞き取り調査'
		],
		ko: [
			'서베이',
			'조사 | 문헌 조사 | 개괄 | 총설 | 리뷰 | 연구 동향 | 개관',
			'설문 조사 | 설문 | 여론 조사 | 측량 | 설문지 | 앙케트 | 실태 조사 | 설문 논문'
		],
		note: 'an overview of papers; nobody is asked to fill in a form',
		free: true
	},
	{
		en: 'questionnaire | voters | households | employees | physicians | respondent | opinion poll | user survey | survey participants | survey responses | survey of adults | online survey | interviewee | polled | pollster',
		ja: ['アンケート', '質問票 | 世論調査 | 意識調査 | 実態調査 | 回答者 | 聞き取り調査', ''],
		ko: ['설문 조사', '설문 | 설문지 | 여론 조사 | 응답자 | 앙케트 | 실태 조사', ''],
		free: true
	},
	{
		en: 'related work',
		ja: [
			'関連研究',
			'先行研究 | 関連する研究 | 関連する先行 | 関連文献',
			'関連作業 | 関連する仕事 | 関連業務 | 関連の仕事 | 関連の作業'
		],
		ko: [
			'관련 연구',
			'선행 연구 | 관련된 연구 | 연관 연구 | 관련 문헌',
			'관련 작업 | 관련 업무 | 관련 일 | 연관 작업 | 관련 직무'
		],
		note: 'what others have published',
		free: true
	},
	{
		en: 'future work',
		ja: [
			'今後の課題',
			'今後の研究 | 将来の研究 | 将来課題 | 今後の展望 | 将来の課題 | 今後の取り組み | 今後の方向',
			'将来の仕事 | 未来の仕事 | 今後の仕事 | 未来の作業 | 将来の労働 | 今後の業務',
			'将来の作業'
		],
		ko: [
			'향후 연구',
			'향후 과제 | 후속 연구 | 추후 연구 | 미래 연구 | 향후 작업 | 향후 방향 | 앞으로의 연구 | 앞으로의 과제 | 추후 과제',
			'미래의 일 | 미래의 작업 | 장래의 일 | 미래 업무 | 앞으로의 일 | 미래 노동 | 향후 업무',
			'미래 작업'
		],
		note: 'what the authors leave for later',
		free: true
	},
	{
		en: 'in this paper | this paper presents | this paper proposes | this paper introduces | research paper | the paper proposes | the paper presents | the paper introduces',
		ja: ['論文', '本稿 | 研究', '用紙 | 新聞紙 | この紙 | 紙で | 本紙 | この用紙'],
		ko: ['논문', '본고 | 연구', '이 종이 | 신문지 | 종이에서 | 연구 종이 | 이 용지 | 본 종이 | 이 신문에서'],
		note: 'a publication, not the material',
		free: true
	},
	{
		en: 'novel method | novel approach | novel framework | novel architecture | novel algorithm | novel technique | novel dataset | novel task | propose a novel | introduce a novel | present a novel | novel training | novel view | novel model | novel loss | novel benchmark | novel paradigm | novel mechanism | novel module | novel strategy | novel solution | novel learning',
		ja: ['新規', '新しい | 新たな | 新手法 | 斬新', '小説 | 長編小説 | ノベル | 小説的'],
		ko: ['새로운', '신규 | 참신한 | 새롭게 | 독창적', '소설 | 장편소설 | 노블 | 소설적'],
		note: 'new; no fiction',
		free: true
	},
	{
		en: 'toy example | toy model | toy problem | toy task | toy dataset | toy setting | toy experiment',
		ja: [
			'トイモデル',
			'トイ | 簡単な例 | 単純化 | 小規模な例 | トイデータ | トイ問題 | トイの例',
			'玩具の | 玩具モデル | おもちゃモデル | おもちゃ例 | おもちゃ問題 | おもちゃデータ',
			'おもちゃの | おもちゃの例'
		],
		ko: [
			'토이 예제',
			'토이 모델 | 간단한 | 단순화 | 소규모 | 토이 예시 | 토이 문제 | 토이 데이터 | 토이 작업 | 토이 설정 | 토이 과제 | 토이 데이터셋 | 토이',
			'장난감 모델 | 장난감 작업 | 장난감의 예 | 장난감 같은 | 장난감 설정 | 장난감 과제',
			'장난감 데이터 | 장난감 예 | 장난감 예제 | 장난감 예시 | 장난감 문제 | 장난감 데이터셋'
		],
		note: 'small and simple, made to show a point',
		free: true
	},
	{
		en: 'real-world | real world data',
		ja: ['実世界', '現実世界 | 現実の | 実環境 | 実際の | リアルワールド', '本当の世界 | 真の世界'],
		ko: ['실제', '현실 | 실세계 | 실생활 | 리얼 월드', '진짜 세계 | 진정한 세상'],
		free: true
	},
	{
		en: 'fine-grained',
		ja: [
			'きめ細か',
			'細粒度 | 詳細 | 細かい | 細かな | きめの細か',
			'木目の | 細かい穀物 | 細粒の穀物 | 細かい粒子 | 粒子の細かい'
		],
		ko: [
			'세밀한',
			'세분화 | 세분화된 | 미세한 | 정밀한 | 상세한 | 파인그레인드',
			'고운 곡물 | 미세한 곡물 | 결이 고운 | 고운 입자 | 미세한 입자 | 곱게 빻은'
		],
		note: 'in small steps; no wood or grain',
		free: true
	},
	{
		en: 'rule of thumb',
		ja: ['経験則', '目安', '親指の規則 | 親指のルール | 親指の法則 | 親指ルール | 親指の定規'],
		ko: [
			'경험칙',
			'경험 법칙 | 어림짐작 | 대략적인 기준',
			'엄지의 규칙 | 엄지손가락의 법칙 | 엄지 손가락 규칙 | 엄지의 법칙 | 엄지 법칙 | 엄지의 규칙성'
		],
		note: 'what experience says',
		free: true
	},
	{
		en: 'low-hanging fruit',
		ja: [
			'手軽な改善点',
			'容易な | 簡単に得られる | 簡単な',
			'低くぶら下が | 低い果物 | 垂れ下がった果 | 低い枝の果 | ぶら下がった果'
		],
		ko: [
			'쉬운 목표',
			'쉽게 얻을 수 있는 | 손쉬운 | 쉬운',
			'낮게 매달린 | 낮은 과일 | 낮게 달린 과일 | 낮게 매달린 과일 | 낮게 열린 과일 | 매달린 과일'
		],
		note: 'what is easy to reach',
		free: true
	},
	{
		en: 'silver bullet',
		ja: ['万能薬', '特効薬 | 決め手 | 銀の弾丸 | 銀の弾', '銀の銃弾 | 銀色の弾 | 銀色の弾丸 | 銀弾丸'],
		ko: ['만능 해결책', '묘책 | 은탄환 | 특효약 | 만병통치약 | 은총알', '은색 총알 | 은빛 총알 | 은색 탄환'],
		note: 'a cure for everything',
		free: true
	},
	{
		en: 'A Survey of | : A Survey | A Literature Survey | A Comprehensive Survey',
		ja: [
			'サーベイ',
			'調査 | 概説 | 総説 | レビュー | 概観 | 研究動向',
			'アンケート | アンケート調査 | 世論調査 | 測量'
		],
		ko: ['서베이', '조사 | 개괄 | 총설 | 리뷰 | 연구 동향 | 개관', '설문 조사 | 설문 | 여론 조사 | 측량 | 앙케트'],
		note: 'the title of an overview of papers; nobody is asked to fill in a form',
		free: true,
		exact: true
	}
];
