import type { TargetKind } from '$lib/core/release/destination';
import { discourse } from './discourse';
import { folder } from './folder';
import type { Target } from './target';
import { webhook } from './webhook';

/** Where releases may go, in the order in which people choose. Each reads its settings by its own schema first. */
const TARGETS: readonly Target[] = [discourse, webhook, folder] as Target[];

export const targetOf = (kind: TargetKind): Target => TARGETS.find(({ id }) => id === kind)!;
