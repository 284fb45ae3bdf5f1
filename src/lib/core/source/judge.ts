import { DAMAGES, damagesOf, type Copy, type Damage, type DamageKind } from './damage';
import { stretches, type Stretch } from './pieces';

/** Which of two copies of one text is the better, and why. */
export interface Judgement {
	/** In reading order. */
	damages: Damage[];
	/** Do they say the same, but for white space or the form of quotes and dashes? */
	alike: boolean;
	/** Null where neither is. */
	better: Copy | null;
	/** Is every difference explained, so that the better one can be taken unread? */
	certain: boolean;
	/** Is there a difference that no damage explains? */
	unexplained: boolean;
	/** Each stretch from the copy in which it is sound, where both are damaged; null elsewhere. */
	mended: string | null;
}

/** What weighs more than everything behind it together stands first. */
const WEIGHTS = new Map<DamageKind, number>(DAMAGES.map((kind, n) => [kind, 1 << (DAMAGES.length - n)]));

const weightOf = (damages: readonly Damage[], copy: Copy): number =>
	damages.filter((one) => one.copy === copy).reduce((sum, { kind }) => sum + WEIGHTS.get(kind)!, 0);

/** Compares two copies of one text, stretch by stretch where they differ. Turned round, it says the same of the other. */
export function judgeCopies(first: string, second: string): Judgement {
	const all = stretches(first, second);
	const found = all.map(({ same, texts }, n) =>
		same ? [] : damagesOf(texts, { before: edgeOf(all[n - 1], -1), after: edgeOf(all[n + 1], 0) })
	);
	const damages = found.flatMap((some) => some ?? []);
	const unexplained = found.includes(null);
	const [mine, theirs] = [weightOf(damages, 0), weightOf(damages, 1)];
	const better = mine === theirs ? null : mine < theirs ? 0 : 1;
	const isOneSided = mine === 0 || theirs === 0;
	const mended = !unexplained && !isOneSided ? mend(all, found) : null;
	return {
		...{ damages, unexplained, better, mended },
		alike: damages.length === 0 && !unexplained,
		certain: better !== null && isOneSided && !unexplained && damages.every(({ certain }) => certain)
	};
}

/** The character of a stretch that both copies share, at its beginning or its end. */
const edgeOf = (stretch: Stretch | undefined, at: 0 | -1): string => [...(stretch?.texts[0] ?? '')].at(at) ?? '';

/** @returns null where a stretch is damaged in both copies */
function mend(all: readonly Stretch[], found: readonly (Damage[] | null)[]): string | null {
	const sound = all.map(({ texts }, n): string | null => {
		const damages = found[n]!;
		const hurt = new Set(damages.map(({ copy }) => copy));
		return hurt.size === 2 ? null : texts[hurt.has(0) ? 1 : 0];
	});
	return sound.includes(null) ? null : sound.join('');
}
