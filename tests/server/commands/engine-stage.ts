import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../build/cli.js', import.meta.url));
export const ENGLISH = `# Slow roads

## A Map of Slow Roads

The survey covers 12 villages.

Most bridges were built by hand.

## Lanterns

We hang 300 lanterns.
`;
export const KOREAN = [
	'느린 길',
	'느린 길의 지도',
	'조사는 마을 12곳을 다룬다.',
	'다리는 대부분 손으로 지었다.',
	'등불',
	'등불 300개를 단다.'
];
export const MARK = /^\[\[\d.*\]\]$/gmu;

export interface Ran {
	code: number;
	out: string;
	err: string;
}

/** Runs the built command line, as a script would. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
	return new Promise((resolve) => {
		const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
		const child = spawn(process.execPath, [CLI, ...args], { env: { ...clean, ...env } });
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
		child.stdin.on('error', () => undefined).end(input);
	});
}

/** What an engine makes of a chunk that keeps its marks, with the next translations. */
export const translated = (chunk: string, next: () => string): string =>
	chunk.replace(/^(?!\[\[\d|\f|$).+$/gmu, () => next());
export const answer = (chunk: string, to: readonly string[] = KOREAN): string => {
	let n = 0;
	return translated(chunk, () => to[n++]!);
};
export const jsonLines = (out: string): Record<string, unknown>[] =>
	out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
