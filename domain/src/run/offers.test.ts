import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENING, valueOf } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { OFFER_LASTS } from './offer.ts'
import { answerOffer, assignRun, notAgain, offerTo, openOffer, timedOut } from './offers.ts'
import type { Run } from './run.ts'
import { anOpenRun, asDriver, asManager, asSystem, DRIVER } from './testing/a-run.ts'
import type { Who } from './tap.ts'

const other = { uid: 'driver-2', name: 'Other driver' }
const asOther: Who = { uid: other.uid, as: 'driver' }
const offered = valueOf(offerTo(anOpenRun(), DRIVER, asSystem, EVENING))
const answer = (run: Run, said: 'accept' | 'decline', by: Who, now = EVENING) =>
  answerOffer(run, said, by, now)
const movedOn = { ok: false, refusals: [{ code: 'runMovedOn' }] }

describe('an offer', () => {
  it('is shown to one driver, who accepts it', () => {
    expect(offered).toMatchObject({ status: 'offered', shownTo: DRIVER.uid, driver: null })
    const run = valueOf(answer(offered, 'accept', asDriver))
    expect(run).toMatchObject({ status: 'accepted', driver: DRIVER, shownTo: DRIVER.uid })
    expect(openOffer(run)).toBeUndefined()
  })

  it('goes on to the next when it is declined or its time is over', () => {
    const declined = valueOf(answer(offered, 'decline', asDriver))
    expect(declined).toMatchObject({ status: 'open', shownTo: null })
    const again = valueOf(offerTo(declined, other, asSystem, EVENING))
    expect(timedOut(again, EVENING + OFFER_LASTS - 1)).toBe(again)
    const silent = timedOut(again, EVENING + OFFER_LASTS)
    expect(silent).toMatchObject({ status: 'open', shownTo: null })
    expect(notAgain(silent)).toEqual([DRIVER.uid, other.uid])
  })

  it('cannot be accepted too late, nor by who was not asked, nor by who has let it pass', () => {
    expect(answer(offered, 'accept', asDriver, EVENING + OFFER_LASTS)).toMatchObject({
      refusals: [{ code: 'offerGone' }],
    })
    expect(answer(offered, 'accept', asOther)).toMatchObject({
      refusals: [{ code: 'notAllowed' }],
    })
    const passed = timedOut(offered, EVENING + OFFER_LASTS)
    const next = valueOf(offerTo(passed, other, asSystem, EVENING))
    expect(answer(next, 'accept', asDriver).ok).toBe(false)
    expect(answer(next, 'accept', asManager).ok).toBe(false)
  })

  it('answered twice is answered once', () => {
    const run = valueOf(answer(offered, 'accept', asDriver))
    expect(answer(run, 'accept', asDriver)).toEqual({ ok: true, value: run })
    expect(answer(run, 'accept', asOther)).toMatchObject(movedOn)
    const declined = valueOf(answer(offered, 'decline', asDriver))
    expect(answer(declined, 'decline', asDriver)).toEqual({ ok: true, value: declined })
    expect(answer(run, 'decline', asDriver)).toMatchObject(movedOn)
  })

  it('is overruled by a manager, who asks nobody', () => {
    const run = valueOf(assignRun(offered, other, asManager))
    expect(run).toMatchObject({ status: 'accepted', driver: other, shownTo: other.uid })
    expect(answer(run, 'accept', asDriver)).toMatchObject(movedOn)
    expect(assignRun(offered, other, asSystem).ok).toBe(false)
  })

  it('ends with one driver at most, whoever says what when', () => {
    const who = fc.constantFrom(DRIVER, other, { uid: 'driver-3', name: 'Third' })
    const step = fc.record({
      does: fc.constantFrom('offer', 'accept', 'accept', 'decline', 'sweep', 'assign'),
      who,
      after: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = EVENING
        steps.reduce((run, { does, who, after }) => {
          now += minutes(after)
          const by: Who = { uid: who.uid, as: 'driver' }
          const results = {
            offer: () => offerTo(run, who, asSystem, now),
            accept: () => answerOffer(run, 'accept', by, now),
            decline: () => answerOffer(run, 'decline', by, now),
            assign: () => assignRun(run, who, asManager),
            sweep: () => ({ ok: true as const, value: timedOut(run, now) }),
          }
          const result = results[does]()
          const next = result.ok ? result.value : run
          expect(next.driver).toEqual(run.driver ?? next.driver)
          expect(next.offers.filter(({ answer }) => answer === null).length).toBe(
            next.status === 'offered' ? 1 : 0,
          )
          expect(next.driver !== null).toBe(next.status === 'accepted')
          expect(next.shownTo).toBe(next.driver?.uid ?? openOffer(next)?.driver.uid ?? null)
          return next
        }, anOpenRun())
      }),
      { numRuns: 300 },
    )
  })
})
