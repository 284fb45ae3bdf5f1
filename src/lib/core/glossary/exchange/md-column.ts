import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import { COLUMNS } from '../csv';
import type { MdTable } from './md-table';

/** What a column of a table holds: terms, renderings, words about them, a column of our CSV, or something else. */
export type MdColumn =
	| { is: 'english' | 'note' | 'definition' | 'nothing' }
	| { is: 'target'; lang: TargetLang }
	| { is: 'exact' | 'other'; name: string };

const WORDS: readonly [RegExp, MdColumn['is'] | TargetLang][] = [
	[/^(?:english|en|eng|source term|term|영문|영어|영단어|원어|원문|英語|英文|英単語|原語|原文)$/u, 'english'],
	[/^(?:korean|ko|kor|한글|한국어|국문|우리말|번역|번역어|번역 용어|韓国語|韓国語訳|朝鮮語|ハングル)$/u, 'ko'],
	[/^(?:japanese|ja|jp|jpn|日本語|日本語訳|日文|和文|和訳|邦訳|訳|訳語|対訳|일본어|일어|일문)$/u, 'ja'],
	[/^(?:notes?|remarks?|comments?|추가 설명|설명|비고|메모|참고|주석|備考|注|注記|注釈|メモ|補足|説明)$/u, 'note'],
	[/^(?:definition|meaning|정의|뜻|의미|定義|意味)$/u, 'definition'],
	[/^$/u, 'nothing']
];

/** Headings that name no language: what stands below them tells it. */
const TRANSLATION = /^(?:translations?|target|번역|번역어|번역 용어|訳|訳語|対訳)$/u;

const isLang = (name: string): name is TargetLang => TARGET_LANGS.some((lang) => lang === name);

const plain = (heading: string): string =>
	heading
		.replace(/[*_`]/gu, '')
		.replace(/\s*[(（][^()（）]*[)）]$/u, '')
		.trim()
		.toLowerCase();

/** The language of most cells that are not Latin. */
function scriptOf(table: MdTable, at: number): TargetLang | null {
	const below = table.rows.map(({ cells }) => cells[at]?.raw ?? '');
	const korean = below.filter((raw) => /\p{Script=Hangul}/u.test(raw)).length;
	const japanese = below.filter((raw) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(raw)).length;
	return korean === 0 && japanese === 0 ? null : korean >= japanese ? 'ko' : 'ja';
}

function columnOf(table: MdTable, at: number): MdColumn {
	const heading = table.head.cells[at]!.raw;
	const name = plain(heading);
	const known = WORDS.find(([words]) => words.test(name))?.[1];
	const lang = TRANSLATION.test(name) ? (scriptOf(table, at) ?? known) : known;
	if (lang !== undefined && isLang(lang)) return { is: 'target', lang };
	if (known === undefined || isLang(known)) {
		const column = heading.replace(/\\_/gu, '_').trim().toLowerCase();
		return COLUMNS.includes(column) ? { is: 'exact', name: column } : { is: 'other', name: heading };
	}
	return { is: known } as MdColumn;
}

/** What the columns of a table hold; null where it is no table of terms: it names English and one of our languages. */
export function columnsOf(table: MdTable): MdColumn[] | null {
	const columns = table.head.cells.map((_, at) => columnOf(table, at));
	const keys = columns.map((column) => (column.is === 'target' ? column.lang : column.is));
	// The first column of a kind counts; a second one of the same kind holds something else.
	const first = columns.map((column, at): MdColumn =>
		['exact', 'other', 'nothing'].includes(column.is) || keys.indexOf(keys[at]!) === at
			? column
			: { is: 'other', name: table.head.cells[at]!.raw }
	);
	const speaksOf = (lang: TargetLang): boolean =>
		keys.includes(lang) || first.some((column) => column.is === 'exact' && column.name.startsWith(`${lang}_`));
	return keys.includes('english') && TARGET_LANGS.some(speaksOf) ? first : null;
}
