import type { Refusal } from '@forno/domain/refusal/refusal'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deviceId } from '../../data/device-id.ts'
import { forgetDevice, type OwnDevice, subscribeToDevices } from '../../data/own-devices.ts'
import { useLive } from '../../data/use-live.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { RowButton } from './row-button.tsx'
import { SavedList } from './saved-list.tsx'

/** The browsers that are told about orders; each can be taken out. */
export function Devices({ uid }: { uid: string }) {
  const live = useLive<OwnDevice[]>(uid, (show) => subscribeToDevices(uid, show))
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const remove = async ({ id }: OwnDevice) => {
    const result = await forgetDevice(uid, id)
    setRefusals(result.ok ? [] : result.refusals)
  }
  const here = deviceId()
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not removed" />
      <SavedList
        live={live}
        what="your devices"
        none="None. A device on which you switch notices on is listed here."
      >
        {live.state === 'here' &&
          live.value.map((device) => (
            <li key={device.id} className="flex items-center gap-2 px-4 py-2">
              <span className="min-w-0 grow">
                <span className="block font-semibold">
                  {device.name}
                  {device.id === here && ' (this one)'}
                </span>
                <span className="block text-sm text-soft">
                  Last seen {formatDayTime(device.seenAt)}
                </span>
              </span>
              <RowButton
                aria-label={`No notices to ${device.name} any more`}
                onClick={() => void remove(device)}
              >
                <Trash2 aria-hidden="true" className="size-5" />
              </RowButton>
            </li>
          ))}
      </SavedList>
    </div>
  )
}
