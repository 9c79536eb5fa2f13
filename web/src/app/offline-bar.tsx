import { WifiOff } from 'lucide-react'
import { useOnline } from '../lib/use-online.ts'

/** Says that there is no network, as long as there is none. */
export function OfflineBar() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-saffron-wash px-4 py-2 text-sm font-medium">
          <WifiOff aria-hidden="true" className="size-4" />
          You are offline. What you see may be old; nothing you typed is lost.
        </p>
      )}
    </div>
  )
}
