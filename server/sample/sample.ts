/**
 * The post that a new installation shows: one invented week of papers, in Japanese and in Korean.
 *
 * Papers, models, people and addresses are made up, and every sentence is ours. The shape is that of the posts
 * Variorum is for: title with the days of the week, introduction, papers with summary and abstract above their English,
 * links, footer. Both languages are translations of one English, so they join into one document.
 * The translations are mostly right and hold errors of the kinds that machines make; they are not marked here.
 * `tests/fixtures/sample-errors.json` lists them with the exact strings.
 */
import ja from './post.ja.txt?raw';
import ko from './post.ko.txt?raw';

/** The sample post by language, as a file would hold it. */
export const SAMPLE = { ja, ko } as const;
