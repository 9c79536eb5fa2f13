import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** Asks a customer once more before their order is cancelled, and says what it costs them. */
export function CancelDialog({
  open,
  words,
  onClose,
  onCancel,
}: {
  open: boolean
  words: string
  onClose: () => void
  onCancel: () => void
}) {
  return (
    <Dialog open={open} onClose={onClose} title="Cancel this order?">
      <p className="mb-5">{words}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="secondary" onClick={onClose}>
          Keep it
        </Button>
        <Button
          onClick={() => {
            onClose()
            onCancel()
          }}
        >
          Cancel order
        </Button>
      </div>
    </Dialog>
  )
}
