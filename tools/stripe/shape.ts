/** What a value is made of: a JSON type, the shapes behind the names of an object, or that of a list's first entry. */
export type Shape = 'boolean' | 'number' | 'string' | 'null' | Shape[] | { [name: string]: Shape }

/** Names under these are the caller's own, or another resource's. */
const anyInside = new Set(['metadata', 'data.object', 'source'])

/** Strips the values from an example and keeps what they are made of. */
export function shapeOf(value: unknown, path = ''): Shape {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0], path)]
  if (typeof value === 'object') {
    if (anyInside.has(path)) return {}
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        shapeOf(inner, path === '' ? name : `${path}.${name}`),
      ]),
    )
  }
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return 'string'
  throw new Error(`${path} is not JSON`)
}

/**
 * What an answer lacks, or has of another type, against an example's shape: one line each. A null on either side fits,
 * because an example shows one state of many (that it may be null is what stripe-node's types check).
 */
export function differences(answer: Shape, example: Shape, path = ''): string[] {
  if (answer === 'null' || example === 'null') return []
  if (Array.isArray(answer) && Array.isArray(example)) {
    const [one] = answer
    const [other] = example
    return one === undefined || other === undefined ? [] : differences(one, other, `${path}[]`)
  }
  if (isNamed(answer) && isNamed(example))
    return Object.entries(example).flatMap(([name, inner]) => {
      const given = answer[name]
      const at = path === '' ? name : `${path}.${name}`
      return given === undefined ? [`${at} is missing`] : differences(given, inner, at)
    })
  return kind(answer) === kind(example) ? [] : [`${path} is ${kind(answer)}, not ${kind(example)}`]
}

const isNamed = (shape: Shape): shape is { [name: string]: Shape } =>
  typeof shape === 'object' && !Array.isArray(shape)

const kind = (shape: Shape) => (Array.isArray(shape) ? 'list' : isNamed(shape) ? 'object' : shape)
