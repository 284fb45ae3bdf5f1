import temml from 'temml';

/** TeX as MathML, null where it cannot be read. Nothing in it can load or run anything (`trust: false`). */
export function mathml(tex: string, displayMode: boolean): string | null {
	try {
		return temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, strict: false });
	} catch {
		// Temml throws for TeX that it does not know; readers get the TeX then.
		return null;
	}
}
