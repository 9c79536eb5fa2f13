import type { Described, DescribedHalf } from '@forno/domain/pricing/describe-choice'

/** What differs from the recipe, as people say it: "no olives", "extra mozzarella", "with basil". */
export function changesInWords(half: DescribedHalf): string[] {
  const sauce = half.sauce.changed
    ? [
        half.sauce.amount === 'no'
          ? 'no sauce'
          : `${half.sauce.amount === 'normal' ? '' : `${half.sauce.amount} `}${half.sauce.name.toLowerCase()} sauce`,
      ]
    : []
  const toppings = half.changes.map(({ name, amount, included }) => {
    const word = amount === 'normal' ? 'with' : included ? amount : `with ${amount}`
    return `${word} ${name.toLowerCase()}`
  })
  return [...sauce, ...toppings]
}

/** A chosen thing below its name: size and crust, then each half's changes. */
export function detailsInWords(described: Described): string[] {
  if (described.kind === 'product') return [described.variant]
  const { left, right } = described
  const base = `${described.size}, ${described.crust.toLowerCase()} crust`
  const say = (name: string, half: DescribedHalf) => {
    const changes = changesInWords(half).join(', ')
    return changes ? [`${name}${changes}`] : []
  }
  if (!right) return [base, ...say('', left)]
  return [base, ...say(`${left.name} half: `, left), ...say(`${right.name} half: `, right)]
}
