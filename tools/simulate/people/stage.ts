import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Menu } from '@forno/domain/menu/menu'
import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Paces, Store } from '@forno/domain/store/store'
import type { EveningClock } from '../clock.ts'
import type { Driven } from '../replay/outcome.ts'
import type { Session } from '../shop/session.ts'
import type { Watched } from '../shop/watch.ts'
import type { Streets } from '../town.ts'
import type { Wish } from '../wishes.ts'

/** Everything that the people of an evening share. */
export interface Stage {
  store: Store
  /** The shop's paces at the speed of life. */
  usual: Paces
  menu: Menu
  clock: EveningClock
  watched: Watched
  streets: Streets
  told: Told
}

/** An order that was placed by one of ours. */
export interface PlacedOrder {
  id: string
  wish: Wish
  customer: Session
}

/** What is written down of the evening. */
export class Told {
  readonly placed = new Map<string, PlacedOrder>()
  /** How often the shop said no, by reason. */
  readonly refusals = new Map<string, number>()
  readonly driven: Driven[] = []
  /** Wishes that came to nothing. */
  lost = 0
  declined = 0
  /** Things that should not have happened, for whoever looks after the shop. */
  readonly surprises = new Map<string, number>()

  refused(what: string, refusals: readonly Refusal[]): void {
    for (const { code, field } of refusals) {
      count(this.refusals, `${what}: ${code}${field ? ` (${field.replaceAll(/\d+/g, 'n')})` : ''}`)
    }
  }

  surprised(by: unknown): void {
    count(this.surprises, by instanceof Error ? by.message : String(by))
  }
}

const count = (counts: Map<string, number>, what: string) =>
  counts.set(what, (counts.get(what) ?? 0) + 1)

export const shopAt = ({ store }: Pick<Stage, 'store'>): LngLat => store.address.at
