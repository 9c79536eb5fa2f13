import { Refusals } from '../../ui/refusals.tsx'
import { deskOf, useBoard } from './board.ts'
import { unpin, useActing } from './office.ts'
import { pinWords } from './outlook-words.ts'
import { SmallButton } from './small-button.tsx'
import { useSay } from './use-say.ts'

/** Everything that was decided by hand and still holds, each with the way back. */
export function PinsPanel({ store }: { store: string }) {
  const pins = useBoard((board) => deskOf(board)?.pins)
  const { busy, refusals } = useActing('pins')
  const say = useSay()
  if (!pins || (pins.length === 0 && refusals.length === 0)) return null
  return (
    <section aria-labelledby="by-hand" className="space-y-2">
      <h2 id="by-hand" className="flex items-baseline gap-2 text-xl">
        By hand{' '}
        <span className="tabular font-sans text-base font-bold text-soft">{pins.length}</span>
      </h2>
      <Refusals refusals={refusals} title="It still holds" />
      <ul aria-label="Decided by hand" className="space-y-1.5">
        {pins.map((pin) => {
          const words = pinWords(pin, say)
          return (
            <li
              key={words}
              className="flex items-center gap-2 rounded-xl border border-line bg-card py-1 pr-1 pl-3"
            >
              <span className="grow font-medium">{words}</span>
              <SmallButton
                busy={busy}
                aria-label={`Take back: ${words}`}
                onClick={() => void unpin(store, pin)}
              >
                Take back
              </SmallButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
