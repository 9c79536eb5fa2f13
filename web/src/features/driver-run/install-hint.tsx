import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useInstall } from '../../lib/use-install.ts'

/** Offers to put the app on the phone, where the browser can. */
export function InstallHint() {
  const { install } = useInstall()
  if (!install) return null
  return (
    <Notice
      title="Put this on your home screen"
      actions={
        <Button look="secondary" size="large" onClick={() => void install()}>
          Install
        </Button>
      }
    >
      <p>It opens faster, fills the whole screen, and works where there is no network.</p>
    </Notice>
  )
}
