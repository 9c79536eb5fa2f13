import type { Commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Result } from '@forno/domain/refusal/refusal'
import { useEffect, useState } from 'react'
import { call } from './commands.ts'

export type ShiftEarnings = OutputOf<Commands['readEarnings']>

/** A delivery is counted a moment after it has happened, ms. */
const COUNTED_AFTER = 4000

/**
 * What the running shift has earned: asked at first, whenever `since` changes and a moment after that. Null while nobody
 * knows; `since` null: not at all. What was known stays when it cannot be asked for right now.
 */
export function useEarnings(since: string | null): Result<ShiftEarnings> | null {
  const [known, setKnown] = useState<Result<ShiftEarnings> | null>(null)
  useEffect(() => {
    if (since === null) return undefined
    let left = false
    const ask = async () => {
      const result = await call('readEarnings', {})
      if (!left) setKnown((before) => (!result.ok && before?.ok ? before : result))
    }
    const again = () => void ask()
    again()
    const timer = setTimeout(again, COUNTED_AFTER)
    addEventListener('online', again)
    return () => {
      left = true
      clearTimeout(timer)
      removeEventListener('online', again)
    }
  }, [since])
  return known
}
