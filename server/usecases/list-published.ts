import type { App } from '../app';
import { publishedList } from '../db/releases';

/** What everybody may read, newest first. */
export const listPublished = (app: App): ReturnType<typeof publishedList> => publishedList(app.database.db, 50);
