/** A form-encoded value: text, a list, or named values. */
export type Param = string | Param[] | Params
export interface Params {
  [key: string]: Param
}

/** Reads `amount=5&metadata[order]=7&expand[]=customer&lines[0][id]=x` into nested values. */
export function parseForm(text: string): Params {
  const root = emptyParams()
  for (const [key, value] of new URLSearchParams(text)) place(root, steps(key), value)
  return withLists(root)
}

/** Without a prototype: a key named `__proto__` is a key like any other. */
function emptyParams(): Params {
  const params: Params = Object.create(null)
  return params
}

function steps(key: string): string[] {
  const at = key.indexOf('[')
  if (at <= 0) return [key]
  return [key.slice(0, at), ...[...key.slice(at).matchAll(/\[([^\]]*)\]/g)].map(([, s]) => s ?? '')]
}

function place(into: Params, path: string[], value: string): void {
  let here = into
  for (const [index, step] of path.entries()) {
    const name = step === '' ? String(Object.keys(here).length) : step
    if (index === path.length - 1) {
      here[name] = value
      return
    }
    const next = here[name]
    const inner = isNamed(next) ? next : emptyParams()
    here[name] = inner
    here = inner
  }
}

function withLists(params: Params): Params {
  for (const [key, value] of Object.entries(params)) {
    if (!isNamed(value)) continue
    withLists(value)
    const names = Object.keys(value)
    if (names.length > 0 && names.every((name) => /^\d+$/.test(name))) {
      params[key] = Object.values(value)
    }
  }
  return params
}

export function isNamed(value: Param | undefined): value is Params {
  return typeof value === 'object' && !Array.isArray(value)
}
