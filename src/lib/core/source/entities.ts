const NAMED: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
	...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
	...{ times: '×', minus: '−', plusmn: '±', middot: '·', bull: '•', deg: '°', copy: '©', reg: '®', trade: '™' }
};

const LARGEST = 0x10ffff;

function numbered(digits: string): string | null {
	const code = /^[xX]/.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
	const stands = code > 0 && code <= LARGEST && !(code >= 0xd800 && code <= 0xdfff);
	return stands ? String.fromCodePoint(code) : null;
}

/** The character that an entity of HTML stands for; the entity itself where it is none that posts have.
 * @param entity with its `&` and `;` */
export function decoded(entity: string): string {
	const name = entity.slice(1, -1);
	const character = name.startsWith('#') ? numbered(name.slice(1)) : (NAMED[name] ?? null);
	return character ?? entity;
}
