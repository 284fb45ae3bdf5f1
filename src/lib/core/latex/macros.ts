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
	words(`url href cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite footcite
	nocite Citet Citep ref eqref cref Cref autoref nameref pageref subref label includegraphics path nolinkurl bibliography
	bibliographystyle vspace hspace begin end input include doi usepackage documentclass`)
);

const OTHER = new Set(
	words(`frac dfrac tfrac sqrt sum prod int oint lim log ln exp sin cos tan max min arg argmax argmin sup inf det
	dim ker deg gcd Pr hat bar tilde vec dot ddot overline widehat widetilde left right big Big bigg Bigg langle rangle
	lfloor rfloor lceil rceil lVert rVert Vert vert mid parallel perp angle triangle square diamond prime binom choose
	mathop limits quad qquad footnote item section subsection paragraph title author caption centering noindent newline
	linebreak par LaTeX TeX ensuremath xspace ie eg etal textasciitilde textbackslash textquotesingle oplus otimes odot
	wedge vee neg lnot land lor setminus emptyset varnothing subseteq supseteq supset mapsto longrightarrow implies iff
	subsubsection subparagraph hline toprule midrule bottomrule cmidrule cline multicolumn multirow midline centerline
	raggedright scalebox resizebox rotatebox makebox parbox thanks newcommand renewcommand def textquotedblleft
	textquotedblright textendash textemdash textellipsis textgreater textless textbar slash aa AA ae AE oe OE o O l L ss
	i j operatornamewithlimits substack underbrace overbrace overset underset stackrel lvert rvert lVert mathds mathscr
	affil affiliation institute maketitle date qedhere qed cmark xmark appendix hfill vfill smallskip medskip bigskip
	centerdot protect phantom top bot colon dotsc lesssim gtrsim triangleq coloneqq doteq nsim models vDash Longrightarrow rightsquigarrow hookrightarrow
	middle bigl bigr Bigl Bigr biggl biggr nonumber notag tag intertext displaystyle textstyle
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

/** Macros that shape a document: their names and keys must come through whole. */
const STRUCTURE =
	/\\(?:[A-Za-z]{0,6}[cC]ite[A-Za-z]{0,10}|(?:eq|auto|page|name|sub|[cC])?ref|label|begin|end|item|(?:sub){0,2}section|(?:sub)?paragraph|caption|footnote|includegraphics|input|hline|toprule|midrule|bottomrule|multicolumn|multirow|affil|affiliation|institute|author|title|thanks|date|maketitle|newcommand|renewcommand|noindent|usepackage|documentclass)(?![A-Za-z])|&[^\n]{0,300}\\\\|\\[A-Za-z]{2,30}\{\}/;

/** Is this a piece of a LaTeX document, rather than text in which some LaTeX was left? Then its macros belong there. */
export const isLatexText = (text: string): boolean => text.includes('\\') && STRUCTURE.test(text);

export const isAddressMacro = (name: string): boolean => name === 'url' || name === 'href' || name === 'nolinkurl';

const CITATION = /^(?:[A-Za-z]{0,6}[cC]ite[A-Za-z]{0,10})$/;
/** Does the macro cite: `\cite`, `\citep`, `\parencite`, `\Citet`? */
export const isCitationMacro = (name: string): boolean => CITATION.test(bare(name));
