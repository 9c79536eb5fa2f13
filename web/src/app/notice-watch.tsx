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
  const token = useSyncExternalStore(onKeptDevice, keptToken, () => null)
  useGoTo()
  if (!person) return null
  const { uid } = person
  return (
    <>
      <UnreadBadge uid={uid} />
      {token !== null && <Telling key={uid} uid={uid} token={token} />}
    </>
  )
}

/** Only where somebody said yes: nobody else's profile is read for it. */
function Telling({ uid, token }: { uid: string; token: string }) {
  const { language, known } = useLanguage()
  useEffect(() => {
    if (!known) return undefined
    // Not reached: it is tried again when a page is opened, and the inbox has everything meanwhile.
    const keep = () => void keepTelling(uid, language).catch(() => undefined)
    const hear = ({ data }: MessageEvent<unknown>) => v.is(wayChangedSchema, data) && keep()
    keep()
    navigator.serviceWorker.addEventListener('message', hear)
    return () => navigator.serviceWorker.removeEventListener('message', hear)
  }, [uid, known, language])
  useEffect(() => followStandIn(token), [token])
  return null
}
