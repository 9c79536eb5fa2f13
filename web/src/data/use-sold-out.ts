import type { SoldOutKind } from '@forno/domain/menu/availability'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useCallback, useState } from 'react'
import { call } from './commands.ts'

/** Switching things of a shop off and on again: what is on its way, and what was refused. */
export function useSoldOut(store: string) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const change = useCallback(
    async (kind: SoldOutKind, id: string, soldOut: boolean) => {
      setBusy(id)
      const result = await call('setSoldOut', { store, kind, id, soldOut })
      setBusy(null)
      setRefusals(result.ok ? [] : result.refusals)
    },
    [store],
  )
  return { busy, refusals, change }
}
