import type { Cents } from '@forno/domain/money/cents'
import type { Proof } from '@forno/domain/run/proof'
import type { Stop } from '@forno/domain/run/stop'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { keepPhoto, PHOTO_KEPT, photoPath } from '../../data/proof-photos.ts'
import type { MyRun } from '../../data/use-run.ts'
import { useTapper } from './use-tapper.ts'

export type ProofKind = Proof['kind']

/** What is being filled in at a door, and what still keeps it from being a delivery. */
export interface HandOver {
  kind: ProofKind
  setKind: (kind: ProofKind) => void
  pin: string
  setPin: (pin: string) => void
  photo: Blob | null
  setPhoto: (photo: Blob | null) => void
  /** Why there is no PIN. */
  without: string
  setWithout: (reason: string) => void
  /** What was given in cash; null while nothing or nonsense is typed. */
  cash: Cents | null
  setCash: (cash: Cents | null) => void
  /** What is missing, as an instruction; empty when nothing is. */
  missing: string
  busy: boolean
  refusals: readonly Refusal[]
  confirm: () => Promise<void>
}

const firstKind = { any: 'hand', photo: 'photo', pin: 'pin' } as const

/** Gathers a hand-over, and taps it once it is complete. A picture is kept on the phone before the tap names it. */
export function useHandOver(stop: Stop, tap: MyRun['tap'], store: string, uid: string): HandOver {
  const [kind, setKind] = useState<ProofKind>(firstKind[stop.proofWanted])
  const [pin, setPin] = useState('')
  const [photo, setPhoto] = useState<Blob | null>(null)
  const [without, setWithout] = useState('')
  const [cash, setCash] = useState<Cents | null>(null)
  const [busy, setBusy] = useState(false)
  const { press, refusals } = useTapper(tap)
  const missing = whatIsMissing(stop, { kind, pin, photo, without, cash })

  const proof = async (): Promise<Proof> => {
    if (kind === 'pin') return { kind, pin }
    if (kind === 'none') return { kind, reason: without }
    if (kind === 'hand' || !photo) return { kind: 'hand' }
    const path = photoPath(store, stop, crypto.randomUUID())
    // A phone that keeps nothing has no picture to send, and the delivery is still true.
    await keepPhoto(uid, path, photo).catch(() => undefined)
    dispatchEvent(new Event(PHOTO_KEPT))
    return { kind: 'photo', photo: path }
  }
  const confirm = async () => {
    if (missing || busy) return
    setBusy(true)
    await press({
      move: 'handOver',
      stop: stop.order,
      proof: await proof(),
      cash: stop.cashDue > 0 ? cash : null,
    })
    setBusy(false)
  }
  return {
    kind,
    setKind,
    pin,
    setPin,
    photo,
    setPhoto,
    without,
    setWithout,
    cash,
    setCash,
    missing,
    busy,
    refusals,
    confirm,
  }
}

/** What keeps a hand-over from being complete. */
export function whatIsMissing(
  { cashDue }: Pick<Stop, 'cashDue'>,
  {
    kind,
    pin,
    photo,
    without,
    cash,
  }: Pick<HandOver, 'kind' | 'pin' | 'photo' | 'without' | 'cash'>,
): string {
  if (kind === 'pin' && !/^\d{4,6}$/.test(pin)) return 'Type the PIN that the customer tells you.'
  if (kind === 'none' && without.trim() === '') return 'Say why there is no PIN.'
  if (kind === 'photo' && !photo) return 'Take a photo of the bag at the door.'
  if (cashDue > 0 && cash === null) return 'Type what you were given in cash.'
  if (cashDue > 0 && cash !== null && cash < cashDue) return 'That is less than is due.'
  return ''
}
