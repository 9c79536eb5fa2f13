/** What happens to deliveries of new events, instead of going out at once. The first rule that fits counts. */
export interface WebhookRule {
  action: 'delay' | 'drop' | 'double' | 'hold'
  /** Only these events; all when left out. */
  types?: string[] | undefined
  /** For `delay`: milliseconds. */
  ms?: number | undefined
  /** How many deliveries it takes; without end when left out. */
  times?: number | undefined
}

/** The rule for a delivery of `type`, counted down; a used-up rule leaves the list. */
export function takeRule(rules: WebhookRule[], type: string): WebhookRule | undefined {
  const rule = rules.find((one) => one.types === undefined || one.types.includes(type))
  if (rule?.times !== undefined) {
    rule.times -= 1
    if (rule.times <= 0) rules.splice(rules.indexOf(rule), 1)
  }
  return rule
}
