import { expect, it } from 'vitest';
import type { ApprovedExample } from '$lib/core/glossary/approved-example';
import { DeskApi } from '$lib/review/api';
import { TermExamples } from '$lib/review/term-examples.svelte';

const example = (n: number): ApprovedExample => ({
	...{ segment: `s${n}`, document: { slug: 'd', title: 'D' }, lang: 'ko', at: n },
	source: { text: 'x', terms: [] },
	target: { text: '엑스', terms: [] }
});

/** A server of so many answers without an example before the one that has two, or that fails there. */
function asked(empty: number, fails = false): { examples: TermExamples; calls: string[] } {
	const calls: string[] = [];
	const send: typeof fetch = (address) => {
		calls.push(String(address).split('/terms/')[1]!);
		const last = calls.length > empty;
		if (last && fails) return Promise.resolve(new Response('{"code":"server.fault"}', { status: 500 }));
		const answer = last
			? { examples: [example(1), example(2)], next: null }
			: { examples: [], next: `n${calls.length}` };
		return Promise.resolve(new Response(JSON.stringify(answer)));
	};
	return { examples: new TermExamples('c', new DeskApi('d', 'ko', send)), calls };
}

it('looks on until examples are found, once however often they are opened', async () => {
	const { examples, calls } = asked(2);
	await Promise.all([examples.open(), examples.open()]);
	await examples.open();
	expect(calls).toEqual(['c/examples', 'c/examples?before=n1', 'c/examples?before=n2']);
	expect([examples.state, examples.list.length, examples.next]).toEqual(['ready', 2, null]);
});

it('rests after twenty answers, and goes on from there when told', async () => {
	const { examples, calls } = asked(25);
	await examples.open();
	expect([examples.state, calls.length, examples.next]).toEqual(['ready', 20, 'n20']);
	await examples.more();
	expect([examples.list.length, examples.next]).toEqual([2, null]);
});

it('says that they could not be loaded, and tries again when opened again', async () => {
	const { examples, calls } = asked(0, true);
	await examples.open();
	await examples.open();
	expect([examples.state, calls.length]).toEqual(['failed', 2]);
});
