import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { useState } from 'react'

/** What became of the offer that has just gone, in words; and how to say that it was declined here. */
export function useLastOffer(run: Run | null): { words: string; declined: () => void } {
  const offered = run !== null && openOffer(run) !== undefined ? run.id : null
  const [saidNo, setSaidNo] = useState<string | null>(null)
  const [seen, setSeen] = useState<{ asked: string | null; gone: string | null }>({
    asked: offered,
    gone: null,
  })
  if (seen.asked !== offered) setSeen({ asked: offered, gone: seen.asked })
  const declined = () => setSaidNo(offered)
  // A run in hand says enough by itself.
  if (run !== null || seen.gone === null) return { words: '', declined }
  const words =
    seen.gone === saidNo
      ? 'You declined. The next driver is asked.'
      : 'The last offer is over: somebody else is asked.'
  return { words, declined }
}
