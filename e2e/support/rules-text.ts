/** A `match` block or a function in firestore.rules, with its place in the text. */
export interface Block {
  kind: 'match' | 'function'
  /** Full path of a match (`orders/{order}/events/{event}`), name of a function. */
  name: string
  start: number
  /** Just behind its closing brace. */
  end: number
}

/** Where the documents of every database begin: not part of a collection's path. */
const ROOT = '/databases/{database}/documents'

/** Blanks comments and strings, so that a brace or a name in them means nothing. Places stay the same. */
export const withoutWords = (text: string): string =>
  text.replaceAll(/\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g, (words) => ' '.repeat(words.length))

/** The blocks of the rules, in the order of their beginnings. Paths of nested matches are put together. */
export function blocksOf(text: string): Block[] {
  const code = withoutWords(text)
  const braces = /\bmatch\s+(?<path>\S+)\s*\{|\bfunction\s+(?<name>\w+)\s*\([^)]*\)\s*\{|[{}]/g
  const open: (Block | null)[] = []
  const blocks: Block[] = []
  for (const { 0: found, index, groups } of code.matchAll(braces)) {
    if (found === '}') {
      const closed = open.pop()
      if (closed) closed.end = index + 1
    } else if (found === '{') {
      open.push(null)
    } else {
      const around = open.findLast((block) => block?.kind === 'match')?.name ?? ''
      const place = { start: index, end: code.length }
      const block: Block = groups?.['path']
        ? { kind: 'match', name: around + groups['path'], ...place }
        : { kind: 'function', name: groups?.['name'] ?? '', ...place }
      open.push(block)
      blocks.push(block)
    }
  }
  return blocks
    .filter(({ name }) => name !== ROOT)
    .map((block) => ({ ...block, name: block.name.replace(`${ROOT}/`, '') }))
}

/** The collections that the rules speak of. */
export const matchPaths = (text: string): string[] =>
  blocksOf(text)
    .filter(({ kind }) => kind === 'match')
    .map(({ name }) => name)

/** Names of the functions that a piece of the rules calls. Methods (`list.size()`) are not ours. */
export const callsIn = (code: string): string[] =>
  [...withoutWords(code).matchAll(/(?<![.\w]|function\s+)(\w+)\s*\(/g)].map(
    ([, name]) => name ?? '',
  )
