import { type Block, blocksOf, callsIn } from './rules-text.ts'

/** A piece of the text, from a place up to another. */
export interface Span {
  start: number
  end: number
}

const isInside = (inner: Span, outer: Span): boolean =>
  inner !== outer && inner.start >= outer.start && inner.end <= outer.end

/** The `allow` lines of a collection: its block without the functions and the deeper collections in it. */
export function ownSpans(text: string, path: string): Span[] {
  const blocks = blocksOf(text)
  const block = blocks.find(({ kind, name }) => kind === 'match' && name === path)
  if (!block) throw new Error(`firestore.rules says nothing of ${path}`)
  const inside = blocks.filter((other) => isInside(other, block))
  const outermost = inside.filter((one) => !inside.some((other) => isInside(one, other)))
  const edges = [block.start, ...outermost.flatMap(({ start, end }) => [start, end]), block.end]
  return edges.flatMap((start, at) =>
    at % 2 === 0 ? [{ start, end: edges[at + 1] ?? start }] : [],
  )
}

/** Everything that decides about a collection: its own lines and every function they call, however deep. */
export function spansDeciding(text: string, path: string): Span[] {
  const functions = blocksOf(text).filter(({ kind }) => kind === 'function')
  const spans = ownSpans(text, path)
  const place = spans[0] ?? { start: 0, end: 0 }
  for (const span of spans) {
    for (const name of callsIn(text.slice(span.start, span.end))) {
      const called = nearest(text, functions, name, place)
      if (called && !spans.includes(called)) spans.push(called)
    }
  }
  return spans
}

/** Functions of the same name may stand in several blocks: the innermost one around the place is meant. */
function nearest(text: string, functions: Block[], name: string, place: Span): Block | undefined {
  const matches = blocksOf(text).filter(({ kind }) => kind === 'match')
  const homeOf = (block: Block) => matches.findLast((match) => isInside(block, match))
  return functions
    .filter((block) => block.name === name)
    .findLast((block) => {
      const home = homeOf(block)
      return !home || isInside(place, home)
    })
}
