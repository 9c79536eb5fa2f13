import { changeFor, type Stop } from '@forno/domain/run/stop'
import { useMoneyWords } from './use-money-words.ts'

/** What has to be taken at a door, and the change to bring; nothing when it is paid. */
export function ToCollect({ stop: { cashDue, changeFrom } }: { stop: Stop }) {
  const money = useMoneyWords()
  if (cashDue === 0) {
    return (
      <p className="rounded-xl bg-sunken px-4 py-3 text-xl">
        <strong>Paid.</strong> Nothing to collect.
      </p>
    )
  }
  const change = changeFor(cashDue, changeFrom)
  return (
    <p className="rounded-xl bg-basil-wash px-4 py-3 text-xl">
      Collect <strong className="tabular text-2xl">{money(cashDue)}</strong> in cash
      {change > 0 && (
        <>
          , bring <strong className="tabular text-2xl">{money(change)}</strong> change
        </>
      )}
    </p>
  )
}
