import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Check, Severity } from '$lib/core/check/check';
import { checkAbout, checkTitle } from '$lib/i18n/message';
import { known, type Known } from './baseline';
import { placeOf, sentenceOf, type Found } from './found';

const LEVEL: Record<Severity, string> = { critical: 'error', major: 'error', minor: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Findings as SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS), as code scanning reads them.
 * @param checks those that were run, by which the results name their rules */
export const asSarif = (found: readonly Found[], checks: readonly Check[], version: string): string =>
	JSON.stringify(
		{
			$schema: SCHEMA,
			version: '2.1.0',
			runs: [
				{
					tool: { driver: { name: 'Variorum', version, rules: checks.map(ruleOf) } },
					columnKind: 'utf16CodeUnits',
					results: found.map((each) => resultOf(each, checks))
				}
			]
		},
		null,
		'\t'
	) + '\n';

const ruleOf = ({ id, category, severity, own }: Check) => ({
	id,
	shortDescription: { text: own?.name ?? checkTitle(id, 'en') },
	fullDescription: { text: own?.message ?? checkAbout(id, 'en') },
	defaultConfiguration: { level: LEVEL[severity] },
	properties: { category, tags: ['translation', category.split('/')[0]] }
});

function resultOf(each: Found, checks: readonly Check[]) {
	const { row, finding } = each;
	const { line, column, endLine, endColumn } = placeOf(each);
	return {
		ruleId: finding.check,
		ruleIndex: checks.findIndex(({ id }) => id === finding.check),
		level: LEVEL[finding.severity],
		message: { text: sentenceOf(each) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: uriOf(row.file) },
					region: { startLine: line, startColumn: column, endLine, endColumn }
				},
				logicalLocations: [{ name: row.id, fullyQualifiedName: `${row.doc}#${row.id}`, kind: 'element' }]
			}
		],
		partialFingerprints: { 'variorum/v1': fingerprint(known(each)) }
	};
}

const fingerprint = (finding: Known): string => createHash('sha256').update(JSON.stringify(finding)).digest('hex');

/** A file as a relative reference of the working folder, or as a URL where its path is absolute. */
const uriOf = (file: string): string =>
	file === '-' ? 'stdin' : isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/'));
