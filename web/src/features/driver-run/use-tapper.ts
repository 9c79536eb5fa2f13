import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import type { BareTap, MyRun } from '../../data/use-run.ts'

/** Taps from one part of the screen, and what stands in the way of the last one. Resolves to whether it was taken. */
export function useTapper(tap: MyRun['tap']) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  return {
    refusals,
    setRefusals,
    press: async (bare: BareTap): Promise<boolean> => {
      const found = await tap(bare)
      setRefusals(found)
      return found.length === 0
    },
  }
}
