import type { Message } from '@forno/domain/messages/message'
import type { Language } from '@forno/domain/words/languages'
import { messageWords } from '@forno/domain/words/messages'
import { momentIn, sayIn } from '@forno/domain/words/say-in'
import { Link } from 'react-router'
import { useShopIfKnown } from '../../data/shop.tsx'
import { classNames } from '../../lib/class-names.ts'

const newWord: Record<Language, string> = { en: 'New', es: 'Nuevo' }

/** One message in its reader's language; all of it leads to what it is about. */
export function MessageCard({
  message,
  language,
  isNew,
}: {
  message: Message
  language: Language
  isNew: boolean
}) {
  const shop = useShopIfKnown()
  const currency = String(message.params['currency'] ?? shop?.menu.currency ?? 'USD')
  const { title, body, link } = messageWords(message, language, sayIn(language, currency))
  return (
    <Link
      to={link}
      lang={language}
      className={classNames(
        'block rounded-card border bg-card p-4 shadow-card hover:border-soft',
        isNew ? 'border-tomato' : 'border-line',
      )}
    >
      <p className="flex items-baseline gap-3">
        <span className="grow text-lg font-bold first-letter:uppercase">{title}</span>
        {isNew && (
          <span className="shrink-0 rounded-full bg-tomato px-2.5 py-0.5 text-sm font-semibold text-on-tomato">
            {newWord[language]}
          </span>
        )}
      </p>
      <p className="mt-1">{body}</p>
      <time dateTime={new Date(message.at).toISOString()} className="mt-1 block text-sm text-soft">
        {momentIn(language, message.at)}
      </time>
    </Link>
  )
}
