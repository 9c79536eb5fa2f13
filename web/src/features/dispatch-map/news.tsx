import { type Alert, newAlerts } from '@forno/domain/dispatch/alerts'
import { alertWords } from '@forno/domain/words/alerts'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from './board.ts'
import { useSay } from './use-say.ts'

/** Alerts that are read out at once; of more only the number is said. */
const READ_OUT = 2

/** Says new alerts to who does not look: in the window's title, and aloud for screen readers. */
export function News() {
  const alerts = useBoard((board) => board.alerts)
  const { nameOf } = useSay()
  const known = useRef<readonly Alert[]>([])
  const [words, setWords] = useState('')
  useEffect(() => {
    document.title = `${alerts.length > 0 ? `(${alerts.length}) ` : ''}Dispatch · Forno`
    // What is only good to know can wait until somebody looks.
    const fresh = newAlerts(known.current, alerts).filter(({ severity }) => severity !== 'note')
    known.current = alerts
    if (fresh.length === 0) return
    setWords(
      fresh.length > READ_OUT
        ? `${fresh.length} new alerts`
        : fresh
            .map((one) => alertWords(one, one.driver ? nameOf(one.driver) : undefined).title)
            .join('. '),
    )
  }, [alerts, nameOf])
  return (
    <p role="status" aria-label="New alerts" className="sr-only">
      {words}
    </p>
  )
}
