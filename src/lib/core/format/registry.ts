import type { TargetLang } from '../segment/segment';
import type { Format, ParsedPost } from './format';
import { post } from './post';
export const FORMATS: readonly Format[] = [post];
