import { rolesAnywhere, type Role } from '@forno/domain/access/roles'
import { UserRound } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { useSession } from '../data/session.ts'
import { useAttention } from '../data/use-attention.ts'
import { useStaffStore } from '../data/use-staff-store.ts'
import { useWaitingCases } from '../data/use-waiting-cases.ts'
import { classNames } from '../lib/class-names.ts'
import { Logo } from '../ui/pictures/logo.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { PageOutlet } from './page-outlet.tsx'
import { SkipLink } from './skip-link.tsx'

const office: readonly Role[] = ['manager', 'admin']

const areas: { to: string; name: string; roles: readonly Role[] }[] = [
  { to: '/kitchen', name: 'Kitchen', roles: ['cook', 'manager', 'admin'] },
  { to: '/driver', name: 'Driver', roles: ['driver'] },
  { to: '/dispatch', name: 'Dispatch', roles: office },
  { to: '/manager', name: 'Manager', roles: office },
  { to: '/support', name: 'Support', roles: office },
  { to: '/money', name: 'Money', roles: office },
  { to: '/staff', name: 'Staff', roles: ['admin'] },
]

/** What surrounds the working areas: only the doors this person has the key to. */
export default function StaffFrame() {
  const session = useSession()
  const mine = rolesAnywhere(session.state === 'signedIn' ? session.person : null)
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-ink text-paper">
        <div className="relative mx-auto flex h-14 max-w-[110rem] items-center gap-0.5 overflow-x-auto px-1 sm:gap-1 sm:px-3">
          <Link
            to="/"
            aria-label="To the menu"
            className="grid size-11 shrink-0 place-items-center sm:mr-2"
          >
            <Logo className="size-8" />
          </Link>
          <nav aria-label="Areas" className="flex sm:gap-1">
            {areas
              .filter(({ roles }) => roles.some((role) => mine.includes(role)))
              .map(({ to, name }) => (
                <NavLink
                  key={to}
                  to={to}
                  className={({ isActive }) =>
                    classNames(
                      'flex min-h-11 items-center rounded-full px-1.5 text-sm font-semibold sm:px-4 sm:text-base',
                      isActive ? 'bg-paper text-ink' : 'hover:bg-paper/15',
                    )
                  }
                >
                  {name}
                  {to === '/money' && <MoneyCount />}
                  {to === '/support' && <SupportCount />}
                </NavLink>
              ))}
          </nav>
          <Link
            to="/account"
            className="ml-auto flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-full px-2 whitespace-nowrap hover:bg-paper/15 sm:px-4"
          >
            <UserRound aria-hidden="true" className="size-5" />
            <span className="sr-only sm:not-sr-only">
              {session.state === 'signedIn' ? session.name || session.email || 'Guest' : 'Sign in'}
            </span>
          </Link>
        </div>
      </header>
      <OfflineBar />
      <PageOutlet />
    </>
  )
}

/** How many payments somebody has to look at. Shown in every area, so that none waits unseen. */
function MoneyCount() {
  const live = useAttention(useStaffStore(['manager']))
  return <Count of={live.state === 'here' ? live.value.length : 0} words="need attention" />
}

/** How many problems wait for a manager. */
function SupportCount() {
  const live = useWaitingCases(useStaffStore(['manager']))
  return <Count of={live.state === 'here' ? live.value.length : 0} words="waiting" />
}

const Count = ({ of, words }: { of: number; words: string }) =>
  of > 0 && (
    <span className="tabular ml-1 rounded-full bg-tomato px-1.5 text-sm font-bold text-on-tomato sm:ml-1.5 sm:px-2">
      {of}
      <span className="sr-only"> {words}</span>
    </span>
  )
