import { useEffect } from 'react'
import { startSession, useSession } from '../../data/session.ts'
import { useLanguage } from '../../data/use-language.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { MessagePage } from './message-page.tsx'

/** Everything that somebody was told, newest first, in their language. */
export default function InboxPage() {
  const session = useSession()
  const { language, known } = useLanguage()
  useEffect(() => {
    void startSession()
  }, [])
  const body = () => {
    if (session.state === 'visitor') {
      return (
        <Empty title="Nobody is signed in" action={<LinkButton to="/account">Sign in</LinkButton>}>
          <p>What we tell you about your orders is kept here, also without an account.</p>
        </Empty>
      )
    }
    if (session.state === 'unknown' || !known) return <Waiting what="Fetching your messages" />
    const { uid } = session.person
    return (
      <div className="space-y-6">
        <LinkButton to="/messages/settings" look="secondary">
          How we may tell you
        </LinkButton>
        <MessagePage key={uid} uid={uid} language={language} from={null} shown={[]} />
      </div>
    )
  }
  return <Page title="Your messages">{body()}</Page>
}
