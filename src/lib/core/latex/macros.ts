/** Macros of LaTeX that papers use in titles and abstracts. A name that is not here is the author's own. */

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Symbols that running text can write as one character. */
export const SYMBOLS: Readonly<Record<string, string>> = {
	times: '×',
	sim: '∼',
	approx: '≈',
	pm: '±',
	mp: '∓',
	leq: '≤',
	le: '≤',
	geq: '≥',
	ge: '≥',
	neq: '≠',
	ne: '≠',
	ll: '≪',
	gg: '≫',
	cdot: '·',
	ast: '∗',
	star: '⋆',
	to: '→',
	rightarrow: '→',
	leftarrow: '←',
	Rightarrow: '⇒',
	uparrow: '↑',
	downarrow: '↓',
	infty: '∞',
	in: '∈',
	notin: '∉',
	subset: '⊂',
	cup: '∪',
	cap: '∩',
	forall: '∀',
	exists: '∃',
	propto: '∝',
	equiv: '≡',
	div: '÷',
	circ: '∘',
	degree: '°',
	ell: 'ℓ',
	nabla: '∇',
	partial: '∂',
	ldots: '…',
	dots: '…',
	cdots: '⋯',
	textdegree: '°',
	dag: '†',
	S: '§',
	checkmark: '✓',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	epsilon: 'ε',
	varepsilon: 'ε',
	zeta: 'ζ',
	eta: 'η',
	theta: 'θ',
	iota: 'ι',
	kappa: 'κ',
	lambda: 'λ',
	mu: 'μ',
	nu: 'ν',
	xi: 'ξ',
	pi: 'π',
	rho: 'ρ',
	sigma: 'σ',
	tau: 'τ',
	upsilon: 'υ',
	phi: 'φ',
	varphi: 'φ',
	chi: 'χ',
	psi: 'ψ',
	omega: 'ω',
	Gamma: 'Γ',
	Delta: 'Δ',
	Theta: 'Θ',
	Lambda: 'Λ',
	Xi: 'Ξ',
	Pi: 'Π',
	Sigma: 'Σ',
	Phi: 'Φ',
	Psi: 'Ψ',
	Omega: 'Ω',
	'%': '%',
	'&': '&',
	'#': '#',
	_: '_',
	$: '$',
	'{': '{',
	'}': '}'
};

/** Macros that only dress the text in their braces. */
const DRESS = new Set(
	words(`textbf textit texttt textsc textrm textsf textmd textup textsl textsuperscript textsubscript emph underline
	text mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak boldsymbol bm operatorname mbox hbox small large
	tiny bf it tt sc rm em sl footnotesize scriptsize normalsize uline textnormal textcolor color`)
);

/** Macros whose argument is no prose. */
const OPAQUE = new Set(
	words(`url href cite citep citet citealp citeauthor citeyear ref eqref cref Cref autoref label includegraphics
	path nolinkurl bibliography pageref vspace hspace begin end input doi`)
);

const OTHER = new Set(
	words(`frac dfrac tfrac sqrt sum prod int oint lim log ln exp sin cos tan max min arg argmax argmin sup inf det
	dim ker deg gcd Pr hat bar tilde vec dot ddot overline widehat widetilde left right big Big bigg Bigg langle rangle
	lfloor rfloor lceil rceil lVert rVert Vert vert mid parallel perp angle triangle square diamond prime binom choose
	mathop limits quad qquad footnote item section subsection paragraph title author caption centering noindent newline
	linebreak par LaTeX TeX ensuremath xspace ie eg etal textasciitilde textbackslash textquotesingle oplus otimes odot
	wedge vee neg lnot land lor setminus emptyset varnothing subseteq supseteq supset mapsto longrightarrow implies iff
	Leftrightarrow leftrightarrow simeq cong asymp prec succ vdash because therefore Re Im hbar aleph`)
);

const bare = (name: string): string => name.replace(/\*$/, '');

/** Does LaTeX itself, or a package that everybody loads, define this name? */
export const isKnownMacro = (name: string): boolean => {
	const plain = bare(name);
	return Object.hasOwn(SYMBOLS, plain) || DRESS.has(plain) || OPAQUE.has(plain) || OTHER.has(plain);
};

/** Does the macro only dress its argument, so that the text without it says the same? */
export const isDressMacro = (name: string): boolean => DRESS.has(bare(name));

/** Is the argument no prose: an address, a key, a file? */
export const isOpaqueMacro = (name: string): boolean => OPAQUE.has(bare(name));
export const isAddressMacro = (name: string): boolean => name === 'url' || name === 'href' || name === 'nolinkurl';
