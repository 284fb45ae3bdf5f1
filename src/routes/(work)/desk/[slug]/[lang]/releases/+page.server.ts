import { redirect } from '@sveltejs/kit';
import { momentOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { Publishing, ReleaseFrom } from '$server/api/schemas';
import { theApp } from '$server/app';
import { compareReleases, openReleases } from '$server/usecases/open-releases';
import { publishDocument } from '$server/usecases/publish-document';
import type { Actions, PageServerLoad } from './$types';

/** The release to show is chosen by `?n=`, what it is compared with by `?from=`. */
export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const [n, from] = ['n', 'from'].map((name) => parse(ReleaseFrom, url.searchParams.get(name) ?? undefined));
		const at = { document: params.slug, lang: params.lang };
		const { releases, ...view } = await openReleases(theApp(), locals.actor, params.slug, params.lang);
		const shown = releases.find(({ number, sound }) => number === n && sound);
		return {
			view: { ...view, releases: releases.map((release) => ({ ...release, moment: momentOf(release.at) })) },
			difference: shown ? await compareReleases(theApp(), locals.actor, at, shown.number, from) : null,
			published: url.searchParams.has('published')
		};
	});

export const actions: Actions = {
	publish: ({ params, locals, request, url }) =>
		submit(async () => {
			const at = { document: params.slug, lang: params.lang };
			const { note } = await form(request, Publishing);
			const number = await publishDocument(theApp(), locals.actor, at, { note });
			redirect(303, `${url.pathname}?n=${number}&published`);
		})
};
