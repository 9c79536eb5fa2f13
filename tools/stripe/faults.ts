// Makes calls fail. `path` is compared part by part, and a star stands for any one: `/v1/payment_intents/…/capture`
// with a star in the place of the dots.
export interface Fault {
  kind: 'reset' | 'timeout' | 'error' | 'rate_limit' | 'hold'
  /**
   * `before`: nothing of the call happens. `after`: it happens, and its answer is lost (`reset`, `timeout`) or
   * replaced by a 500 (`error`). `rate_limit` is always before; `hold` lets the call wait, under way, until released.
   */
  when?: 'before' | 'after' | undefined
  method?: string | undefined
  path?: string | undefined
  /** The how manieth fitting call is the first to fail; 1 when left out. */
  nth?: number | undefined
  /** How many calls fail; 1 when left out. */
  times?: number | undefined
}

/** The fault that strikes this call, counted down; a used-up one leaves the list. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  for (const fault of faults) {
    if (!fits(fault, method, path)) continue
    if (fault.nth !== undefined && fault.nth > 1) {
      fault.nth -= 1
      continue
    }
    const left = (fault.times ?? 1) - 1
    fault.times = left
    if (left <= 0) faults.splice(faults.indexOf(fault), 1)
    return fault
  }
  return undefined
}

function fits(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false
  if (fault.path === undefined) return true
  const wanted = fault.path.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at])
  )
}
