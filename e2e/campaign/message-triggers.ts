import { minutes } from '@forno/domain/time/millis'
import { sendMessage } from '../../functions/src/messages/send-message.ts'
import type { Change } from './memory-firestore/store.ts'
import type { World } from './world.ts'

const place = /^people\/([^/]+)\/messages\/([^/]+)$/

export const isNewMessage = ({ path, before, after }: Change): boolean =>
  before === undefined && after !== undefined && place.test(path)

/** As `sendMessages` in functions/src/index.ts: lost, doubled and late, and not called again when it throws. */
export function callSenders(
  here: Pick<World, 'scheduler' | 'history' | 'random' | 'contextAt'>,
  path: string,
): void {
  const { scheduler, history: said } = here
  const [, to = '', id = ''] = place.exec(path) ?? []
  const chance = here.random.branch(`trigger of ${path}`)
  const { triggerLost, triggerDoubled, triggerLate } = scheduler.faults
  if (chance.chance(triggerLost)) return said.say(`the trigger of ${path} is lost`)
  const calls = chance.chance(triggerDoubled) ? 2 : 1
  for (let call = 0; call < calls; call++) {
    const late = chance.chance(triggerLate)
    scheduler.after(chance.below(late ? minutes(8) : 2000), () => {
      scheduler.start(`trigger of ${path}`, async (gate) =>
        sendMessage(to, id, here.contextAt(gate)),
      )
    })
  }
}
