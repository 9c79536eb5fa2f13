import type { Case } from '@forno/domain/support/case'
import { subscribeToWaitingCases } from './cases.ts'
import type { Live } from './listen.ts'
import { useLive } from './use-live.ts'

/** A shop's problems that wait for a manager, as they come and go. */
export const useWaitingCases = (store: string | null): Live<Case[]> =>
  useLive<Case[]>(store, (show) => subscribeToWaitingCases(store ?? '', show))
