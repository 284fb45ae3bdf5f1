import * as v from 'valibot';
import { code, id, lang, time } from './answers';

const words = v.nullable(v.string());

export const Copies = v.object({
	rows: v.array(
		v.object({
			...{ segment: id, label: v.string(), text: v.string(), source: id },
			copies: v.array(v.object({ source: id, lang, text: v.string() })),
			damages: v.array(
				v.object({ source: id, kind: code, found: v.string(), other: v.string(), certain: v.boolean() })
			),
			...{ better: v.nullable(id), certain: v.boolean(), mended: words },
			choice: v.nullable(v.object({ id, how: code, by: id, byName: v.string(), at: time }))
		})
	)
});

export const SourceVerdicts = v.object({
	verdicts: v.array(v.object({ segment: id, choice: v.nullable(id), refused: v.nullable(code), source: words }))
});
