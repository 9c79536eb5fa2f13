import { PAY_WITHIN } from '@forno/domain/order/deadlines'
import { type MoveName, moveCalled, type Mover, moveNames } from '@forno/domain/order/moves'
import { endings, journeys, type Status, statuses } from '@forno/domain/order/statuses'
import { moveWords, stageSentence, statusWords } from '@forno/domain/words/statuses'
import { minutes } from '@forno/domain/time/millis'
import { code, madeFrom, page, table } from './markdown.ts'

const moverWords: Record<Mover, string> = {
  customer: 'its customer',
  cook: 'a cook',
  driver: 'its driver',
  manager: 'a manager',
  admin: 'an admin',
  system: "the shop's clockwork",
}

/** docs/order-journey.md: where an order can go, who sends it there, and what its customer is told. */
export const journeyPage = (): string =>
  page(
    '# The journey of an order',
    madeFrom('domain/src/order/moves.ts', 'domain/src/words/statuses.ts'),
    'Each move changes the order and writes one numbered event, in one transaction. Of two moves at once one wins, and the other is told what is.',
    'An order in cash begins with the shop; one by card waits for its payment first, and nobody there sees it.',
    `When all is well a delivery is then ${wayOf('delivery')}; an order to be picked up is ${wayOf('pickup')}.`,
    diagram(),
    '## Moves',
    table(
      ['move', 'button', 'from', 'to', 'who may', 'only for', 'reason'],
      moveNames.map((name) => moveRow(name)),
    ),
    `Who is whose: *its customer* has placed it, *its driver* is the one assigned while it is live, cooks and managers are those of its shop. The clockwork shows an order to the shop once the card holds its price, and ends one that is not paid within ${PAY_WITHIN / minutes(1)} minutes or that nobody has accepted in the time the shop allows.`,
    '## Stages',
    table(
      ['stage', 'in lists', 'what the customer of a delivery is told', 'of a pickup'],
      statuses.map((status) => stageRow(status)),
    ),
  )

const wayOf = (kind: 'delivery' | 'pickup'): string =>
  journeys[kind].map((status) => statusWords[status]).join(' → ')

/** A state diagram as GitHub draws it. Moves for one kind of order say so. */
function diagram(): string {
  const states = statuses.map((status) => `  state "${statusWords[status]}" as ${status}`)
  const moves = moveNames.flatMap((name) => {
    const { from, to, only } = moveCalled(name)
    const label = only ? `${moveWords[name]} (${only})` : moveWords[name]
    return from.map((status) => `  ${status} --> ${to}: ${label}`)
  })
  const ends = endings.map((status) => `  ${status} --> [*]`)
  const begins = ['  [*] --> awaitingPayment: Order by card', '  [*] --> placed: Order in cash']
  const lines = ['stateDiagram-v2', ...states, ...begins, ...moves, ...ends]
  return ['```mermaid', ...lines, '```'].join('\n')
}

function moveRow(name: MoveName): string[] {
  const { from, to, by, only, needsReason } = moveCalled(name)
  return [
    code(name),
    moveWords[name],
    from.map((status) => statusWords[status]).join(', '),
    statusWords[to],
    by.map((mover) => moverWords[mover]).join(', '),
    only ?? 'both',
    needsReason ? 'needed' : '–',
  ]
}

/** A stage that an order of this kind never reaches is told to nobody. */
function stageRow(status: Status): string[] {
  const said = (kind: 'delivery' | 'pickup') =>
    isReached(status, kind) ? stageSentence(status, kind) : '–'
  return [code(status), statusWords[status], said('delivery'), said('pickup')]
}

const isReached = (status: Status, kind: 'delivery' | 'pickup'): boolean =>
  status === 'awaitingPayment' ||
  journeys[kind].includes(status) ||
  moveNames.some((name) => {
    const { to, only } = moveCalled(name)
    return to === status && (only === undefined || only === kind)
  })
