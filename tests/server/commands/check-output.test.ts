import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKS } from '$lib/core/check/registry';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
const POST = [
	'[2026/03/02 ~ 03/08] 이번 주의 논문 (Papers of the Week)',
	'느린 길의 지도 / A Map of Slow Roads',
	'이 모델은 중도 포기 문제를 다루며 32억 개의 토큰으로 학습되었습니다.',
	'This model tackles the lost-in-the-middle problem and is trained on 3.2 billion tokens.'
].join('\n\n');
const LINE = 5;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'variorum-check-'));
	mkdirSync(join(folder, 'posts'));
	writeFileSync(join(folder, 'posts/week, 1.ko.txt'), POST);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command in the folder of the posts, as a job of a repository does. */
function check(...args: string[]): { code: number | null; out: string; err: string } {
	const run = spawnSync(process.execPath, [CLI, 'check', 'posts/week, 1.ko.txt', ...args], {
		cwd: folder,
		encoding: 'utf8'
	});
	return { code: run.status, out: run.stdout, err: run.stderr };
}
const put = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));

interface Sarif {
	version: string;
	runs: {
		columnKind: string;
		tool: { driver: { name: string; rules: { id: string; fullDescription: { text: string } }[] } };
		results: {
			ruleId: string;
			ruleIndex: number;
			level: string;
			message: { text: string };
			locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
			partialFingerprints: Record<string, string>;
		}[];
	}[];
}

describe('findings of a repository of posts', () => {
	it('as SARIF name rule, file and columns, with a fingerprint that outlives lines put in above', () => {
		const read = (): Sarif => JSON.parse(check('--format', 'sarif').out) as Sarif;
		const { version, runs } = read();
		const [{ tool, results, columnKind }] = runs as [Sarif['runs'][number]];
		expect([version, columnKind, tool.driver.rules.length]).toEqual(['2.1.0', 'utf16CodeUnits', CHECKS.length]);
		const forbidden = results.find(({ ruleId }) => ruleId === 'terminology.forbidden')!;
		expect(tool.driver.rules[forbidden.ruleIndex]!.id).toBe('terminology.forbidden');
		expect(forbidden).toMatchObject({
			level: 'error',
			message: { text: expect.stringContaining('중도 포기') as string }
		});
		const { artifactLocation, region } = forbidden.locations[0]!.physicalLocation;
		expect([artifactLocation.uri, region]).toEqual([
			'posts/week,%201.ko.txt',
			{ startLine: LINE, startColumn: 7, endLine: LINE, endColumn: 12 }
		]);
		writeFileSync(join(folder, 'posts/week, 1.ko.txt'), POST.replace('느린', '\n\n조금 느린'));
		const moved = read().runs[0]!.results.find(({ ruleId }) => ruleId === 'terminology.forbidden')!;
		expect(moved.partialFingerprints).toEqual(forbidden.partialFingerprints);
		expect(moved.locations[0]!.physicalLocation.region.startLine).toBeGreaterThan(LINE);
	});

	it('as annotations of GitHub escape what would end them', () => {
		const { out, code } = check('--format', 'github', '--only', 'terminology.forbidden');
		expect(code).toBe(1);
		expect(out).toMatch(
			/^::error file=posts\/week%2C 1\.ko\.txt,line=5,endLine=5,col=7,endColumn=11,title=terminology\.forbidden::.*중도 포기.*\n$/u
		);
	});

	it('that a baseline knows are not told again; a second one of the same kind is', () => {
		expect(check('--baseline', 'known.json', '--write-baseline')).toMatchObject({ code: 0, out: '' });
		const lines = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as { check: string; count: number }[];
		expect(lines.find((line) => line.check === 'terminology.forbidden')).toMatchObject({
			count: 1,
			target: '중도 포기'
		});
		const known = check('--baseline', 'known.json', '--fail-on', 'minor');
		expect([known.code, known.out]).toEqual([0, '']);
		expect(known.err).toMatch(/0 findings.*\n\d+ known, not told/u);
		const again = `${POST}\n\n중도 포기 문제는 어렵습니다.\n\nThe lost-in-the-middle problem is hard.`;
		writeFileSync(join(folder, 'posts/week, 1.ko.txt'), again);
		const { out, code } = check('--baseline', 'known.json', '--only', 'terminology.forbidden');
		expect([code, out.split('\n').length]).toEqual([1, 2]);
	});

	it('follow the configuration of the folder, which the command line outranks and which says where it is wrong', () => {
		put('variorum.config.json', { only: ['terminology.forbidden'], failOn: 'never', format: 'jsonl' });
		const told = check();
		expect([told.code, (JSON.parse(told.out) as { check: string }).check]).toEqual([0, 'terminology.forbidden']);
		expect(check('--fail-on', 'critical', '--format', 'text')).toMatchObject({
			code: 1,
			out: expect.stringMatching(/^posts\/week, 1\.ko\.txt:5:7 critical/u) as string
		});
		put('variorum.config.json', { failOn: 'critcal' });
		expect(check()).toMatchObject({
			code: 2,
			err: expect.stringMatching(/^variorum\.config\.json: failOn: /u) as string
		});
		put('variorum.config.json', { failon: 'major' });
		expect(check()).toMatchObject({ code: 2, err: expect.stringContaining('failon') as string });
		writeFileSync(join(folder, 'variorum.config.json'), '{');
		expect(check()).toMatchObject({ code: 2, err: expect.stringContaining('no JSON') as string });
		rmSync(join(folder, 'variorum.config.json'));
		put('known.json', { no: 'baseline' });
		expect(check('--baseline', 'known.json')).toMatchObject({
			code: 2,
			err: expect.stringContaining('no baseline') as string
		});
		expect(check('--write-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('--baseline') as string });
	});

	it('hold rows against the other language, and titles against the series, of one run', () => {
		const row = (doc: string, lang: string, kind: string, target: string) =>
			JSON.stringify({ doc, id: kind, lang, kind, source: null, target });
		const [ja, ko] = ['今週は灯火についての文章を14本集めました。', '이번 주에는 등불에 대한 글을 12편 모았습니다.'];
		const titles = ['03/02 ~ 03/08', '03/09 ~ 03/15', '03/16 ~ 03/22', '03/24 ~ 03/30'].map((days, n) =>
			row(`week-${n}`, 'ko', 'title', `[2026/${days}] 이번 주의 논문`)
		);
		const lines = [...titles, row('week-0', 'ja', 'paragraph', ja), row('week-0', 'ko', 'paragraph', ko)];
		writeFileSync(join(folder, 'rows.jsonl'), lines.join('\n'));
		const run = spawnSync(process.execPath, [CLI, 'check', 'rows.jsonl', '--format', 'jsonl'], {
			...{ cwd: folder, encoding: 'utf8' }
		});
		const found = run.stdout
			.split('\n')
			.flatMap((line) => (line ? [JSON.parse(line) as { check: string; doc: string }] : []));
		const of = (check: string) => found.filter((finding) => finding.check === check).map(({ doc }) => doc);
		expect(of('accuracy.series-date')).toEqual(['week-3']);
		expect(of('accuracy.other-differs')).toEqual(['week-0', 'week-0']);
	});

	it('hold to rules of a team, of files that the command line or the configuration names', () => {
		const rule = {
			...{ id: 'no-tokens', name: 'No tokens', kind: 'forbidden', pattern: '토큰', severity: 'critical' },
			message: 'Write 말조각.'
		};
		put('team.json', { 'variorum-rules': 1, rules: [rule] });
		put('more.json', { 'variorum-rules': 1, rules: [{ ...rule, message: 'Write 어절.' }] });
		const told = check('--rules', 'team.json', '--only', 'own.no-tokens');
		expect([told.code, told.out]).toEqual([
			1,
			expect.stringMatching(/:5:\d+ critical own\.no-tokens .*Write 말조각\.\n$/u)
		]);
		expect(check('--rules', 'team.json', '--rules', 'more.json').out).toContain('Write 어절.');
		put('variorum.config.json', { rules: ['team.json'], only: ['own.no-tokens'] });
		const { runs } = JSON.parse(check('--format', 'sarif').out) as Sarif;
		expect(runs[0]!.tool.driver.rules).toMatchObject([
			{ id: 'own.no-tokens', fullDescription: { text: 'Write 말조각.' } }
		]);
		put('bad.json', { 'variorum-rules': 1, rules: [{ ...rule, pattern: '가(?=나)' }] });
		expect(check('--rules', 'bad.json')).toMatchObject({
			...{
				code: 2,
				err: expect.stringContaining('bad.json: rule 1 (No tokens): pattern, character 2: look-around') as string
			}
		});
	});
});
