import type { DescribedHalf } from '@forno/domain/pricing/describe-choice'
import type { QuoteLine } from '@forno/domain/pricing/quote'
import { classNames } from '../../lib/class-names.ts'
import { HalfPicture } from '../../ui/pictures/half-picture.tsx'

/** One line in the kitchen's grammar: how many, size and crust, then whole or left and right with what differs. */
export function TicketLine({ line }: { line: QuoteLine }) {
  const { described, quantity } = line
  return (
    <li className="space-y-1.5 border-t border-line pt-3 first:border-t-0 first:pt-0">
      <p className="text-[1.75rem] leading-tight font-bold">
        <span className="tabular">{quantity}×</span>{' '}
        {described.kind === 'pizza' ? `${described.letter} ${described.crust}` : described.name}
      </p>
      {described.kind === 'product' && <p className="text-xl">{described.variant}</p>}
      {described.kind === 'pizza' && (
        <>
          <HalfBlock half={described.left} side={described.right ? 'left' : 'whole'} />
          {described.right && <HalfBlock half={described.right} side="right" />}
        </>
      )}
      {line.note && <p className="rounded-lg bg-saffron-wash px-2 py-1 text-xl">{line.note}</p>}
    </li>
  )
}

const words = { whole: 'WHOLE', left: 'LEFT', right: 'RIGHT' } as const

function HalfBlock({ half, side }: { half: DescribedHalf; side: 'whole' | 'left' | 'right' }) {
  return (
    <div className="flex gap-2.5">
      <HalfPicture side={side} className="mt-0.5 size-9 shrink-0" />
      <div className="min-w-0">
        <p className="text-xl leading-snug font-semibold">
          <span className="text-base font-bold tracking-wide text-soft">{words[side]}</span>{' '}
          {half.name}
        </p>
        <ul className="space-y-0.5">
          {half.sauce.changed && (
            <Change amount={half.sauce.amount} included name={`${half.sauce.name} sauce`} />
          )}
          {half.changes.map((change) => (
            <Change key={change.name} {...change} />
          ))}
        </ul>
      </div>
    </div>
  )
}

/** One change in a fixed colour and in words: NO, LIGHT, EXTRA, or + for what the recipe does not have. */
function Change({
  amount,
  included,
  name,
}: {
  amount: DescribedHalf['changes'][number]['amount']
  included: boolean
  name: string
}) {
  const looks = {
    no: 'bg-tomato text-on-tomato',
    light: 'bg-saffron-wash text-ink',
    normal: 'bg-basil-wash text-ink',
    extra: 'bg-basil text-paper',
  }
  const word = amount === 'normal' ? (included ? 'WITH' : 'ADD') : amount.toUpperCase()
  return (
    <li className="text-xl font-medium break-words">
      <span
        className={classNames('mr-1.5 rounded-md px-1.5 text-base font-extrabold', looks[amount])}
      >
        {!included && amount !== 'normal' ? `ADD ${word}` : word}
      </span>
      {name}
    </li>
  )
}
