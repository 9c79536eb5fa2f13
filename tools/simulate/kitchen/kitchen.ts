import { drawn } from '../chance.ts'

/*
 * A kitchen with two people at the make line and one oven: so that on a busy evening orders wait for a hand and for a
 * place, as they do. It knows nothing of drivers, so that the same evening can be cooked once and driven twice.
 */

export const MAKERS = 2
/** Pizzas in the oven at once. */
export const OVEN = 6

export const stages = ['placed', 'accepted', 'preparing', 'baking', 'ready'] as const
export type Stage = (typeof stages)[number]
/** The move that leads out of each stage, as the shop calls it. */
export const moveFrom = {
  placed: 'accept',
  accepted: 'prepare',
  preparing: 'bake',
  baking: 'finish',
} as const satisfies Partial<Record<Stage, string>>

/** How long things take for one order, milliseconds. */
export interface Takes {
  accept: number
  prepare: number
  bake: number
}

export interface Ticket {
  id: string
  pizzas: number
  placedAt: number
  stage: Stage
  /** Since when. */
  since: number
  takes: Takes
}

/** The shop's usual paces, minutes, as its settings have them. */
export interface Usual {
  accept: number
  prepare: number
  bake: number
}

const MINUTE = 60_000

/** What one order takes here: by the shop's usual paces, more for many pizzas, and never twice the same. */
export function takesOf({ accept, prepare, bake }: Usual, id: string, pizzas: number): Takes {
  const more = Math.min(2.2, 0.7 + 0.15 * pizzas)
  return {
    accept: Math.round(accept * MINUTE * drawn(0.2, 1.4, 'accept', id)),
    prepare: Math.round(prepare * MINUTE * more * drawn(0.8, 1.2, 'prepare', id)),
    bake: Math.round(bake * MINUTE * drawn(0.9, 1.15, 'bake', id)),
  }
}

const longest: Record<Stage, keyof Takes | null> = {
  placed: 'accept',
  accepted: null,
  preparing: 'prepare',
  baking: 'bake',
  ready: null,
}

const isDone = ({ stage, since, takes }: Ticket, now: number): boolean => {
  const part = longest[stage]
  return part === null || now >= since + takes[part]
}

/** What fits into the oven together: more than it holds goes in alone, tray by tray. */
const inOven = (tickets: readonly Ticket[]): number =>
  tickets
    .filter(({ stage }) => stage === 'baking')
    .reduce((sum, { pizzas }) => sum + Math.min(pizzas, OVEN), 0)

/**
 * The tickets that can move on now, at most one of them into each free place: who has waited longest goes first. Ask
 * again once they have moved.
 */
export function movable(tickets: readonly Ticket[], now: number): Ticket[] {
  const done = tickets
    .filter((ticket) => ticket.stage !== 'ready' && isDone(ticket, now))
    .toSorted((a, b) => a.placedAt - b.placedAt)
  let makers = tickets.filter(({ stage }) => stage === 'preparing').length
  let baking = inOven(tickets)
  return done.filter(({ stage, pizzas }) => {
    if (stage === 'accepted') {
      makers += 1
      return makers <= MAKERS
    }
    if (stage !== 'preparing') return true
    const trays = Math.min(pizzas, OVEN)
    if (baking + trays > OVEN) return false
    baking += trays
    return true
  })
}

/** The ticket one stage further. */
export function movedOn(ticket: Ticket, now: number): Ticket {
  const stage = stages[stages.indexOf(ticket.stage) + 1] ?? ticket.stage
  return { ...ticket, stage, since: now }
}
