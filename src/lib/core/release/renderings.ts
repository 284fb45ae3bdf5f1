import { html, page } from './html';
import { json, jsonl } from './json';
import { discourse, markdown } from './markdown';
import type { Rendering } from './written';

/** Every way out, in the order people see them. */
export const RENDERINGS: readonly Rendering[] = [discourse, markdown, html, page, json, jsonl];
