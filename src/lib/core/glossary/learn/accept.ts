import type { TargetLang } from '../../segment/segment';
import type { Concept, Rendering, RenderingStatus } from '../concept';
import { folded } from '../fold';

/** Words that become renderings of a concept. */
export interface Settled {
	lang: TargetLang;
	/** What it is to be called; null leaves that as it is. */
	wanted: string | null;
	/** What it is not to be called any more. */
	unwanted: readonly string[];
	/** Also as parts of longer words. */
	compound: boolean;
}

/** A concept of which nothing is known but its English. */
export const conceptOf = (english: string): Omit<Concept, 'id'> => ({
	...{ english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '', renderings: [] }
});

/** A concept with words as preferred and as forbidden renderings; what it knew of these words before is replaced. Where it
 * prefers other words, the new ones are admitted beside them. */
export function settle<C extends Omit<Concept, 'id'>>(concept: C, { lang, wanted, unwanted, compound }: Settled): C {
	const key = (rendering: Pick<Rendering, 'lang' | 'text'>): string => `${rendering.lang} ${folded(rendering.text)}`;
	const made = (text: string, status: RenderingStatus): Rendering => {
		const known = concept.renderings.find((rendering) => key(rendering) === key({ lang, text }));
		const reach = compound || known?.compound ? { compound: true } : {};
		return { lang, text, status, condition: known?.condition ?? 'source', ...reach, note: known?.note ?? '' };
	};
	const wrong = unwanted.filter((text) => text !== wanted).map((text) => made(text, 'forbidden'));
	const gone = new Set([...wrong, ...(wanted === null ? [] : [made(wanted, 'preferred')])].map(key));
	const rest = concept.renderings.filter((rendering) => !gone.has(key(rendering)));
	const others = rest.some((rendering) => rendering.lang === lang && rendering.status === 'preferred');
	const right = wanted === null ? [] : [made(wanted, others ? 'admitted' : 'preferred')];
	return { ...concept, renderings: [...right, ...rest, ...wrong] };
}
