import type { Profile } from '@forno/domain/access/person'
import { type NoticePreferences, usualPreferences } from '@forno/domain/messages/preferences'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type Language, languageFrom } from '@forno/domain/words/languages'
import { useState } from 'react'
import { saveProfile } from '../../data/people.ts'
import { Check } from '../../ui/check.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { QuietHours } from './quiet-hours.tsx'
import { ThisDevice } from './this-device.tsx'

/** Each in its own language: who cannot read the page must find theirs. */
const names: Record<Language, string> = { en: 'English', es: 'Español' }

/** The settings themselves. Each is saved when it is changed: there is nothing to be forgotten below. */
export function Preferences({
  uid,
  isGuest,
  profile,
}: {
  uid: string
  isGuest: boolean
  profile: Profile | null
}) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [saved, setSaved] = useState(false)
  const notices = profile?.notices ?? usualPreferences
  const language = profile?.language ?? languageFrom(navigator.languages)
  const save = async (change: { notices?: NoticePreferences; language?: Language }) => {
    setSaved(false)
    const { name, phone } = profile ?? { name: '', phone: '' }
    const result = await saveProfile(uid, { name, phone, ...change })
    setRefusals(result.ok ? [] : result.refusals)
    setSaved(result.ok)
  }
  const change = (some: Partial<NoticePreferences>) =>
    void save({ notices: { ...notices, ...some } })
  return (
    <div className="space-y-8">
      <ThisDevice uid={uid} language={language} />
      <section aria-labelledby="ways" className="space-y-3">
        <h2 id="ways" className="text-2xl">
          Ways
        </h2>
        <p className="text-soft">Everything is in your messages anyway.</p>
        <Check
          label="Notices on my devices"
          detail="On every one where you switched them on."
          checked={notices.push}
          onChange={(push) => change({ push })}
        />
        <Check
          label="Mail"
          detail={
            isGuest
              ? 'Needs an account with a mail address.'
              : 'Refunds, answers, and orders that cannot be.'
          }
          checked={notices.mail}
          onChange={(mail) => change({ mail })}
        />
        <Check
          label="Text messages"
          detail={
            profile?.phone.startsWith('+')
              ? `To ${profile.phone}, when an order is on its way, late or cannot be.`
              : 'Needs your phone number with its country, like +598 …, in your account.'
          }
          checked={notices.sms}
          onChange={(sms) => change({ sms })}
        />
        <Check
          label="News"
          detail="Birthdays, points that run out, friends who came."
          checked={notices.news}
          onChange={(news) => change({ news })}
        />
      </section>
      <QuietHours
        key={JSON.stringify(notices.quiet)}
        quiet={notices.quiet}
        onChange={(quiet) => change({ quiet })}
      />
      <section aria-labelledby="language" className="space-y-3">
        <h2 id="language" className="text-2xl">
          Language
        </h2>
        <Segmented
          legend="In which we tell you about your orders"
          value={language}
          onChange={(chosen) => void save({ language: chosen })}
          options={(['en', 'es'] as const).map((value) => ({
            value,
            label: <span lang={value}>{names[value]}</span>,
          }))}
        />
        <p className="text-soft">The menu and these pages are in English for now.</p>
      </section>
      <Refusals refusals={refusals} title="Not saved" />
      <p role="status">{saved ? 'Saved.' : ''}</p>
    </div>
  )
}
