import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { isNewVersionReady, loadNewVersion, onNewVersion, startWorker } from './new-version.ts'

/** Where nobody is disturbed: paying, and driving. */
const isBusy = (path: string) => /^\/(checkout|driver)|\/pay$/.test(path)

/** Says that there is a newer version; takes it when asked to, never by itself. */
export default function NewVersionBar() {
  const ready = useSyncExternalStore(onNewVersion, isNewVersionReady, () => false)
  const { pathname } = useLocation()
  useEffect(() => {
    // Without a worker everything works, but only online.
    startWorker().catch(() => undefined)
  }, [])
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-40 print:hidden">
      {ready && !isBusy(pathname) && (
        <p className="flex flex-wrap items-center justify-center gap-3 border-t border-line bg-card px-4 py-2 shadow-card">
          There is a new version of this page.
          <button
            type="button"
            onClick={loadNewVersion}
            className="min-h-11 rounded-full bg-ink px-5 font-semibold text-paper"
          >
            Load it
          </button>
        </p>
      )}
    </div>
  )
}
