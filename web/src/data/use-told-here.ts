import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Language } from '@forno/domain/words/languages'
import { useState } from 'react'
import { askBrowser, tellHere, tellNoMore } from './push.ts'
import type { PushAbility } from '../lib/push-ability.ts'
import { pushAbility } from './push-ability.ts'
import { keptDevice, mayAsk, sayNotNow } from './push-kept.ts'

/** Being told things on this browser: whether it can, whether it is so, and the ways to change it. */
export function useToldHere(uid: string, language: Language) {
  const [ability, setAbility] = useState<PushAbility>(pushAbility)
  const [told, setTold] = useState(() => keptDevice()?.uid === uid)
  const [asked, setAsked] = useState(() => !mayAsk(Date.now()))
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  /** The browser's own question first, where it has not been answered. */
  const start = async () => {
    setBusy(true)
    const answer = await askBrowser()
    setAbility(answer)
    if (answer === 'allowed') {
      const result = await tellHere(uid, language)
      setTold(result.ok)
      setRefusals(result.ok ? [] : result.refusals)
    }
    setBusy(false)
  }
  const stop = async () => {
    setBusy(true)
    await tellNoMore(uid)
    setTold(false)
    setBusy(false)
  }
  const notNow = () => {
    sayNotNow(Date.now())
    setAsked(true)
  }
  return {
    ability,
    told: told && ability === 'allowed',
    /** Somebody said "not now" lately. */
    asked,
    busy,
    refusals,
    start,
    stop,
    notNow,
  }
}
