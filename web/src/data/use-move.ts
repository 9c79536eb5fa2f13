import type { MoveName } from '@forno/domain/order/moves'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useCallback, useState } from 'react'
import { call } from './commands.ts'

/** Moving one order from a screen: which move is under way, and what the shop said no to. */
export interface Mover {
  moving: MoveName | null
  refusals: readonly Refusal[]
  /** Resolves to whether it went through. A second press while one is under way does nothing. */
  move: (name: MoveName, reason?: string) => Promise<boolean>
}

export function useMove(order: string): Mover {
  const [moving, setMoving] = useState<MoveName | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const move = useCallback(
    async (name: MoveName, reason?: string) => {
      setMoving(name)
      setRefusals([])
      const result = await call('moveOrder', {
        order,
        move: name,
        ...(reason === undefined ? {} : { reason }),
      })
      setMoving(null)
      if (!result.ok) setRefusals(result.refusals)
      return result.ok
    },
    [order],
  )
  return { moving, refusals, move }
}
