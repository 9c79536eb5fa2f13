import type { Stop } from '@forno/domain/run/stop'
import { useState } from 'react'
import { useOnline } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import { PinField } from './pin-field.tsx'
import { useWrongPin } from './use-wrong-pin.ts'
import type { HandOver } from './use-hand-over.ts'

const noPin = [
  'The customer cannot find the PIN',
  'The customer’s phone is off',
  'Somebody else took it in',
]

/** How an order changes hands, by what its stop asks for. */
export function ProofFields({ stop, handOver }: { stop: Stop; handOver: HandOver }) {
  const { kind, setKind, pin, setPin, photo, setPhoto, without, setWithout } = handOver
  const [asking, setAsking] = useState(false)
  const online = useOnline()
  const wrongPin = useWrongPin(stop.order)
  if (stop.proofWanted === 'pin') {
    return (
      <section aria-label="PIN" className="space-y-3">
        {kind === 'pin' ? (
          <PinField
            value={pin}
            error={wrongPin.error}
            onChange={(next) => {
              setPin(next)
              wrongPin.forget()
            }}
          />
        ) : (
          <p className="rounded-2xl bg-sunken p-4 text-lg">Without the PIN: {without}</p>
        )}
        {!online && kind === 'pin' && (
          <p className="text-lg text-soft">
            No network here: the PIN is kept, and the shop checks it once you are back online.
          </p>
        )}
        <Button
          look="quiet"
          size="large"
          onClick={() => (kind === 'pin' ? setAsking(true) : setKind('pin'))}
        >
          {kind === 'pin' ? 'They have no PIN' : 'Enter the PIN after all'}
        </Button>
        <ReasonDialog
          open={asking}
          title="Hand over without the PIN?"
          lead="Be sure that it is the right door. The shop sees that there was no PIN, and why."
          label="Reason, as the shop will read it"
          reasons={noPin}
          confirm="Go on without"
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            setWithout(reason)
            setKind('none')
            setAsking(false)
          }}
        />
      </section>
    )
  }
  return (
    <section className="space-y-3">
      <RadioCards
        legend="How do you hand it over?"
        value={kind === 'photo' ? 'photo' : 'hand'}
        options={[
          { value: 'hand', label: 'Into their hand' },
          { value: 'photo', label: 'At the door', detail: 'with a photo' },
        ]}
        onChange={setKind}
      />
      {kind === 'photo' && (
        <PhotoField camera alt="Your proof of delivery" photo={photo} onPhoto={setPhoto} />
      )}
    </section>
  )
}
