/** A bar inside a cell would begin another one. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`)

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A table in Markdown, as wide as its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Text as code: a path, a name in the source. */
export const code = (text: string): string => `\`${text}\``

/** A whole page: its parts with a blank line between them, one line end at the bottom. */
export const page = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

/** Says on a page where it comes from, so that nobody edits it by hand. */
export const madeFrom = (...files: readonly string[]): string =>
  `Made from ${files.map(code).join(' and ')} by ${code('tsx tools/docs/build.ts')}; a test compares. Do not edit here.`
