import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { LoyaltyRules } from '@forno/domain/loyalty/rules'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { friendStateWords, pointsWords } from '@forno/domain/words/points'
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { EnterCode } from './enter-code.tsx'

/** A code for friends, and what became of one's own. */
export function Friends({
  rules,
  account,
}: {
  rules: LoyaltyRules
  account: LoyaltyAccount | null
}) {
  const [made, setMade] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const { referrer, friend } = rules.referral
  if (referrer === 0 && friend === 0) return null
  const code = account?.code || made
  const make = async () => {
    setBusy(true)
    const result = await call('makeFriendCode', {})
    setBusy(false)
    if (result.ok) setMade(result.value.code)
    setRefusals(result.ok ? [] : result.refusals)
  }
  const share = async () => {
    const url = `${location.origin}/friend/${code}`
    try {
      if (navigator.share) await navigator.share({ title: 'Pizza, and points for both of us', url })
      else {
        await navigator.clipboard.writeText(url)
        setSaid('Link copied. Send it to your friend.')
      }
    } catch (error) {
      // Closing the device's own share sheet is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        setSaid(`Send this: ${url}`)
    }
  }
  return (
    <section aria-labelledby="friends" className="space-y-4">
      <h2 id="friends" className="text-2xl">
        Bring a friend
      </h2>
      <p>
        {pointsWords(referrer)} for you and {pointsWords(friend)} for your friend, once their first
        order is finished.
      </p>
      {code === '' ? (
        <Button look="secondary" busy={busy} onClick={() => void make()}>
          Get my code
        </Button>
      ) : (
        <div className="flex flex-wrap items-center gap-4 rounded-2xl border border-line bg-card p-4">
          <p className="grow">
            <span className="block text-sm text-soft">Your code</span>
            <strong className="tabular font-display text-2xl tracking-widest">{code}</strong>
          </p>
          <Button look="secondary" onClick={() => void share()}>
            <Share2 aria-hidden="true" className="size-5" />
            Send the link
          </Button>
        </div>
      )}
      <p role="status" className="font-medium empty:hidden">
        {said}
      </p>
      <Refusals refusals={refusals} title="No code yet" />
      {account?.friendOf && <p className="text-soft">{friendStateWords[account.friendOf.state]}</p>}
      {!account?.friendOf && (account?.finished ?? 0) === 0 && <EnterCode points={friend} />}
    </section>
  )
}
