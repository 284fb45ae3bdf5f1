import type { Concept } from '../concept';
import { indexTerms, type TermIndex } from '../match';
import { AGENTS } from './agents.data';
import { ARCHITECTURE } from './architecture.data';
import { DATA } from './data.data';
import { EVALUATION } from './evaluation.data';
import { EVERYDAY } from './everyday.data';
import { FIELD } from './field.data';
import { LEARNING } from './learning.data';
import { MATHEMATICS } from './mathematics.data';
import { MEASURES } from './measures.data';
import { NAMES } from './names.data';
import { PAPERS } from './papers.data';
import { PARTS } from './parts.data';
import { PRACTICE } from './practice.data';
import { PROMPTING } from './prompting.data';
import { REINFORCEMENT } from './reinforcement.data';
import { ROBUSTNESS } from './robustness.data';
import { SAFETY } from './safety.data';
import { STATISTICS } from './statistics.data';
import { SYSTEMS } from './systems.data';
import { TASKS } from './tasks.data';
import { TRAINING } from './training.data';
import { VISION } from './vision.data';
import { WRITING } from './writing.data';
import { starterConcept, starterName } from './entry';

const THEMES = [
	FIELD,
	LEARNING,
	TRAINING,
	REINFORCEMENT,
	ARCHITECTURE,
	STATISTICS,
	MATHEMATICS,
	EVALUATION,
	PROMPTING,
	DATA,
	TASKS,
	VISION,
	SAFETY,
	ROBUSTNESS,
	AGENTS,
	SYSTEMS,
	WRITING,
	PAPERS,
	PARTS,
	PRACTICE,
	MEASURES,
	EVERYDAY
];

/** The termbase that a new project begins with: machine learning as it is written, and how machine translation typically
 * gets it wrong. */
export const STARTER: readonly Concept[] = [
	...THEMES.flat().map(starterConcept),
	...NAMES.map(([name, admitted]) => starterName(name, admitted ?? {}))
];

let index: TermIndex | null = null;

/** The starter termbase, indexed once. */
export const starterTerms = (): TermIndex => (index ??= indexTerms(STARTER));
