import { natureHas, type Nature } from '$lib/core/diff/nature';
import { cutSpaces, type Space } from '$lib/core/diff/spaces';
import { m } from './paraglide/messages';

const SPACE_NAMES: Record<Space, () => string> = {
	space: m.diff_space,
	wide: m.diff_space_wide,
	fixed: m.diff_space_fixed,
	none: m.diff_space_none,
	line: m.diff_space_line,
	tab: m.diff_space_tab
};
const NATURE_NAMES: Record<Nature, () => string> = {
	normalisation: m.diff_normalisation_alone,
	width: m.diff_width_alone,
	spacing: m.diff_spacing_alone,
	'normalisation+width': m.diff_normalisation_width,
	'normalisation+spacing': m.diff_normalisation_spacing,
	'width+spacing': m.diff_width_spacing,
	'normalisation+width+spacing': m.diff_normalisation_width_spacing
};

const SIGNS: Record<Space, string> = { space: '·', wide: '□', fixed: '⍽', none: '∅', line: '⏎', tab: '→' };

/** A changed text as it is shown: white space that nobody would see has a sign, and a name for who listens.
 * @param nature in what alone the change differs */
export const changedBits = (text: string, nature: Nature | null) =>
	cutSpaces(text, natureHas(nature, 'spacing')).map((bit) => ({
		text: bit.text,
		space: bit.space && { sign: SIGNS[bit.space], name: SPACE_NAMES[bit.space]() }
	}));

export const natureName = (nature: Nature): string => NATURE_NAMES[nature]();
