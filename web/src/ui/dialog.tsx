import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** A question over the page: focus goes in, stays in and comes back; Escape closes it. */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/55" />
        <Base.Popup className="fixed inset-x-3 bottom-3 z-50 mx-auto max-h-[90dvh] max-w-lg overflow-auto rounded-card border border-line bg-paper p-5 shadow-lift sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Base.Title className="text-2xl">{title}</Base.Title>
            <Base.Close
              aria-label="Close"
              className="-mt-1 grid size-11 place-items-center rounded-full hover:bg-sunken"
            >
              <X aria-hidden="true" className="size-5" />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
