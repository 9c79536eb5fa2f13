import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { useEffect, useRef, useState } from 'react'

/** What became of the offer that has just gone, in words; and how to say that it was declined here. */
export function useLastOffer(run: Run | null): { words: string; declined: () => void } {
  const [words, setWords] = useState('')
  const asked = useRef<string | null>(null)
  const saidNo = useRef<string | null>(null)
  const offered = run !== null && openOffer(run) !== undefined ? run.id : null
  const inHand = run !== null && offered === null
  useEffect(() => {
    const before = asked.current
    asked.current = offered
    if (offered !== null || inHand) setWords('')
    else if (before !== null) {
      setWords(
        before === saidNo.current
          ? 'You declined. The next driver is asked.'
          : 'The last offer is over: somebody else is asked.',
      )
    }
  }, [offered, inHand])
  return { words, declined: () => (saidNo.current = offered) }
}
