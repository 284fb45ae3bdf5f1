import type { Prose } from './prose';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

export const enProse: Prose = {
	abbreviations:
		words(`e.g i.e eg ie cf vs viz resp fig figs eq eqs eqn sec secs ch chap tab thm lem def prop alg app no nos
		vol pp p ed eds dr mr mrs ms prof st jr sr gen sen rep gov approx ca dept est ver a.k.a aka w.r.t wrt s.t i.i.d ph.d
		jan feb mar apr jun jul aug sep sept oct nov dec ref refs ex`),
	shortForms: words('al etc u.s u.k u.n d.c inc ltd corp co a.m p.m e.u'),
	opener:
		/^(?:The|This|These|Those|That|We|Our|It|Its|In|On|At|By|To|For|From|With|As|A|An|However|Moreover|Here|There|They|Then|Thus|But|And|If|When|While|Since|Although|Unlike|Instead|Finally|First|Second|Such|Each|All|Both|No|Not|He|She|I|You)(?![A-Za-z])/u,
	registers: [],
	negation: /(?!)/u,
	answer:
		/^["'“‘(\s]*(?:yes|no|yeah|yep|nope|yup|sure|right|indeed|correct|of course|absolutely|exactly|certainly|definitely|ok|okay|well|oh|ah|true|false|agreed|thanks|thank you|aye|uh|hmm|not|never|none)(?![A-Za-z])/iu,
	chatter: /(?!)/u,
	alien: null,
	density: { middle: 1, low: 0, high: Infinity }
};
