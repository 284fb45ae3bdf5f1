/** Whole lines that belong to the site around a post, never to the post, in English, Japanese and Korean. Compared without
 * case, spaces, marks and emoji; `#` stands for a number. */
export const CERTAIN = `load more | show more | see more | read more | continue reading | log in | login | sign in | sign up |
	log in to comment | log in to reply | sign up for free | sign in to continue | subscribe now | subscribe to our newsletter |
	subscribe to newsletter | join our newsletter | follow us | follow us on twitter | follow me on twitter | share this |
	share this post | share this article | share on twitter | share on facebook | share on linkedin | copy link | leave a comment |
	leave a reply | add a comment | post a comment | write a comment | no comments | no comments yet | be the first to comment |
	accept cookies | accept all cookies | cookie settings | cookie policy | privacy policy | terms of service | all rights reserved |
	back to top | skip to content | skip to main content | table of contents toggle | toggle navigation | related posts |
	related articles | you may also like | recommended for you | next post | previous post | next article | previous article |
	powered by discourse | view original post on site | # likes | # like | # comments | # comment | # replies | # reply | # views |
	# shares | # claps | # min read | # minute read | # minutes read | advertisement | sponsored | this site uses cookies |
	we use cookies | unsubscribe | download the app | open in app | get the app |
	もっと見る | もっと読み込む | さらに読み込む | さらに表示 | ログイン | ログインする | ログアウト | 新規登録 | 会員登録 | 無料会員登録 |
	ログインしてコメントする | コメントを書く | コメントする | コメントを残す | コメントはまだありません | コメントはありません |
	まだコメントはありません | まだコメントがありません | この記事をシェア | この記事をシェアする | シェアする | ツイートする | フォローする |
	リンクをコピー | いいねする | メルマガ登録 | メールマガジン登録 | ニュースレターを購読 | ニュースレターに登録 | 購読する | クッキーを許可 |
	すべてのクッキーを受け入れる | クッキーの設定 | cookieの設定 | プライバシーポリシー | 利用規約 | トップへ戻る | ページトップへ |
	ページの先頭へ戻る | コンテンツへスキップ | 関連記事 | おすすめ記事 | おすすめの記事 | 人気記事 | 前の記事 | 次の記事 | 前の記事へ |
	次の記事へ | #件のコメント | #件の返信 | #件のいいね | #いいね | いいね# | #回表示 | 閲覧数# | #分で読めます | 読了時間#分 | この記事は#分で読めます |
	スポンサーリンク | スポンサードリンク | アプリで開く | アプリをダウンロード |
	더 불러오기 | 더보기 | 더 많은 글 보기 | 로그인 | 로그인하기 | 로그아웃 | 회원가입 | 회원 가입 | 무료 회원가입 | 로그인 후 댓글 작성 |
	댓글 쓰기 | 댓글 남기기 | 댓글 달기 | 댓글을 입력하세요 | 댓글이 없습니다 | 아직 댓글이 없습니다 | 공유하기 | 이 글 공유하기 |
	트위터에 공유 | 페이스북에 공유 | 카카오톡 공유 | 링크 복사 | 좋아요 누르기 | 구독하기 | 뉴스레터 구독 | 뉴스레터 구독하기 | 팔로우하기 |
	쿠키 설정 | 쿠키 허용 | 모든 쿠키 허용 | 개인정보 처리방침 | 개인정보처리방침 | 이용약관 | 맨 위로 | 본문 바로가기 | 본문으로 건너뛰기 |
	관련 글 | 관련 기사 | 추천 글 | 추천 기사 | 인기 글 | 이전 글 | 다음 글 | 이전 기사 | 다음 기사 | #개의 댓글 | 댓글 #개 | 댓글 # |
	#개의 좋아요 | 좋아요 #개 | 좋아요 # | 조회수 # | 조회 # | 공유 # | #분 읽기 | 읽는 시간 #분 | #분 소요 | 앱에서 열기 | 앱 다운로드 |
	스폰서 링크`;

/** Words of buttons that may also be an item of a real list. */
export const LIKELY = `like | likes | share | reply | replies | subscribe | follow | tweet | comment | comments | views | upvote |
	bookmark | menu | search | home | next | previous | いいね | いいね！ | シェア | 共有 | 返信 | 購読 | フォロー | コメント | ブックマーク |
	続きを読む | メニュー | 検索 | 좋아요 | 공유 | 답글 | 답장 | 구독 | 팔로우 | 댓글 | 북마크 | 더 보기 | 메뉴 | 검색 | 推薦する | 스크랩`;
