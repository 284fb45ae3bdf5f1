/** Everything a key can do on the screen of work and on the preview of an import. */
export const COMMANDS = [
	'next-row',
	'previous-row',
	'next-finding',
	'previous-finding',
	'confirm-next',
	'approve',
	'confirm-paper',
	'apply-fix',
	'apply-certain',
	'insert-term',
	'insert-memory',
	'propose-term',
	'take-copy',
	'next-behind',
	'accept-source',
	'machine-text',
	'cycle-view',
	'by-character',
	'leave-editor',
	'toggle-pane',
	'preview',
	'other-language',
	'facts',
	'history',
	'comment',
	'take-suggestion',
	'search',
	'renderings',
	'set-aside',
	'publish',
	'open-page',
	'palette',
	'shortcuts',
	'list-next',
	'list-previous',
	'list-edit',
	'list-confirm',
	'list-approve',
	'list-refuse',
	'import-next',
	'import-previous',
	'import-unsure',
	'import-unsure-back',
	'import-undo'
] as const;
export type Command = (typeof COMMANDS)[number];

/** What acts on the preview of an import, and nowhere else. */
export type ImportCommand = Extract<Command, `import-${string}`>;
export const isOfImport = (command: Command): command is ImportCommand => command.startsWith('import-');

/** Where a command is heard; `anywhere` is the whole screen of work and includes form fields. */
export type Where = 'anywhere' | 'editor' | 'list' | 'comment' | 'import';

export interface Binding {
	command: Command;
	where: Where;
	/** E.g. `Mod+Shift+Enter`; Mod is Command on a Mac and Ctrl elsewhere. The first one is shown. */
	chords: readonly string[];
}

/** The standard keys. What a person chose stands above them in a key map (`own-keys.ts`). Free of F6 to F10, Ctrl+Space, Shift+Space and Alt+`,
 * which belong to input methods; Ctrl+Alt, which some keyboards write with, is never the only way. */
export const STANDARD: readonly Binding[] = [
	{ command: 'palette', where: 'anywhere', chords: ['Mod+K'] },
	{ command: 'shortcuts', where: 'anywhere', chords: ['Mod+/'] },
	{ command: 'next-row', where: 'anywhere', chords: ['Alt+Down', 'Alt+PageDown'] },
	{ command: 'previous-row', where: 'anywhere', chords: ['Alt+Up', 'Alt+PageUp'] },
	{ command: 'next-finding', where: 'anywhere', chords: ['Alt+.'] },
	{ command: 'previous-finding', where: 'anywhere', chords: ['Alt+,'] },
	{ command: 'toggle-pane', where: 'anywhere', chords: ['Mod+\\'] },
	{ command: 'preview', where: 'anywhere', chords: ['Alt+V'] },
	{ command: 'other-language', where: 'anywhere', chords: ['Alt+L'] },
	{ command: 'apply-certain', where: 'anywhere', chords: ['Alt+Shift+Enter'] },
	{ command: 'facts', where: 'anywhere', chords: ['Mod+Shift+F'] },
	{ command: 'history', where: 'anywhere', chords: ['Alt+H'] },
	{ command: 'propose-term', where: 'anywhere', chords: ['Alt+T'] },
	{ command: 'search', where: 'anywhere', chords: ['Alt+R'] },
	{ command: 'renderings', where: 'anywhere', chords: ['Alt+W'] },
	{ command: 'publish', where: 'anywhere', chords: ['Alt+Shift+P'] },
	{ command: 'open-page', where: 'anywhere', chords: ['Alt+Shift+O'] },
	{ command: 'confirm-next', where: 'editor', chords: ['Mod+Enter'] },
	{ command: 'approve', where: 'editor', chords: ['Mod+Shift+Enter'] },
	{ command: 'confirm-paper', where: 'editor', chords: ['Alt+P'] },
	{ command: 'apply-fix', where: 'editor', chords: ['Alt+Enter', 'Mod+.'] },
	{ command: 'set-aside', where: 'editor', chords: ['Alt+X'] },
	{ command: 'insert-term', where: 'editor', chords: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Alt+${n}`) },
	{ command: 'insert-memory', where: 'editor', chords: ['Alt+M'] },
	{ command: 'comment', where: 'editor', chords: ['Mod+Alt+M', 'Alt+Shift+M'] },
	{ command: 'take-copy', where: 'editor', chords: ['Alt+E'] },
	{ command: 'next-behind', where: 'anywhere', chords: ['Alt+J'] },
	{ command: 'accept-source', where: 'editor', chords: ['Alt+K'] },
	{ command: 'machine-text', where: 'editor', chords: ['Alt+0'] },
	{ command: 'cycle-view', where: 'editor', chords: ['Mod+Shift+D'] },
	{ command: 'by-character', where: 'editor', chords: ['Alt+C'] },
	{ command: 'leave-editor', where: 'editor', chords: ['Escape'] },
	{ command: 'list-next', where: 'list', chords: ['J', 'Down'] },
	{ command: 'list-previous', where: 'list', chords: ['K', 'Up'] },
	{ command: 'list-edit', where: 'list', chords: ['Enter'] },
	{ command: 'list-confirm', where: 'list', chords: ['C', 'Mod+Enter'] },
	{ command: 'list-approve', where: 'list', chords: ['A', 'Mod+Shift+Enter'] },
	{ command: 'confirm-paper', where: 'list', chords: ['P', 'Alt+P'] },
	{ command: 'list-refuse', where: 'list', chords: ['X'] },
	{ command: 'apply-fix', where: 'list', chords: ['Alt+Enter'] },
	{ command: 'comment', where: 'list', chords: ['M'] },
	{ command: 'take-suggestion', where: 'comment', chords: ['Alt+Enter'] },
	{ command: 'shortcuts', where: 'list', chords: ['?'] },
	{ command: 'import-next', where: 'import', chords: ['Alt+Down'] },
	{ command: 'import-previous', where: 'import', chords: ['Alt+Up'] },
	{ command: 'import-unsure', where: 'import', chords: ['Alt+.'] },
	{ command: 'import-unsure-back', where: 'import', chords: ['Alt+,'] },
	{ command: 'import-undo', where: 'import', chords: ['Mod+Z'] }
];
