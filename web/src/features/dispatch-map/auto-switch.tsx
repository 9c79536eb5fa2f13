import { Check } from '../../ui/check.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { deskOf, useBoard } from './board.ts'
import { setAuto, useActing } from './office.ts'

/** Whether dispatch offers runs by itself. A desk that nobody has used yet does. */
export function AutoSwitch({ store }: { store: string }) {
  const state = useBoard(({ desk }) => desk.state)
  const auto = useBoard((board) => deskOf(board)?.auto ?? true)
  const { busy, refusals } = useActing('auto')
  if (state !== 'here') return null
  return (
    <div aria-busy={busy}>
      <Check
        label="Automatic dispatch"
        detail={auto ? 'Runs are offered by themselves.' : 'Off: every order is given by hand.'}
        checked={auto}
        onChange={(next) => void setAuto(store, next)}
      />
      <Refusals refusals={refusals} title="Not switched" />
    </div>
  )
}
