import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import type { Language } from '@forno/domain/words/languages'
import { deviceName } from './device-name.ts'
import { removeDevice, saveDevice } from './devices.ts'
import type { PushAbility } from '../lib/push-ability.ts'
import { pushAbility } from './push-ability.ts'
import { dropDevice, isOutdated, keepDevice, keptDevice } from './push-kept.ts'
import { TOLD_LANGUAGE, WAY_HAS_CHANGED } from './push-messages.ts'
import { endToken, tokenFor, within } from './push-token.ts'
import { phoneShelf } from './shelf.ts'

/** Asks the browser's own question; to be called by a press alone. Comes back with how it was answered. */
export async function askBrowser(): Promise<PushAbility> {
  if (pushAbility() === 'ask') await Notification.requestPermission()
  return pushAbility()
}

/** From now on this person is told things on this browser. Safe to repeat. */
export async function tellHere(uid: string, language: Language): Promise<Result<null>> {
  if (!navigator.onLine) return refuse('offline')
  try {
    await renew(uid, language)
    return ok(null)
  } catch {
    return refuse('tryAgain')
  }
}

/**
 * At the start of a page and whenever something of it changes: makes the server know this browser as it is now. Where
 * nobody said yes, or the browser does not allow it any more, nothing is written but that.
 */
export async function keepTelling(uid: string, language: Language): Promise<void> {
  const kept = keptDevice()
  if (!kept) return
  if (pushAbility() !== 'allowed') return tellNoMore(uid)
  const wayHasChanged = Boolean(await phoneShelf.read(WAY_HAS_CHANGED).catch(() => false))
  // Somebody else's now: the old token would bring here what is theirs, so it ends.
  if (kept.uid !== uid || wayHasChanged) await endToken().catch(() => undefined)
  await renew(uid, language)
  if (wayHasChanged) await phoneShelf.change(WAY_HAS_CHANGED, () => false)
}

async function renew(uid: string, language: Language): Promise<void> {
  const token = await tokenFor(uid)
  const now = Date.now()
  const kept = keptDevice()
  if (!isOutdated(kept, { uid, token, language }, now)) return
  const createdAt = kept?.uid === uid ? kept.createdAt : now
  const name = deviceName(navigator.userAgent)
  await within(saveDevice(uid, { token, name, language, createdAt, seenAt: now }))
  keepDevice({ uid, token, language, createdAt, savedAt: now })
  await phoneShelf.change(TOLD_LANGUAGE, () => language).catch(() => undefined)
}

/** Nobody is told anything here any more: signed out, or not wanted. Never stands in anybody's way. */
export async function tellNoMore(uid: string): Promise<void> {
  const kept = keptDevice()
  if (!kept) return
  dropDevice()
  const ends = [endToken(), kept.uid === uid ? removeDevice(uid) : Promise.resolve()]
  await Promise.allSettled(ends.map((end) => within(end, GOING)))
}

/** Who signs out does not wait for long. */
const GOING = 3_000
