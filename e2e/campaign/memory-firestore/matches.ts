import { areEqual, compare, rankOf } from './compare.ts'
import type { Stored } from './values.ts'

export const operators = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not-in',
  'array-contains',
  'array-contains-any',
] as const
export type Operator = (typeof operators)[number]

export const isOperator = (text: string): text is Operator =>
  operators.some((operator) => operator === text)

const comparisons: readonly Operator[] = ['<', '<=', '>', '>=']
export const isInequality = (operator: Operator): boolean =>
  comparisons.includes(operator) || operator === '!=' || operator === 'not-in'

const listed = (wanted: Stored): Stored[] => (Array.isArray(wanted) ? wanted : [])
const has = (list: readonly Stored[], value: Stored): boolean =>
  list.some((one) => areEqual(one, value))

/**
 * Whether a field's value is what a filter wants. A field that is missing matches nothing, and comparisons stay
 * within one type.
 */
export function matches(value: Stored | undefined, operator: Operator, wanted: Stored): boolean {
  if (value === undefined) return false
  switch (operator) {
    case '==':
      return areEqual(value, wanted)
    case '!=':
      return value !== null && !areEqual(value, wanted)
    case 'in':
      return has(listed(wanted), value)
    case 'not-in':
      return value !== null && !has(listed(wanted), value)
    case 'array-contains':
      return Array.isArray(value) && has(value, wanted)
    case 'array-contains-any':
      return Array.isArray(value) && value.some((inner) => has(listed(wanted), inner))
    default:
      return rankOf(value) === rankOf(wanted) && inOrder(compare(value, wanted), operator)
  }
}

function inOrder(order: number, operator: Operator): boolean {
  if (order === 0) return operator === '<=' || operator === '>='
  return order < 0 ? operator === '<' || operator === '<=' : operator === '>' || operator === '>='
}
