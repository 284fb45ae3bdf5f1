import { expect } from 'vitest';
import type { Finding } from '$lib/core/check/check';
import type { ApiClient } from './api-client';

/** A rule that is tried, written, changed, switched off, removed, put back, and brought as a file. */
export async function writeRules(one: ApiClient, p: Record<string, string>): Promise<void> {
	const rule = {
		...{ id: 'no-map', name: 'No map', lang: 'ko', kind: 'forbidden', pattern: '지도' },
		...{ message: 'Write another word.', on: true }
	};
	const preview = await one.do<{ all: boolean; rows: number }>('previewRule', p, { rule });
	expect(preview).toMatchObject({ all: true, problems: [] });
	expect(preview.rows).toBeGreaterThan(0);
	await one.do('saveRule', p, { rule });
	const [told] = (
		await one.do<{ findings: Finding[] }>('checkRows', p, {
			...{ lang: 'ko', rows: [{ id: 'a', source: 'A map.', target: '지도입니다.' }] }
		})
	).findings.filter(({ check }) => check === 'own.no-map');
	expect(told).toMatchObject({ evidence: { name: 'No map' }, target: { text: '지도' } });
	const bad = await one.send('POST', '/api/v1/projects/own/rules', {
		rule: { ...rule, pattern: '(?=a)' },
		version: 1
	});
	expect([bad.status, bad.body.code]).toEqual([422, 'rule.pattern']);
	for (const step of ['off', 'remove', 'restore']) await one.do('stepRule', { ...p, id: rule.id }, { step });
	const file = [
		{ ...rule, message: 'Write a plan.' },
		{ ...rule, id: 'no-road', pattern: '도로' }
	];
	const content = JSON.stringify({ 'variorum-rules': 1, rules: file });
	const planned = { added: ['no-road'], changed: ['no-map'], same: 0, refused: [] };
	expect(await one.do('importRules', p, { content, dryRun: true })).toEqual({ ...planned, stored: false });
	expect(await one.do('importRules', p, { content })).toEqual({ ...planned, stored: true });
	const { rules } = await one.do<{ rules: { id: string; on: boolean; message: string }[] }>('listRules', p);
	expect(rules.filter(({ id }) => id.startsWith('no-'))).toMatchObject([
		{ id: 'no-map', on: false, message: 'Write a plan.' },
		{ id: 'no-road', on: true }
	]);
	await one.do('stepRule', { ...p, id: 'no-road' }, { step: 'remove' });
}
