import { lazy, Suspense } from 'react'
import { askAbout, listOf, useBoard } from './board.ts'

const GiveDialog = lazy(() => import('./give-dialog.tsx'))
const HoldDialog = lazy(() => import('./hold-dialog.tsx'))
const ApartDialog = lazy(() => import('./apart-dialog.tsx'))
const WithdrawDialog = lazy(() => import('./withdraw-dialog.tsx'))

const close = () => askAbout(null)

/** The question that stands over the board, if there is one. What it was about may be gone: then so is it. */
export function Questions() {
  const question = useBoard((board) => board.question)
  const order = useBoard(({ orders, question: asked }) =>
    asked && asked.ask !== 'withdraw'
      ? listOf(orders).find(({ id }) => id === asked.order)
      : undefined,
  )
  const run = useBoard(({ runs, question: asked }) =>
    asked?.ask === 'withdraw' ? listOf(runs).find(({ id }) => id === asked.run) : undefined,
  )
  return (
    <Suspense fallback={null}>
      {question?.ask === 'give' && order && <GiveDialog order={order} onClose={close} />}
      {question?.ask === 'hold' && order && <HoldDialog order={order} onClose={close} />}
      {question?.ask === 'apart' && order && <ApartDialog order={order} onClose={close} />}
      {question?.ask === 'withdraw' && run && <WithdrawDialog run={run} onClose={close} />}
    </Suspense>
  )
}
