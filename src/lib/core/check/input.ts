import { language } from '../language/registry';
import type { TargetLang } from '../segment/segment';
import type { CheckedRow, CheckInput, OtherReading, OtherText } from './check';
import type { ProjectRules } from './project';
import { Reading } from './reading';

/** A row in the other language, read when a check asks. */
class Other implements OtherReading {
	readonly lang: TargetLang;
	readonly text: string;
	readonly changed: boolean;
	readonly origin: boolean;
	#reading?: Reading;

	constructor({ lang, text, changed, origin = false }: OtherText) {
		this.lang = lang;
		this.text = text;
		this.changed = changed;
		this.origin = origin;
	}

	get reading(): Reading {
		return (this.#reading ??= new Reading(this.text, language(this.lang)));
	}
}

/** Prepares a row for the checks. */
export function checkInput(row: CheckedRow, rules: ProjectRules): CheckInput {
	const sourceLanguage = language(row.sourceLang ?? 'en');
	const target = language(row.lang);
	return {
		id: row.id,
		kind: row.kind,
		paper: row.paper,
		lang: row.lang,
		source: row.source,
		target: row.target,
		language: target,
		sourceLanguage,
		sourceReading: row.source === null ? null : new Reading(row.source, sourceLanguage),
		targetReading: new Reading(row.target, target),
		rules,
		terms: rules.terms,
		other: row.other ? new Other(row.other) : null,
		memo: []
	};
}
