import { can, type Actor } from '$lib/core/access/access';
import { language, TARGET_LANGS } from '$lib/core/language/registry';
import { TRAITS, type Manner, type Trait } from '$lib/core/language/style';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { MannerFound, StyleExample, TraitFound } from '$lib/core/style/guess';
import { isTrait, sampleOf, said, traitsOf, type StyleProfile } from '$lib/core/style/profile';
import type { App } from '../app';
import { recordAll } from '../db/audit';
import type { Db } from '../db/client';
import { rowLabels } from '../db/lessons';
import { raiseRules } from '../db/project-says';
import { confirmedStyles, projectStyle, replaceStyle } from '../db/style-profiles';
import { need, projectFor } from './actor';
import { PATIENCE, type RowPlace } from './open-lessons';

/** A place that shows a manner, with its row. */
export interface StyleExampleView extends StyleExample {
	place: RowPlace | null;
}

export interface MannerView extends Omit<MannerFound, 'examples'> {
	examples: StyleExampleView[];
}

export interface TraitView extends Omit<TraitFound, 'manners'> {
	manners: MannerView[];
	/** The manner that the project says; null where it says nothing. */
	said: string | null;
}

export interface LanguageStyle {
	lang: TargetLang;
	traits: TraitView[];
	/** Who said it last, and when; null where nothing is said. */
	confirmed: { by: string | null; at: number } | null;
	/** Is what is counted of older texts, or nothing yet, since it is being worked out? */
	old: boolean;
}

export interface StyleView {
	project: { slug: string; name: string };
	languages: LanguageStyle[];
	can: { manage: boolean };
}

/** How a project writes each language: what its approved texts do, and what it says.
 * @param lang one language; all without
 * @throws Refusal `access.*` */
export async function openStyle(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang | null = null
): Promise<StyleView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const confirmed = await confirmedStyles(app.database.db, project.id);
	const languages: LanguageStyle[] = [];
	for (const code of lang === null ? TARGET_LANGS : [lang]) {
		const found = await app.lessons.style(project.id, code, PATIENCE);
		const style = confirmed.find((one) => one.lang === code);
		const traits = await viewsOf(app, code, found.value ?? nothingFound(code), style?.profile);
		languages.push({ lang: code, traits, confirmed: style ? { by: style.by, at: style.at } : null, old: found.old });
	}
	const manage = can(actor, 'project.manage', { project: project.id });
	return { project: { slug: project.slug, name: project.name }, languages, can: { manage } };
}

const nothingFound = (lang: TargetLang): TraitFound[] =>
	traitsOf(language(lang)).map((trait) => ({
		...{ trait, total: 0, guess: null },
		manners: mannersOf(lang, trait).map((manner) => ({ ...manner, count: 0, flagged: 0, examples: [] }))
	}));

const mannersOf = (lang: TargetLang, trait: Trait): readonly Manner[] => language(lang).style[trait]?.manners ?? [];

async function viewsOf(
	app: App,
	lang: TargetLang,
	found: readonly TraitFound[],
	profile: StyleProfile | undefined
): Promise<TraitView[]> {
	const shown = found.flatMap(({ manners }) => manners.flatMap(({ examples }) => examples.map((e) => e.segment)));
	const labels = await rowLabels(app.database.db, shown, lang);
	const placed = (example: StyleExample): StyleExampleView => ({
		...example,
		place: labels.get(example.segment) ?? null
	});
	return found.map((one) => ({
		...one,
		manners: one.manners.map((manner) => ({ ...manner, examples: manner.examples.map(placed) })),
		said: said(profile, one.trait, language(lang))
	}));
}

/** What is said of one trait of a language; null to say nothing of it any more. */
export type StyleChoice = Readonly<Record<string, string | null>>;

/** Says how a project writes a language. Traits that are not named stay as they are; an audit line for each that changes.
 * @throws Refusal `access.*`, `input.invalid` for a manner that the language does not have */
export async function sayStyle(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: TargetLang,
	choice: StyleChoice
): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	for (const [trait, manner] of Object.entries(choice)) mayChoose(lang, trait, manner);
	if ((await changesOf(app.database.db, project.id, lang, choice)).length === 0) return;
	await app.database.db.transaction().execute(async (trx) => {
		// Written first: of two who say something at once, the second one reads what the first one said.
		await raiseRules(trx, project.id);
		const changes = await changesOf(trx, project.id, lang, choice);
		const after = Object.entries({ ...(await profileOf(trx, project.id, lang)), ...choice });
		const profile: StyleProfile = Object.fromEntries(after.filter(([, manner]) => manner !== null));
		await replaceStyle(trx, project.id, lang, profile, actor.id);
		const at = { user: actor.id, project: project.id };
		await recordAll(
			trx,
			changes.map((change) => ({ ...at, ...entryOf(lang, change) }))
		);
	});
}

const profileOf = async (db: Db, project: string, lang: TargetLang): Promise<StyleProfile> =>
	(await projectStyle(db, project))[lang] ?? {};

interface StyleChange {
	trait: Trait;
	from: string | null;
	to: string | null;
}

/** Traits of which something else is said than before. */
async function changesOf(db: Db, project: string, lang: TargetLang, choice: StyleChoice): Promise<StyleChange[]> {
	const before = await profileOf(db, project, lang);
	return TRAITS.flatMap((trait): StyleChange[] => {
		const from = before[trait] ?? null;
		const to = choice[trait];
		return to === undefined || to === from ? [] : [{ trait, from, to }];
	});
}

const entryOf = (lang: TargetLang, { trait, from, to }: StyleChange) => ({
	action: to === null ? 'project.style-open' : 'project.style',
	subject: sampleOf(language(lang), trait, to ?? from ?? ''),
	detail: { lang, trait, from, to }
});

function mayChoose(lang: TargetLang, trait: string, manner: string | null): void {
	if (!isTrait(trait) || !traitsOf(language(lang)).includes(trait))
		throw new Refusal('input.invalid', `${lang} leaves ${trait} to nobody`);
	if (manner !== null && said({ [trait]: manner }, trait, language(lang)) === null)
		throw new Refusal('input.invalid', `${trait} in ${lang} is never ${manner}`);
}
