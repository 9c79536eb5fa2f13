import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'

type Tone = 'info' | 'good' | 'warning' | 'bad'

const tones = {
  info: { icon: Info, look: 'bg-sunken text-ink border-line', word: 'Note' },
  good: { icon: CircleCheck, look: 'bg-basil-wash text-ink border-basil/40', word: 'Done' },
  warning: {
    icon: TriangleAlert,
    look: 'bg-saffron-wash text-ink border-saffron/40',
    word: 'Mind',
  },
  bad: { icon: CircleAlert, look: 'bg-tomato-wash text-ink border-tomato/40', word: 'Problem' },
} as const

/** A message in the page: what is the matter and what to do. Bad news is announced at once. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  actions?: ReactNode
}) {
  const { icon: Icon, look, word } = tones[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames('flex gap-3 rounded-2xl border p-4', look)}
    >
      <Icon role="img" aria-label={word} className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 grow space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="space-y-1">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-2">{actions}</div>}
      </div>
    </div>
  )
}
