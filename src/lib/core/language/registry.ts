import type { SourceLang, TargetLang } from '../segment/segment';
import type { Language } from './language';
import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';

const LANGUAGES: Record<SourceLang | TargetLang, Language> = { en, ja, ko };

/** Languages a post can be translated into, in the order people see them. */
export const TARGET_LANGS: readonly TargetLang[] = ['ja', 'ko'];

export const SOURCE_LANGS: readonly SourceLang[] = ['en', 'ko'];

export const language = (code: SourceLang | TargetLang): Language => LANGUAGES[code];

export const isTargetLang = (code: unknown): code is TargetLang => TARGET_LANGS.includes(code as TargetLang);
