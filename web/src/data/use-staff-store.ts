import type { StaffRole } from '@forno/domain/access/roles'
import { pageConfig } from './embedded.ts'
import { usePerson } from './session.ts'

/** The shop somebody works in with one of these roles; an admin without a shop looks at this site's own. */
export function useStaffStore(roles: readonly StaffRole[]): string {
  const person = usePerson()
  const own = Object.entries(person?.staff ?? {}).find(([, list]) =>
    list.some((role) => roles.includes(role)),
  )
  return own?.[0] ?? pageConfig().store
}
