import { copyForEngine, type CopyWish, type EngineCopy } from '../usecases/copy-for-engine';
import {
	previewEngineTexts,
	takeEngineTexts,
	type AnswerPreview,
	type EngineAnswer,
	type TakenAnswer
} from '../usecases/take-engine-texts';
import type { Updated } from '../usecases/update-document';
import { documentAt, documentHere, type AskedDocument } from './document';
import { actorNamed, withApp } from './local';
import { placeOf, type Remote, type Whose } from './remote';

/** The texts of an engine for one document and language, here or on a server. */
interface Engine {
	/** Of the document. */
	slug: string;
	copy(wish: CopyWish): Promise<EngineCopy>;
	preview(answer: EngineAnswer): Promise<AnswerPreview>;
	take(answer: TakenAnswer): Promise<Updated>;
}

/** @throws UsageError where there is no such place, or no such document in it */
export async function withEngine<T>(asked: AskedDocument & Whose, run: (engine: Engine) => Promise<T>): Promise<T> {
	const place = placeOf(asked, 'engine');
	if ('server' in place) return run(await engineAt(place.server, asked));
	return withApp(async (app) => {
		const actor = await actorNamed(app, place.as);
		const { document, lang } = await documentHere(app, actor, asked);
		const at = { document: document.slug, lang };
		return run({
			slug: document.slug,
			copy: (wish) => copyForEngine(app, actor, at, wish),
			preview: (answer) => previewEngineTexts(app, actor, at, answer),
			take: (answer) => takeEngineTexts(app, actor, at, answer)
		});
	});
}

async function engineAt(server: Remote, asked: AskedDocument): Promise<Engine> {
	const { path, slug } = await documentAt(server, asked);
	return {
		slug,
		copy: (wish) => server.send(`${path}/engine-copies`, wish),
		preview: (answer) => server.send(`${path}/engine-previews`, answer),
		take: (answer) => server.send(`${path}/engine-texts`, answer)
	};
}
