import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useReducer, useState } from 'react'

/**
 * Which rows of a long list can be seen in its frame, and where they stand. The library's own hook hands out an
 * object that changes under React's eyes; here every change is a drawing of its own.
 */
export function useRows(
  frame: RefObject<HTMLDivElement | null>,
  { count, height, keyOf }: { count: number; height: number; keyOf: (index: number) => string },
) {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const [rows] = useState(() => new Virtualizer(optionsFor(frame, count, height, keyOf, draw)))
  const { _didMount: begin, _willUpdate: update } = rows
  useLayoutEffect(() => begin(), [begin])
  useLayoutEffect(() => {
    rows.setOptions(optionsFor(frame, count, height, keyOf, draw))
    update()
    draw()
  }, [rows, update, frame, count, height, keyOf])
  const scrollTo = (index: number) => rows.scrollToIndex(index, { align: 'auto' })
  return {
    shown: rows.getVirtualItems(),
    total: rows.getTotalSize(),
    measure: rows.measureElement,
    scrollTo,
  }
}

const optionsFor = (
  frame: RefObject<HTMLDivElement | null>,
  count: number,
  height: number,
  keyOf: (index: number) => string,
  draw: () => void,
): ConstructorParameters<typeof Virtualizer<HTMLDivElement, HTMLLIElement>>[0] => ({
  count,
  getScrollElement: () => frame.current,
  estimateSize: () => height,
  getItemKey: keyOf,
  overscan: 4,
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange: draw,
})
