import { isTargetLang } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';

/** Bad input or usage: one clear sentence on stderr, exit code 2. */
export class UsageError extends Error {}

/** @throws UsageError for anything but `ja` and `ko` */
export function langOption(value: string, option = '--lang'): TargetLang {
	if (!isTargetLang(value)) throw new UsageError(`${option} is ja or ko, not "${value}".`);
	return value;
}

/** Collects an option that may be given several times. */
export const collect = (value: string, before: string[]): string[] => [...before, value];

/** Splits `a,b,c`. */
export const list = (value: string): string[] => value.split(',').filter((part) => part !== '');

/** Prints one JSON object a line to stdout. */
export const printLine = (value: unknown): void => void process.stdout.write(JSON.stringify(value) + '\n');
