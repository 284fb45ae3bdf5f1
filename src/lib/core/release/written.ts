import type { Manifest } from './manifest';
import type { Flaw } from './flaws';

/** What a person chooses of a rendering. */
export interface RenderOptions {
	/** Is the English shown beside the translation? */
	english: boolean;
	/** TeX as MathML; null where it cannot be read. */
	math(tex: string, display: boolean): string | null;
	/** SHA-256 of the release, null for what is not published. */
	hash: string | null;
	/** Address of the published page, null for what is not published. */
	page: string | null;
	/** What readers are told before they read: `draft` is not published, `machine` was not reviewed. */
	notice: 'draft' | 'machine' | null;
}

/** A block of a Markdown rendering with what a reader must see of it. */
export interface WrittenBlock {
	/** Id of the row, null for what is no row's. */
	row: string | null;
	side: 'target' | 'source';
	markdown: string;
	/** The block as `shape` and words, in the words of `canonical.ts`: what parsing it again must give. */
	expected: string[];
}

/** Markup of a row that would not render. */
export interface RowFlaw extends Flaw {
	row: string;
}

/** A rendering of a release. */
export interface Written {
	text: string;
	/** Blocks to read again; none for formats without markup of their own. */
	blocks: WrittenBlock[];
	flaws: RowFlaw[];
}

/** One way out. */
export interface Rendering {
	id: string;
	/** Without the dot. */
	extension: string;
	mediaType: string;
	render(manifest: Manifest, options: RenderOptions): Written;
}

/** A rendering without markup that could fail. */
export const plain = (text: string): Written => ({ text, blocks: [], flaws: [] });

/** What stands at the head of what is no reviewed release, in the language of its readers. */
export const NOTICE = {
	draft: { ja: '下書き(未公開)', ko: '초안(발행 전)' },
	machine: { ja: '機械翻訳の下書き(未校閲)', ko: '기계 번역 초안(검토 전)' }
} as const;
