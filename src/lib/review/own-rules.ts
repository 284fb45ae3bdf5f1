import type { OwnCompiler, ProjectSays } from '$lib/core/check/project';

/** What reads the patterns of a team's own rules; fetched where a project has any, since it is as large as all checks
 * together.
 * @returns null without such rules, and where it cannot be fetched: then the server alone finds by them, as it does anyway */
export const ownCompiler = ({ own }: Pick<ProjectSays, 'own'>): Promise<OwnCompiler | null> =>
	own === undefined
		? Promise.resolve(null)
		: import('$lib/core/check/own/checks').then(
				({ ownChecks }) => ownChecks,
				() => null
			);
