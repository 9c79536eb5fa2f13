import type { Handler } from '../platform/command.ts'

/** Where a path has led: a command and the fields of its input that stood in the path. */
export interface Found {
  handler: Handler
  params: Readonly<Record<string, string>>
}

/** Where the API lives: by the shop's own address, and by the function's, which swallows its own name. */
const PREFIX = /^(?:\/api)?\/v1(?=\/)/

/** The path below the prefix, or null when it is none of ours. */
export const pathBelow = (path: string): string | null =>
  PREFIX.test(path) ? path.replace(PREFIX, '') : null

/**
 * Everything that a path (below the prefix) can be asked, by method. Empty when there is no such path. The
 * names in a route's braces match one part of a path each, decoded.
 */
export function routesAt(
  handlers: Readonly<Record<string, Handler>>,
  path: string,
): ReadonlyMap<string, Found> {
  const parts = path.split('/')
  const found = new Map<string, Found>()
  for (const handler of Object.values(handlers)) {
    const params = match(handler.command.rest.path.split('/'), parts)
    if (params) found.set(handler.command.rest.method, { handler, params })
  }
  return found
}

function match(template: readonly string[], parts: readonly string[]) {
  if (template.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [at, wanted] of template.entries()) {
    const part = parts[at] ?? ''
    const name = /^\{(\w+)\}$/.exec(wanted)?.[1]
    if (name === undefined && wanted !== part) return null
    if (name !== undefined) {
      const decoded = decode(part)
      if (decoded === null || decoded === '') return null
      params[name] = decoded
    }
  }
  return params
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
