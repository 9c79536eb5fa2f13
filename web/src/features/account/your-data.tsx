import type { Refusal } from '@forno/domain/refusal/refusal'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { exportFile } from '../../data/own-data.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { DeleteAccount } from './delete-account.tsx'

/** Everything we know of somebody, to take along; and the end of it. */
export function YourData({ email, onDeleted }: { email: string; onDeleted: (by: number) => void }) {
  const [state, setState] = useState<'idle' | 'collecting' | 'saved'>('idle')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const take = async () => {
    setState('collecting')
    const result = await exportFile()
    setRefusals(result.ok ? [] : result.refusals)
    setState(result.ok ? 'saved' : 'idle')
    if (result.ok) save(result.value)
  }
  return (
    <div className="space-y-3">
      <p className="text-soft">
        Orders, addresses, points, messages, reviews: all of it in one file that any program can
        read.
      </p>
      <Refusals refusals={refusals} title="Not collected" />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="secondary" busy={state === 'collecting'} onClick={() => void take()}>
          <Download aria-hidden="true" className="size-5" />
          Take my data along
        </Button>
        <span role="status">
          {state === 'collecting' && 'Collecting what we know of you…'}
          {state === 'saved' && 'Saved among your downloads.'}
        </span>
      </div>
      <DeleteAccount email={email} onDeleted={onDeleted} />
    </div>
  )
}

function save(file: File): void {
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = file.name
  link.click()
  // Some browsers begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
