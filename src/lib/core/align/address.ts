const URL = /https?:\/\/[^\s<>"、。)\]}]+/giu;
const SCHEME = /^https?:\/\/(?:www\.|m\.|mobile\.)?/iu;
const ARXIV = /^arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/u;
const TAIL = /[.,;:/]+$/u;

/** The addresses in a text in one spelling each: without scheme, version and tracking, `x.com` for `twitter.com`, so that
 * two copies of a link are equal. */
export const addressesIn = (text: string): string[] => (text.match(URL) ?? []).map(foldAddress);

function foldAddress(url: string): string {
	const [bare] = url.replace(SCHEME, '').split(/[?#]/u);
	const [host, ...path] = bare.replace(TAIL, '').split('/');
	const folded = [host.toLowerCase().replace(/^twitter\.com$/u, 'x.com'), ...path].join('/');
	const paper = ARXIV.exec(folded);
	return paper ? `arxiv.org/abs/${paper[1]}` : folded;
}
