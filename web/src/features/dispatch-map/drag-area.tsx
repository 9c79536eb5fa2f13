import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { giveTo } from './giving.ts'

type Data = { current?: Record<string, unknown> | undefined } | undefined
const text = (data: Data, key: string): string => {
  const value = data?.current?.[key]
  return typeof value === 'string' ? value : ''
}

/** A pointer is over a driver or over none. A drag by keyboard always stands on the driver it was moved to. */
const underPointer: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args)

/** Arrow keys go from driver to driver, as they stand in the list. */
const toNextDriver: KeyboardCoordinateGetter = (event, { context }) => {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.code]
  if (step === undefined) return undefined
  event.preventDefault()
  const places = [...context.droppableRects]
    .map(([id, rect]) => ({ id, rect }))
    .toSorted((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left)
  const now = places.findIndex(({ id }) => id === context.over?.id)
  const next = now < 0 ? (step > 0 ? 0 : places.length - 1) : now + step
  const rect = places[Math.max(0, Math.min(places.length - 1, next))]?.rect
  return rect && { x: rect.left + 8, y: rect.top + 8 }
}

const announcements: Announcements = {
  onDragStart: ({ active }) =>
    `${text(active.data, 'code')} is picked up. Use the arrow keys to choose a driver, space to give it, Escape to leave it.`,
  onDragOver: ({ active, over }) =>
    over
      ? `${text(active.data, 'code')} is over ${text(over.data, 'name')}.`
      : `${text(active.data, 'code')} is over no driver.`,
  onDragEnd: ({ active, over }) =>
    over
      ? `${text(active.data, 'code')} is given to ${text(over.data, 'name')}.`
      : `${text(active.data, 'code')} stays where it was.`,
  onDragCancel: ({ active }) => `${text(active.data, 'code')} stays where it was.`,
}

/** Where orders can be dragged onto drivers. The same can be done with "Give to…". */
export function DragArea({ children }: { children: ReactNode }) {
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextDriver }),
  )
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable: 'Press space to pick it up, then arrow keys to choose a driver.',
        },
      }}
      onDragStart={({ active }) => setDragged(text(active.data, 'code'))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        const [order, driver] = [text(active.data, 'order'), text(over?.data, 'uid')]
        if (order && driver) void giveTo(order, driver)
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <span className="inline-block rounded-full bg-ink px-4 py-2 font-display text-lg font-bold text-paper shadow-lift">
            {dragged}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  )
}
