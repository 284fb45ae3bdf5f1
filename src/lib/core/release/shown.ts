import type { Manifest } from './manifest';
import type { Piece } from './inline';
import type { Kind, TargetLang } from '../segment/segment';

/** What the public page of a post shows; the server makes it of a release. */
export interface ShownText {
	/** Formulas carry MathML made on the server, everything else is text. */
	pieces: (Piece & { mathml?: string })[];
}

export interface ShownRow {
	/** Stable id of the paragraph. */
	id: string;
	kind: Kind;
	target: ShownText;
	source: (ShownText & { lang: string }) | null;
}

export interface ShownPage {
	manifest: Omit<Manifest, 'rows'>;
	sections: { title: ShownRow | null; rows: ShownRow[] }[];
	/** Other languages that are published, for links and hreflang. */
	others: { lang: TargetLang; title: string }[];
	origin: string;
}
