import { type Pizza, pizzaOf } from '@forno/domain/menu/menu'
import { describeChoice } from '@forno/domain/pricing/describe-choice'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { useKeepFavourite } from '../../data/use-keep-favourite.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeepFavourite } from '../../ui/keep-favourite.tsx'
import { Page } from '../../ui/page.tsx'
import { AddBar } from './add-bar.tsx'
import { beginDraft, type Draft, draftOfLine, isSameDraft, setSize } from './builder-state.ts'
import { BuiltPicture } from './built-picture.tsx'
import { CrustAndSize } from './crust-and-size.tsx'
import { Halves } from './halves.tsx'
import { ItemLiked } from './item-liked.tsx'
import { KitchenNote } from './kitchen-note.tsx'
import { sizeProblem } from './offers.ts'
import { Problems } from './problems.tsx'
import { Sauces } from './sauces.tsx'
import { toBeHad } from './sold-out-choice.ts'
import { Summary } from './summary.tsx'
import { Toppings } from './toppings.tsx'
import { useDraft } from './use-draft.ts'

/** The builder of one pizza: picture and price follow every change at once. */
export function Builder({ shop, pizza }: { shop: Shop; pizza: Pizza }) {
  const { menu, store, missing } = shop
  const [query] = useSearchParams()
  const { key: visit } = useLocation()
  const navigate = useNavigate()
  const cart = useCart()
  const keep = useKeepFavourite()
  const problems = useRef<HTMLDivElement>(null)
  const line = cart.lines.find(({ key }) => key === query.get('line'))
  const begin = (): Draft => {
    const crust = query.get('crust')
    const without = query.get('without')?.split(',') ?? []
    const wish = { without, ...(crust ? { crust } : {}) }
    return (line && draftOfLine(line)) ?? beginDraft(menu, pizza, wish)
  }
  const [draft, setDraft] = useDraft(`forno-builder ${pizza.id}?${query}`, begin)
  const [tried, setTried] = useState(false)

  const { choice, leftOff, blocked } = toBeHad(menu, draft.choice, missing)
  const wrongSize = sizeProblem(menu, choice)
  const priced = priceChoice(menu, store.halves, choice)
  const ready = priced.ok && !wrongSize && blocked.length === 0
  const described = priced.ok ? describeChoice(menu, choice) : null
  const name = described?.name ?? pizzaOf(menu, choice.left.pizza)?.name ?? pizza.name

  const finish = () => {
    if (!ready) {
      setTried(true)
      problems.current?.focus()
      problems.current?.scrollIntoView({ block: 'center' })
      return
    }
    const note = draft.note.trim()
    if (line) cart.replace(menu, line.key, choice, draft.quantity, note)
    else cart.add(menu, choice, draft.quantity, note)
    setDraft(null)
    // Back to the place on the menu that one came from; there is none behind a link from elsewhere.
    if (line) void navigate('/cart')
    else if (visit === 'default') void navigate('/')
    else void navigate(-1)
  }
  return (
    <Page title={`Build your ${pizza.name}`} hideTitle wide>
      <div className="lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-12">
        <div className="lg:sticky lg:top-22 lg:self-start">
          <BuiltPicture
            menu={menu}
            choice={choice}
            name={name}
            price={priced.ok ? priced.value.unit : null}
          />
          <div className="hidden lg:mt-6 lg:block">
            <Summary shop={shop} choice={choice} priced={priced} />
          </div>
        </div>
        <div className="mt-5 space-y-8 lg:mt-0">
          <header>
            <h2 className="text-3xl lg:text-5xl">{name}</h2>
            {!choice.right && (
              <>
                <p className="mt-2 text-lg text-soft">{pizza.description}</p>
                <ItemLiked store={store.id} item={pizza.id} />
              </>
            )}
            {!isSameDraft(menu, draft, begin()) && (
              <Button look="quiet" className="-ml-4" onClick={() => setDraft(null)}>
                <RotateCcw aria-hidden="true" className="size-4" />
                Start over
              </Button>
            )}
          </header>
          {query.has('line') && !line && (
            <Notice title="This is no longer in your cart">
              <p>What you build now is added as something new.</p>
            </Notice>
          )}
          <div ref={problems} tabIndex={-1} className="space-y-3 empty:hidden">
            <Problems
              menu={menu}
              leftOff={leftOff}
              blocked={blocked}
              wrongSize={wrongSize}
              refusals={priced.ok || wrongSize ? [] : priced.refusals}
              tried={tried}
              onSize={(size) => setDraft(setSize(menu, draft, size))}
            />
          </div>
          <Halves shop={shop} draft={draft} onChange={setDraft} />
          <CrustAndSize shop={shop} draft={draft} onChange={setDraft} />
          <Sauces shop={shop} draft={draft} shown={choice} onChange={setDraft} />
          <Toppings shop={shop} draft={draft} shown={choice} onChange={setDraft} />
          <KitchenNote note={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
          {ready && keep && <KeepFavourite onKeep={keep} name={name} choice={choice} />}
          <div className="lg:hidden">
            <Summary shop={shop} choice={choice} priced={priced} />
          </div>
        </div>
      </div>
      <AddBar
        name={name}
        quantity={draft.quantity}
        total={priced.ok && !wrongSize ? priced.value.unit * draft.quantity : null}
        currency={menu.currency}
        editing={line !== undefined}
        onQuantity={(quantity) => setDraft({ ...draft, quantity })}
        onAdd={finish}
      />
    </Page>
  )
}
