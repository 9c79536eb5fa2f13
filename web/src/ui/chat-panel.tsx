import type { Refusal } from '@forno/domain/refusal/refusal'
import type { ChatLine, ChatSide } from '@forno/domain/support/chat'
import { Send } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { classNames } from '../lib/class-names.ts'
import { refusalText } from '../lib/refusal-text.ts'
import { formatTime } from '../lib/times.ts'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { Notice } from './notice.tsx'

/** A line that is on its way, or did not get there. */
export interface UnsentLine {
  key: string
  text: string
  state: 'sending' | 'failed'
  refusals: readonly Refusal[]
}

const LONGEST = 500
/** So many of the latest lines are shown before somebody asks for the rest. */
const SHOWN = 15

/** What was said, what is being sent, and a field for more. New lines are read out as they come. */
export function ChatPanel({
  lines,
  unsent,
  me,
  isOpen,
  replies = [],
  label = 'Your message',
  over,
  onSay,
  onAgain,
  onForget,
}: {
  lines: readonly ChatLine[]
  unsent: readonly UnsentLine[]
  me: ChatSide
  /** Whether anything can still be said. */
  isOpen: boolean
  /** Said with one press. */
  replies?: readonly string[]
  label?: string
  /** What to do when nothing can be said any more. */
  over: ReactNode
  onSay: (text: string) => void
  onAgain: (key: string) => void
  onForget: (key: string) => void
}) {
  const [text, setText] = useState('')
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, lines.length - SHOWN)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onSay(text.trim())
    setText('')
  }
  return (
    <div className="space-y-4">
      <div
        role="log"
        aria-label="What was said"
        className="rounded-2xl border border-line bg-sunken p-3"
      >
        {lines.length + unsent.length === 0 && (
          <p className="py-4 text-center text-soft">Nothing has been said yet.</p>
        )}
        {hidden > 0 && (
          <Button look="quiet" className="w-full" onClick={() => setAll(true)}>
            {hidden} earlier ones
          </Button>
        )}
        <ul className="space-y-2">
          {lines.slice(hidden).map((line) => (
            <Bubble key={line.id} mine={line.by.as === me}>
              <p className="text-sm text-soft">
                {line.by.as === me ? 'You' : line.by.name},{' '}
                <time dateTime={new Date(line.at).toISOString()} className="tabular">
                  {formatTime(line.at)}
                </time>
              </p>
              <p className="break-words whitespace-pre-wrap">{line.text}</p>
            </Bubble>
          ))}
          {unsent.map((line) => (
            <Bubble key={line.key} mine>
              <p className="break-words whitespace-pre-wrap">{line.text}</p>
              {line.state === 'sending' ? (
                <p className="text-sm text-soft">Sending…</p>
              ) : (
                <NotSent line={line} onAgain={onAgain} onForget={onForget} />
              )}
            </Bubble>
          ))}
        </ul>
      </div>
      {isOpen ? (
        <>
          {replies.length > 0 && (
            <div role="group" aria-label="Say at once" className="flex flex-wrap gap-2">
              {replies.map((reply) => (
                <Button key={reply} look="secondary" onClick={() => onSay(reply)}>
                  {reply}
                </Button>
              ))}
            </div>
          )}
          <form onSubmit={send} className="flex items-end gap-2">
            <TextArea
              label={label}
              className="grow"
              maxLength={LONGEST}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" aria-label="Send" aria-disabled={text.trim() === ''}>
              <Send aria-hidden="true" className="size-5" />
            </Button>
          </form>
        </>
      ) : (
        <Notice>{over}</Notice>
      )}
    </div>
  )
}

const Bubble = ({ mine, children }: { mine: boolean; children: ReactNode }) => (
  <li
    className={classNames(
      'w-fit max-w-[85%] rounded-2xl border border-line px-3.5 py-2',
      mine ? 'ml-auto bg-basil-wash' : 'bg-card',
    )}
  >
    {children}
  </li>
)

function NotSent({
  line: { key, refusals },
  onAgain,
  onForget,
}: {
  line: UnsentLine
  onAgain: (key: string) => void
  onForget: (key: string) => void
}) {
  return (
    <div className="text-sm">
      <p className="font-medium text-tomato-deep">
        Not sent. {refusals.map((one) => refusalText(one)).join(' ')}
      </p>
      <div className="flex gap-2 pt-1">
        <Button look="secondary" onClick={() => onAgain(key)}>
          Send again
        </Button>
        <Button look="quiet" onClick={() => onForget(key)}>
          Forget it
        </Button>
      </div>
    </div>
  )
}
