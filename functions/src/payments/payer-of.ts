import type { Person } from '@forno/domain/access/roles'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'

/** Who somebody is at Stripe; null for guests, who keep no cards, and for whoever has never kept one. */
export async function payerOf(person: Person, ctx: Context): Promise<string | null> {
  if (person.kind === 'guest') return null
  return (await documentAt(ctx.db, 'payers/{uid}', person.uid).get()).data()?.stripe ?? null
}
