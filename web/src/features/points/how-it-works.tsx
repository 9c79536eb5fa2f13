import type { LoyaltyRules } from '@forno/domain/loyalty/rules'
import { pointsWords } from '@forno/domain/words/points'
import { formatMoney } from '../../lib/money.ts'

/** The shop's rules in words, from the numbers that count. */
export function HowItWorks({ rules, currency }: { rules: LoyaltyRules; currency: string }) {
  const { tiers, birthday, keptDays, perHundred } = rules
  const above = tiers.filter(({ percent }) => percent > 100)
  return (
    <section aria-labelledby="how" className="space-y-3">
      <h2 id="how" className="text-2xl">
        How it works
      </h2>
      <ul className="list-disc space-y-1.5 pl-5 text-soft">
        <li>
          {pointsWords(perHundred)} for each {formatMoney(100, currency)} that you pay for food,
          once your order has arrived.
        </li>
        <li>What is refunded earns nothing, and a cancelled order gives its reward back.</li>
        {above.map(({ id, name, from, percent }) => (
          <li key={id}>
            {name}, from {pointsWords(from)} earned within twelve months: {percent - 100} % more.
          </li>
        ))}
        {birthday > 0 && <li>{pointsWords(birthday)} on your birthday, if you tell us the day.</li>}
        <li>Points count for {keptDays} days. We tell you before any are lost.</li>
      </ul>
    </section>
  )
}
