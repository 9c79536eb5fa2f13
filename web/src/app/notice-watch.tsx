import { useEffect, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { keepTelling } from '../data/push.ts'
import { keptToken, onKeptDevice } from '../data/push-kept.ts'
import { wayChangedSchema } from '../data/push-messages.ts'
import { followStandIn } from '../data/push-stream.ts'
import { usePerson } from '../data/session.ts'
import { useLanguage } from '../data/use-language.ts'
import { UnreadBadge } from './unread-badge.tsx'
import { useGoTo } from './use-go-to.ts'

/** Keeps whoever said yes told on this browser, leads touched notices to their pages, counts what is unread. */
export function NoticeWatch() {
  const person = usePerson()
  useGoTo()
  return person && <OfPerson key={person.uid} uid={person.uid} />
}

function OfPerson({ uid }: { uid: string }) {
  const { language, known } = useLanguage()
  const token = useSyncExternalStore(onKeptDevice, keptToken, () => null)
  // Not reached: it is tried again when a page is opened, and the inbox has everything meanwhile.
  useEffect(() => {
    if (!known) return undefined
    const keep = () => void keepTelling(uid, language).catch(() => undefined)
    const hear = ({ data }: MessageEvent<unknown>) => v.is(wayChangedSchema, data) && keep()
    keep()
    navigator.serviceWorker.addEventListener('message', hear)
    return () => navigator.serviceWorker.removeEventListener('message', hear)
  }, [uid, known, language])
  useEffect(() => (token === null ? undefined : followStandIn(token)), [token])
  return <UnreadBadge uid={uid} />
}
