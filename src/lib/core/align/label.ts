/** What a label announces. `info` is a line about the paper (authors, dates), `original` the post it was made from. */
export type Section = 'summary' | 'abstract' | 'link' | 'more' | 'original' | 'qa' | 'info';

export interface Label {
	section: Section;
	/** UTF-16 offset of what follows the label on its own line, null where it stands alone. */
	rest: number | null;
}

/** Labels as weekly posts write them, by what they announce. Compared without case, space, marks and brackets. */
const LABELS: Record<Section, readonly string[]> = {
	summary: [
		...[
			'論文紹介',
			'論文の紹介',
			'紹介',
			'概要',
			'要約',
			'論文概要',
			'論文の概要',
			'論文要約',
			'論文の要約',
			'サマリー'
		],
		...['논문 소개', '소개', '요약', '논문 요약', '개요', '논문 개요', '한줄 요약', '핵심 요약'],
		...['summary', 'overview', 'tl;dr', 'tldr']
	],
	abstract: [
		...['論文要旨', '要旨', '論文の要旨', 'アブストラクト', '抄録', '論文抄録', '論文アブストラクト'],
		...['논문 초록', '초록', '논문 요지', '요지', '앱스트랙트', 'abstract']
	],
	link: [
		...['論文リンク', '論文へのリンク', 'リンク', '関連リンク', '参考リンク', 'リンク集', '論文URL', 'コードリンク'],
		...['논문 링크', '링크', '관련 링크', '참고 링크', '논문 주소', '코드 링크', 'paper link', 'links', 'link', 'url']
	],
	more: [
		...['さらに読む', 'もっと読む', '続きを読む', 'さらに詳しく', '関連資料', '参考資料', '参考文献', '参考'],
		...['더 읽어보기', '더 읽을거리', '더 보기', '더 알아보기', '참고 자료', '관련 자료', '참고', '참고 문헌'],
		...['read more', 'further reading', 'references']
	],
	original: [
		...['原文', '原文リンク', '元記事', '元の記事', '出典', '原文はこちら', '記事の原文'],
		...['원문', '원문 링크', '원본', '원본 글', '출처', '원문 보기', 'original', 'original post', 'source']
	],
	qa: ['q&a', '質疑応答', 'よくある質問', '질의응답', '자주 묻는 질문'],
	info: [
		...[
			'著者',
			'作者',
			'所属',
			'発行日',
			'公開日',
			'投稿日',
			'掲載日',
			'更新日',
			'最終更新日',
			'カテゴリ',
			'カテゴリー',
			'タグ'
		],
		...[
			'저자',
			'소속',
			'발행일',
			'게시일',
			'공개일',
			'작성일',
			'수정일',
			'최종 수정일',
			'업데이트',
			'카테고리',
			'분류',
			'태그'
		],
		...['author', 'authors', 'date', 'published', 'updated', 'category', 'categories', 'tags', 'doi']
	]
};

const LONGEST = 48;
const MARKS = /[\p{P}\p{S}\p{Emoji_Presentation}\s]|\u200d|\ufe0f/gu;
const KEPT = /[&;]/u;
const SHORTCODE = /:[a-z0-9_+-]+:/gu;
const GLOSS = /[（(][A-Za-z &/-]*[）)]/gu;
const NUMBERING = /^(?:\d{1,2}[.)]|[①-⑳])\s*/u;
const COLON = /[:：]/u;

const key = (text: string): string =>
	text
		.replace(SHORTCODE, '')
		.replace(GLOSS, '')
		.trim()
		.replace(NUMBERING, '')
		.replace(MARKS, (mark) => (KEPT.test(mark) ? mark : ''))
		.toLowerCase();

const SECTION_OF = new Map(
	Object.entries(LABELS).flatMap(([section, words]) => words.map((word) => [key(word), section as Section]))
);

/** The label a line is, or begins with before a colon; null for any other line. */
export function labelOf(text: string): Label | null {
	if (text.length <= LONGEST) {
		const alone = SECTION_OF.get(key(text));
		if (alone) return { section: alone, rest: null };
	}
	const colon = COLON.exec(text.slice(0, LONGEST));
	if (!colon) return null;
	const section = SECTION_OF.get(key(text.slice(0, colon.index)));
	return section ? { section, rest: colon.index + 1 } : null;
}
