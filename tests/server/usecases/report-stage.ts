import type { Actor } from '$lib/core/access/access';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { projectReports, type ReportPage } from '$server/usecases/list-reports';
import { stepReport, type ReportStepRequest } from '$server/usecases/answer-report';
import { publishDocument } from '$server/usecases/publish-document';
import { openPublicReports, openReport, openReportForm } from '$server/usecases/read-reports';
import { reportError, type ReportForm } from '$server/usecases/report-error';
import type { App } from '$server/app';
import { stage, type Stage } from './stage';

export const MINUTE = 60_000;

/** A published post and its readers: forms are filled in slowly here, and every one by another reader. */
export class ReportStage {
	clock = Date.now();
	#readers = 0;

	private constructor(
		readonly s: Stage,
		/** The paragraph that readers report on. */
		readonly segment: string,
		readonly text: string
	) {}

	static async open(app: App): Promise<ReportStage> {
		const s = await stage(app);
		await new ReportStage(s, '', '').mend('중도 포기', '중간 정보 소실');
		await new ReportStage(s, '', '').publish();
		const { status } = await openDocument(app, s.reviewer, s.document.slug, 'ko');
		const { id, text } = status.rows.find((row) => row.text.startsWith('이 모델'))!;
		return new ReportStage(s, id, text);
	}

	async mend(from: string, to: string): Promise<void> {
		const { s } = this;
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const row = view.status.rows.find((r) => r.text.includes(from))!;
		await s.app.rooms.write(view.room, s.reviewer.id, [{ segment: row.id, text: row.text.replace(from, to) }]);
	}

	async publish(): Promise<number> {
		const { s } = this;
		const { status } = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		const rows = status.rows
			.filter(({ state }) => !['approved', 'template', 'left-out'].includes(state))
			.map((row) => ({ segment: row.id, text: row.text }));
		await decide(s.app, s.reviewer, s.at, 'confirm', rows);
		await decide(s.app, s.editor, s.at, 'approve', rows);
		return publishDocument(s.app, s.editor, s.at);
	}

	place = (row = this.segment) => ({ slug: this.s.document.slug, lang: 'ko', paragraph: `p-${row}` });

	token = async (row = this.segment): Promise<string> =>
		(await openReportForm(this.s.app, this.place(row), 1, this.clock)).token;

	filled = async (more: Partial<ReportForm> = {}): Promise<ReportForm> => ({
		...{ kind: 'number', words: 'the number is wrong', suggestion: '', stretch: '', name: '' },
		...{ token: more.token ?? (await this.token()), release: 1, website: '', ...more }
	});

	async send(
		more: Partial<ReportForm> = {},
		address = `10.0.0.${++this.#readers}`,
		row = this.segment
	): Promise<string> {
		const form = await this.filled({ token: await this.token(row), ...more });
		this.clock += MINUTE;
		return reportError(this.s.app, this.place(row), form, { address, now: this.clock });
	}

	step = (
		id: string,
		step: ReportStepRequest['step'],
		more: Partial<ReportStepRequest> = {},
		who: Actor | null = this.s.editor
	) => stepReport(this.s.app, who, this.s.at, id, { step, answer: null, into: null, ...more });

	read = (id: string) => openReport(this.s.app, { ...this.place(), id });

	everybody = async (): Promise<string[]> =>
		(await openPublicReports(this.s.app, this.place())).reports.map(({ id }) => id);

	list = (state: 'open' | 'all' | 'declined' = 'open', who: Actor | null = this.s.reviewer): Promise<ReportPage> =>
		projectReports(this.s.app, who, 'weekly', { state, document: null, before: null });

	/** Id of the row of another paragraph. */
	async title(): Promise<string> {
		const { rows } = await openDocument(this.s.app, this.s.editor, this.s.document.slug, 'ko');
		return rows.find((r) => r.kind === 'title')!.id;
	}
}
