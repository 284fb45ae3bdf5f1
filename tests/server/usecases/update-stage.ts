import type { ParsedSegment, TargetLang } from '$lib/core/segment/segment';
import type { App } from '$server/app';
import type { DocumentTable, ProjectTable } from '$server/db/schema';
import { storeDocument } from '$server/usecases/import-document';

/** A row of a post: English and machine text. */
export type Line = readonly [source: string | null, target: string | null];

export const LINES: readonly Line[] = [
	['Slow roads in the hills', '언덕의 느린 길'],
	['The survey covers 12 villages and 40 km of road.', '조사는 마을 12곳과 도로 40km를 다룬다.'],
	['Most bridges were built by hand.', '다리는 대부분 손으로 지었다.'],
	['Rain closes the pass in spring.', '비가 오면 봄에 고개가 닫힌다.'],
	['Readers sent three more maps.', '독자들이 지도 세 장을 더 보냈다.']
];

export const rowsOf = (lines: readonly Line[]): ParsedSegment[] =>
	lines.map(([source, target], n) => ({
		...{
			kind: (source ?? target)!.endsWith('.') ? ('paragraph' as const) : ('heading' as const),
			paper: null,
			sourceLang: 'en' as const
		},
		...{ source, target, confidence: 1, evidence: [], line: n + 1, targetBytes: null, sourceBytes: null }
	}));

export const fileOf = (name: string) => ({ name, format: 'post', bytes: new TextEncoder().encode(name) });

/** The lines with some of them other: the text alone, or English and text. */
export const withLines = (news: Readonly<Record<number, string | Line>>, lines = LINES): Line[] =>
	lines.map((line, n) => {
		const other = news[n];
		if (other === undefined) return line;
		return typeof other === 'string' ? [line[0], other] : other;
	});

export const storeLines = (
	app: App,
	project: ProjectTable,
	lines: readonly Line[] = LINES,
	lang: TargetLang = 'ko'
): Promise<DocumentTable> =>
	storeDocument(app, project, null, {
		...{ project: project.slug, lang, title: 'Slow roads', notices: [], into: null, engine: 'first' },
		...{ file: fileOf('first.txt'), rows: rowsOf(lines) }
	});
