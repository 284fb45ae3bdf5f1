import type { CheckLevel } from './project';

/** Does a change of what a project says of a check let more through? A check that is switched off, or blocks no more, asks for
 * a reason. */
export const loosens = (before: CheckLevel, after: CheckLevel): boolean =>
	(after.enabled === false && before.enabled !== false) || (after.blocks === false && before.blocks !== false);

/** Does the catalogue's word stand in everything? */
export const isDefault = ({ enabled, severity, blocks }: CheckLevel): boolean =>
	enabled !== false && severity === undefined && blocks === undefined;

export const sameLevel = (a: CheckLevel, b: CheckLevel): boolean =>
	(a.enabled ?? true) === (b.enabled ?? true) && a.severity === b.severity && a.blocks === b.blocks;
