import { byId, type Menu } from '@forno/domain/menu/menu'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { joinWords } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** What stands between this pizza and the cart, or was changed about it because of what is out today. */
export function Problems({
  menu,
  leftOff,
  blocked,
  wrongSize,
  refusals,
  tried,
  onSize,
}: {
  menu: Menu
  leftOff: readonly string[]
  blocked: readonly string[]
  wrongSize: { words: string; sizes: string[] } | null
  refusals: readonly Refusal[]
  /** Whether somebody has already pressed "Add": then what stands in the way is said more firmly. */
  tried: boolean
  onSize: (size: string) => void
}) {
  const firm = tried ? 'bad' : 'warning'
  return (
    <>
      {leftOff.length > 0 && (
        <Notice tone="info" title={`No ${joinWords(leftOff)} today`}>
          <p>Sold out, so we leave it off. Put something else on instead if you like.</p>
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice tone={firm} title={`Sold out today: ${joinWords(blocked)}`}>
          <p>Choose another crust or another pizza.</p>
        </Notice>
      )}
      {wrongSize && (
        <Notice
          tone={firm}
          title={wrongSize.words}
          actions={wrongSize.sizes.map((size) => (
            <Button key={size} look="secondary" onClick={() => onSize(size)}>
              Make it {byId(menu.sizes, size)?.name ?? size}
            </Button>
          ))}
        />
      )}
      <Refusals refusals={refusals} currency={menu.currency} title="This cannot be made" />
    </>
  )
}
