import type { Described, DescribedHalf } from '../pricing/describe-choice.ts'

const changeWords = ({ name, amount, included }: DescribedHalf['changes'][number]): string => {
  const word =
    amount === 'normal' ? 'with' : included || amount === 'no' ? amount : `with ${amount}`
  return `${word} ${name.toLowerCase()}`
}

function sauceWords({ name, amount, changed }: DescribedHalf['sauce']): string[] {
  if (!changed) return []
  if (amount === 'no') return ['no sauce']
  const sauce = `${name.toLowerCase()} sauce`
  return [amount === 'normal' ? sauce : `${amount} ${sauce}`]
}

const halfWords = ({ sauce, changes }: DescribedHalf): string =>
  [...sauceWords(sauce), ...changes.map(changeWords)].join(', ')

/** What a line was, below its name: size and crust, what was changed (half by half), the note. */
export function lineDetails(described: Described, note?: string): string[] {
  const ofNote = note ? [`“${note}”`] : []
  if (described.kind === 'product') return [described.variant, ...ofNote]
  const { size, crust, left, right } = described
  const halves: [string, DescribedHalf][] = right
    ? [
        [`${left.name} half: `, left],
        [`${right.name} half: `, right],
      ]
    : [['', left]]
  const changes = halves.flatMap(([name, half]) => {
    const words = halfWords(half)
    return words === '' ? [] : [`${name}${words}`]
  })
  return [`${size}, ${crust.toLowerCase()} crust`, ...changes, ...ofNote]
}
