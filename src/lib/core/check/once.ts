import type { CheckInput } from './check';

let places = 0;

/** `make`, run at most once a row: several checks ask the same of it, and other rows may come in between. */
export function oncePerRow<R, Input = CheckInput>(
	make: (input: Input) => R
): (input: Input & Pick<CheckInput, 'memo'>) => R {
	const place = places++;
	return (input) => (input.memo[place] ??= make(input)) as R;
}
