import { type Stop, unreachableReasons } from '@forno/domain/run/stop'
import { useState } from 'react'
import { keepPhoto, PHOTO_KEPT, photoPath } from '../../data/proof-photos.ts'
import type { MyRun } from '../../data/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import { useTapper } from './use-tapper.ts'
import { unreachableWords } from './words.ts'

/** After the five minutes: leave it with a photo, unless cash is due, or bring it back; with why. */
export function GiveUp({
  stop,
  mine,
  store,
  uid,
}: {
  stop: Stop
  mine: MyRun
  store: string
  uid: string
}) {
  const [because, setBecause] = useState<(typeof unreachableReasons)[number]>('noAnswer')
  const [photo, setPhoto] = useState<Blob | null>(null)
  const { press, refusals } = useTapper(mine.tap)
  const leave = async () => {
    if (!photo) return
    const path = photoPath(store, stop, crypto.randomUUID())
    await keepPhoto(uid, path, photo).catch(() => undefined)
    dispatchEvent(new Event(PHOTO_KEPT))
    await press({ move: 'leave', stop: stop.order, because, photo: path })
  }
  return (
    <div className="space-y-4">
      <RadioCards
        legend="What is the matter?"
        value={because}
        options={unreachableReasons.map((value) => ({ value, label: unreachableWords[value] }))}
        onChange={setBecause}
      />
      <Refusals refusals={refusals} title="Not done" />
      {stop.cashDue > 0 ? (
        <p className="text-lg">Cash is due, so it cannot be left here.</p>
      ) : (
        <>
          <PhotoField camera alt="Your proof of delivery" photo={photo} onPhoto={setPhoto} />
          <Button
            look="secondary"
            size="tall"
            className="w-full"
            aria-disabled={photo ? undefined : true}
            onClick={() => void leave()}
          >
            {photo ? 'Leave it at the door' : 'Leave it at the door (photo first)'}
          </Button>
        </>
      )}
      <Button
        look="danger"
        size="tall"
        className="w-full"
        onClick={() => void press({ move: 'bringBack', stop: stop.order, because })}
      >
        Bring it back to the shop
      </Button>
    </div>
  )
}
