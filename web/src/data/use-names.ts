import type { StaffMember } from '@forno/domain/access/staff'
import { SAFE } from '@forno/domain/books/post'
import { theSystem } from '@forno/domain/order/who'
import { THE_RULES } from '@forno/domain/support/pieces'
import { useCallback } from 'react'
import { subscribeToStaffOf } from './subscriptions.ts'
import { useLive } from './use-live.ts'

/** Uids that stand for no person. */
const others: Record<string, string> = {
  counter: 'the counter',
  [SAFE]: 'the safe',
  [theSystem.uid]: 'the system',
  [THE_RULES]: 'the shop’s rules',
}

/** Who works in a shop, and how to say who somebody is: the name where it is known, words otherwise. */
export function useNames(store: string | null): {
  staff: StaffMember[]
  nameOf: (uid: string) => string
} {
  const live = useLive<StaffMember[]>(store, (show) => subscribeToStaffOf(store ?? '', show))
  const staff = live.state === 'here' ? live.value : none
  const nameOf = useCallback(
    (uid: string) =>
      others[uid] ?? staff.find((member) => member.uid === uid)?.name ?? 'somebody else',
    [staff],
  )
  return { staff, nameOf }
}

const none: StaffMember[] = []
