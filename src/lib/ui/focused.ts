/** Gives an element the focus when it appears: for a field that a person asked for by a button. */
export const focused = (element: HTMLElement): void => element.focus();
