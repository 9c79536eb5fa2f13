/** One answer for all who ask the same at one moment: worked out again only when something of it has changed. */
export function kept<Args extends unknown[], Value>(work: (...args: Args) => Value) {
  let last: { args: Args; value: Value } | null = null
  return (...args: Args): Value => {
    if (!last || last.args.some((arg, i) => arg !== args[i])) last = { args, value: work(...args) }
    return last.value
  }
}
