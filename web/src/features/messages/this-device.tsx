import type { Language } from '@forno/domain/words/languages'
import { useToldHere } from '../../data/use-told-here.ts'
import { Button } from '../../ui/button.tsx'
import { PushHelp } from '../../ui/push-help.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** Notices on the browser somebody sits at: on, off, or why not. */
export function ThisDevice({ uid, language }: { uid: string; language: Language }) {
  const { ability, told, busy, refusals, start, stop } = useToldHere(uid, language)
  return (
    <section aria-labelledby="here" className="space-y-3">
      <h2 id="here" className="text-2xl">
        This device
      </h2>
      <p role="status">{told ? 'Notices about your orders come here.' : 'No notices come here.'}</p>
      <PushHelp ability={ability} />
      <Refusals refusals={refusals} title="Not switched on" />
      {told && (
        <Button look="secondary" busy={busy} onClick={() => void stop()}>
          Switch them off here
        </Button>
      )}
      {!told && (ability === 'ask' || ability === 'allowed') && (
        <Button busy={busy} onClick={() => void start()}>
          Switch them on here
        </Button>
      )}
    </section>
  )
}
