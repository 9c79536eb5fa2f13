import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'

/** What an order is dragged by: with the mouse, a finger, or space and the arrow keys. */
export function DragHandle({
  order,
  code,
  busy,
}: {
  order: string
  code: string
  /** The shop is being asked about it: not twice at once. */
  busy: boolean
}) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: `order:${order}`,
    data: { order, code },
    disabled: busy,
  })
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...attributes}
      {...listeners}
      aria-label={`Drag ${code} onto a driver`}
      className="grid size-11 shrink-0 cursor-grab touch-none place-items-center rounded-xl text-soft hover:bg-sunken hover:text-ink"
      style={{ opacity: isDragging ? 0.4 : 1 }}
    >
      <GripVertical aria-hidden="true" className="size-5" />
    </button>
  )
}
