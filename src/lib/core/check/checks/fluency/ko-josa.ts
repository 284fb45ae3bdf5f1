import { finalSound } from '../../../glossary/sound';
import { fitTail } from '../../../glossary/particle';
import { NONE, type Hit, type SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** A particle of two shapes at the end of a word; a bracket in between may agree with either side. Behind Hangul only shapes
 * that are hardly ever the end of another word. */
const PARTICLE =
	/(?:(?<=[A-Za-z0-9])(?:으로|[를을와과로은는이가])|(?<=[가-힣])(?:으로|[를와을은]))(?![가-힣A-Za-z0-9(（])/gu;
/** Shapes that stand behind a vowel; 로 behind ㄹ as well. */
const BEHIND_VOWEL = new Set(['를', '와', '로', '는', '가']);
/** The word that a particle is written onto. */
const WORD = /[가-힣A-Za-z0-9.]{0,40}$/u;
const HANGUL = /[가-힣]/u;
/** Nouns that end like a particle, and verbs whose stem lost a ㅅ: 지은, 나을, 이을. */
const OTHERWISE = /(?:^|[^가-힣])(?:가|마|노|고)을$|[지나이부그저아쏘][을은]$|스스로$/u;
/** Capitals, which are read out letter by letter, and numbers that are no part of a longer one: nobody knows how others are said. */
const isKnown = (word: string, before: string): boolean =>
	/^\d[\d,.]*$/u.test(word) ? !/[-–:/@A-Za-z]/u.test(before) : /^[A-Z]{2,}$/u.test(word) && !/[\d@]/u.test(before);

function fits(word: string, particle: string): boolean {
	const sound = finalSound(word);
	if (sound === null) return true;
	if (sound === 'rieul' && (particle === '로' || particle === '으로')) return particle === '로';
	return BEHIND_VOWEL.has(particle) === (sound === 'vowel');
}

/** Flags a particle whose shape does not fit the word before it. */
export const koJosa: SegmentCheck = {
	id: 'fluency.ko-josa',
	category: 'fluency/grammar',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ target, language, targetReading }) {
		if (language.particles.length === 0) return NONE;
		const found: Hit[] = [];
		for (const { start: at, end, text: particle } of matchesOutside(target, PARTICLE, targetReading.markup)) {
			const letter = target[at - 1];
			const hangul = HANGUL.test(letter);
			if (hangul && fits(letter, particle)) continue;
			const word = WORD.exec(target.slice(Math.max(0, at - 40), at))![0];
			const last = /[A-Za-z]+$|[\d.]+$/u.exec(word)?.[0] ?? word;
			const before = target[at - last.length - 1] ?? '';
			if (hangul ? OTHERWISE.test(word + particle) : !isKnown(last, before) || fits(word, particle)) continue;
			const better = fitTail(word, particle, language);
			const fixes = [{ start: at, end, replacement: better, certain: hangul }];
			const text = word + particle;
			found.push({ target: { start: at - word.length, end }, evidence: { text, better: word + better }, fixes });
		}
		return found.length > 0 ? found : NONE;
	},
	examples: [
		{ lang: 'ko', target: '밝은 등불를 켭니다.', flags: ['등불를'], fixed: '밝은 등불을 켭니다.' },
		{ lang: 'ko', target: '램프을 켜고 길와 램프으로', flags: ['램프을', '길와', '램프으로'] },
		{ lang: 'ko', target: 'LLM를 쓰고 GPT을 쓰며 3를 고른다.', flags: ['LLM를', 'GPT을', '3를'] },
		{ lang: 'ko', target: '가을 마을의 결과, 평가, 경로, 지은 집과 나은 등불', flags: [] },
		{ lang: 'ko', target: 'Lamp을 켜고 LLM(언어 모델)을 쓰고 LLM을 쓴다.', flags: [] },
		{ lang: 'ja', target: '灯火を点けます。', flags: [] }
	]
};
