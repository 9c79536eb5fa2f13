import { hasEnded } from '@forno/domain/order/statuses'
import { clockWords } from './day/day.ts'
import type { Stage } from './people/stage.ts'

const IN_A_TERMINAL = 500
const ELSEWHERE = 10_000

/** One line that lives: how the evening stands. Where it goes to no terminal, a line now and then. */
export function showStatus(stage: Stage, drivers: readonly string[], midnight: number): () => void {
  const { stdout } = process
  const words = () => statusWords(stage, drivers, midnight)
  const show = () => stdout.write(stdout.isTTY ? `\r\x1b[2K  ${words()}` : `  ${words()}\n`)
  const timer = setInterval(show, stdout.isTTY ? IN_A_TERMINAL : ELSEWHERE)
  return () => {
    clearInterval(timer)
    show()
    if (stdout.isTTY) stdout.write('\n')
  }
}

function statusWords(
  { clock, told, watched }: Stage,
  drivers: readonly string[],
  midnight: number,
): string {
  const open = watched.orders().filter(({ status }) => !hasEnded(status))
  const among = (...statuses: string[]) => open.filter(({ status }) => statuses.includes(status))
  const ended = [...told.placed.keys()].filter((id) =>
    hasEnded(watched.order(id)?.status ?? 'placed'),
  )
  const out = drivers.filter((uid) => open.some((order) => order.activeDriver === uid))
  const parts = [
    `${told.placed.size} ordered`,
    `${among('placed', 'accepted', 'preparing', 'baking').length} in the kitchen`,
    `${among('ready').length} ready`,
    `${among('onTheWay', 'arrived').length} on the road`,
    `${ended.length} done`,
    `${out.length} of ${drivers.length} drivers busy`,
  ]
  return `${clockWords(clock.now() - midnight)}  ${parts.join(', ')}`
}
