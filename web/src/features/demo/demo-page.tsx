import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { demoAccounts, demoPassword } from '../../../../tools/seed/demo-accounts.ts'
import { useSession } from '../../data/session.ts'
import { leave, signIn } from '../../data/sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'

const where: Record<string, { to: string; what: string }> = {
  customer: { to: '/', what: 'Orders pizza and watches it come.' },
  cook: { to: '/kitchen', what: 'Accepts, prepares, bakes, or refuses.' },
  driver: { to: '/driver', what: 'Picks up and hands over.' },
  manager: { to: '/manager', what: 'Sees every order, gives them to drivers.' },
  admin: { to: '/staff', what: 'Says who works here as what.' },
}

/** The demo's doors: one tap to be each of the people who use Forno. Not part of what is deployed. */
export default function DemoPage() {
  const navigate = useNavigate()
  const session = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const enter = async (email: string, role: string) => {
    setBusy(email)
    const result = await signIn(email, demoPassword)
    setBusy(null)
    if (result.ok) void navigate(where[role]?.to ?? '/')
    else setRefusals(result.refusals)
  }
  return (
    <Page
      title="Try it as…"
      lead="Open two or three windows side by side (a private one for each role) and watch an order go through."
    >
      <div className="space-y-4">
        <Refusals refusals={refusals} title="Not signed in" />
        <ul className="grid gap-3 sm:grid-cols-2">
          {demoAccounts.map(({ email, role, name }) => (
            <li key={email}>
              <Button
                look="secondary"
                size="large"
                busy={busy === email}
                className="h-full w-full flex-col items-start! gap-0! rounded-card! text-left"
                onClick={() => void enter(email, role)}
              >
                <span className="font-display text-xl">{name}</span>
                <span className="text-base font-normal text-soft">{where[role]?.what}</span>
              </Button>
            </li>
          ))}
          <li>
            <Button
              look="secondary"
              size="large"
              className="h-full w-full flex-col items-start! gap-0! rounded-card! text-left"
              onClick={() => void leave().then(() => navigate('/'))}
            >
              <span className="font-display text-xl">Guest</span>
              <span className="text-base font-normal text-soft">Orders without any account.</span>
            </Button>
          </li>
        </ul>
        <p>
          <Link to="/__inbox" className="inline-flex min-h-11 items-center underline">
            Every letter, notice and text message that was sent
          </Link>
        </p>
        {session.state === 'signedIn' && (
          <p className="text-soft">
            Now signed in as {session.name || session.email || 'a guest'}.
          </p>
        )}
      </div>
    </Page>
  )
}
