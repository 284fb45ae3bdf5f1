/** English nouns and what each is called in Korean. */
export const NOUNS: readonly (readonly [english: string, korean: string])[] = [
	['harbour', '항구'],
	['lantern', '등불'],
	['mountain', '산맥'],
	['river', '강물'],
	['teacher', '교사'],
	['violin', '바이올린'],
	['garden', '정원'],
	['window', '창문'],
	['bridge', '다리'],
	['letter', '편지'],
	['summer', '여름'],
	['winter', '겨울'],
	['kitchen', '부엌'],
	['market', '시장'],
	['painter', '화가'],
	['song', '노래'],
	['forest', '수풀'],
	['star chart', '별 지도'],
	['clock', '시계'],
	['mirror', '거울'],
	['bread', '식빵'],
	['candle', '양초'],
	['sailor', '선원']
];

/** 90 short rows about three nouns each; in some the harbour is called otherwise, and the star chart is written together. */
export function driftingPost(): { id: string; source: string; target: string }[] {
	const seen = { harbour: 0, chart: 0 };
	return Array.from({ length: 90 }, (_, n) => {
		const [a, b, c] = [NOUNS[(n * 7) % 23]!, NOUNS[(n * 11 + 5) % 23]!, NOUNS[(n * 3 + 11) % 23]!];
		const korean = [a, b, c].map(([english, word]) => {
			if (english === 'harbour' && ++seen.harbour > 7) return '포구';
			if (english === 'star chart' && ++seen.chart > 6) return '별지도';
			return word;
		});
		return {
			id: `row ${n}`,
			source: `The ${a[0]} was here before the ${b[0]} and after the ${c[0]}.`,
			target: `${korean[0]}에서 ${korean[1]}까지, ${korean[2]}에서도 그랬습니다.`
		};
	});
}
