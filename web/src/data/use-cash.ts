import type { Commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Result } from '@forno/domain/refusal/refusal'
import type { Millis } from '@forno/domain/time/millis'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { call } from './commands.ts'

export type Cash = OutputOf<Commands['readCash']>

/** What is in a drawer, as last asked: null while nobody knows. `again` asks anew and keeps what is shown meanwhile. */
export interface CashAsked {
  cash: Result<Cash> | null
  again: () => void
}

/** Asks, and once more after so many ms when it is above zero; stopped, it shows nothing any more. */
function ask(
  store: string,
  drawer: string,
  onceMore: Millis,
  show: (cash: Result<Cash>) => void,
): () => void {
  let over = false
  const tell = async () => {
    const cash = await call('readCash', { store, drawer })
    if (!over) show(cash)
  }
  void tell()
  const timer = onceMore > 0 ? setTimeout(() => void tell(), onceMore) : undefined
  return () => {
    over = true
    clearTimeout(timer)
  }
}

/**
 * The cash somebody carries for a shop. Drivers cannot listen to the books, so it is asked for: at first, whenever
 * `since` changes (and `onceMore` ms after that, for what is booked a moment after it has happened), and when the page
 * comes back to the front or online. Drawer null: not at all.
 */
export function useCash(
  store: string,
  drawer: string | null,
  since = '',
  onceMore: Millis = 0,
): CashAsked {
  const whose = `${store} ${drawer ?? ''}`
  const [asked, setAsked] = useState(0)
  const [known, setKnown] = useState<{ whose: string; cash: Result<Cash> } | null>(null)
  const again = useCallback(() => setAsked((times) => times + 1), [])
  const turn = drawer === null ? null : `${whose} ${since} ${asked}`
  const open = useEffectEvent((show: (cash: Result<Cash>) => void) =>
    ask(store, drawer ?? '', onceMore, show),
  )
  useEffect(() => {
    if (turn === null) return undefined
    return open((cash) =>
      // What was known is worth more than that it cannot be asked for right now.
      setKnown((before) =>
        !cash.ok && before?.whose === whose && before.cash.ok ? before : { whose, cash },
      ),
    )
  }, [turn, whose])
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
    }
  }, [again])
  return { cash: known?.whose === whose ? known.cash : null, again }
}
