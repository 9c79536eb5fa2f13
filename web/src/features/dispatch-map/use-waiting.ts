import { deskOf, listOf, useBoard } from './board.ts'
import { kept } from './kept.ts'
import { type WaitingOrder, waitingOrders } from './waiting.ts'

const worked = kept(waitingOrders)

/** The orders that wait for a driver, as the board knows them now. */
export const useWaiting = (): WaitingOrder[] =>
  useBoard((board) => worked(listOf(board.orders), listOf(board.runs), deskOf(board)))
