/** What papers count, by its English plural, and how Japanese and Korean may say it. Where a text has none of these, the
 * noun is lost. */
export const COUNTED: Readonly<Record<string, { ja: RegExp; ko: RegExp }>> = {
	tokens: { ja: /トークン|token/i, ko: /토큰|token/i },
	gpus: { ja: /GPU/i, ko: /GPU|지피유/i },
	layers: { ja: /層|レイヤ/, ko: /층|레이어|계층/ },
	heads: { ja: /ヘッド/, ko: /헤드/ },
	languages: { ja: /言語|か国語|ヶ国語/, ko: /언어|개국어/ },
	words: { ja: /語|ワード/, ko: /단어|어절|낱말|워드/ },
	sentences: { ja: /文/, ko: /문장/ },
	images: { ja: /画像|枚|イメージ|写真/, ko: /이미지|영상|사진|장/ },
	parameters: { ja: /パラメー?タ|母数/, ko: /파라미터|매개\s?변수|모수/ },
	samples: { ja: /サンプル|標本|例|試料/, ko: /샘플|표본|예|시료/ },
	examples: { ja: /例|サンプル/, ko: /예|사례|샘플/ },
	steps: { ja: /ステップ|段階|手順|回/, ko: /스텝|단계|걸음|회/ },
	epochs: { ja: /エポック|epoch/i, ko: /에포크|에폭|epoch/i },
	models: { ja: /モデル/, ko: /모델|모형/ },
	datasets: { ja: /データ/, ko: /데이터|자료/ },
	tasks: { ja: /タスク|課題|作業/, ko: /태스크|과제|과업|작업|테스크/ },
	questions: { ja: /問|質疑/, ko: /질문|문제|문항|질의/ },
	documents: { ja: /文書|ドキュメント|文献|書類/, ko: /문서|문건/ },
	benchmarks: { ja: /ベンチマーク/, ko: /벤치마크/ },
	neurons: { ja: /ニューロン/, ko: /뉴런/ },
	classes: { ja: /クラス|種|級|授業/, ko: /클래스|부류|종|수업|범주|등급/ },
	queries: { ja: /クエリ|問/, ko: /쿼리|질의|질문/ },
	experts: { ja: /専門家|エキスパート/, ko: /전문가|엑스퍼트/ },
	agents: { ja: /エージェント/, ko: /에이전트/ }
};
