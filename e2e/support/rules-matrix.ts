import { type CollectionPath, operations } from '@forno/domain/access/access-table'
import { type Person, roles } from '@forno/domain/access/roles'
import { describe, expect, it } from 'vitest'
import { type Answer, attempt } from './rules-attempt.ts'
import type { Rules } from './rules-environment.ts'
import { nameOf, playing } from './rules-people.ts'
import { openStage } from './rules-stage.ts'
import { tableAllows, type Target } from './rules-targets.ts'

/**
 * Tests a collection's line of the access table: every role tries every operation on every target, refusals
 * first. `targetsFor` names the documents as one person sees them: theirs, others', of their shop, of another.
 */
export function testEveryRole(
  table: CollectionPath,
  rules: Rules,
  targetsFor: (person: Person | null) => readonly Target[],
): void {
  const stage = openStage(rules.unruled)
  const cases = roles.flatMap((role) => {
    const person = playing(role)
    return operations.flatMap((operation) =>
      targetsFor(person).map((target) => {
        const expected: Answer = tableAllows(table, operation, person, target)
          ? 'allowed'
          : 'refused'
        return { role, person, operation, target, expected }
      }),
    )
  })
  for (const expected of ['refused', 'allowed'] as const) {
    const these = cases.filter((one) => one.expected === expected)
    if (these.length === 0) continue
    describe(`${table}: ${expected}`, () => {
      for (const { role, person, operation, target } of these) {
        it(`${nameOf(role)}: ${operation} ${target.what}`, async () => {
          await stage.arrange(operation, target)
          const answer = await attempt(rules.as(person), operation, target)
          stage.note(operation, target, answer)
          expect(answer).toBe(expected)
        })
      }
    })
  }
}
