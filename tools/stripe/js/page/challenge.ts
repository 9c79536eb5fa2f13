/**
 * Shows the bank's question in a dialog over the page and waits until it is answered. Escape and Cancel are a no: the
 * bank is told. Resolves when the intent may be looked at again.
 */
export async function askHolder(url: string, intent: string): Promise<void> {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', '3-D Secure')
  const frame = document.createElement('iframe')
  frame.src = url
  frame.title = 'Secure 3D Secure frame'
  const cancel = document.createElement('button')
  cancel.type = 'button'
  cancel.textContent = 'Cancel'
  dialog.append(frame, cancel)
  dress(dialog, frame, cancel)
  document.body.append(dialog)
  const before = document.activeElement
  dialog.showModal()
  const answered = await new Promise<boolean>((resolve) => {
    const hear = ({ source, data }: MessageEvent<{ type?: string; intent?: string } | null>) => {
      if (source !== frame.contentWindow) return
      if (data?.type === 'forno:3ds' && data.intent === intent) resolve(true)
      if (data?.type === 'forno:3ds:close') resolve(false)
    }
    addEventListener('message', hear)
    cancel.addEventListener('click', () => resolve(false))
    dialog.addEventListener('cancel', () => resolve(false))
    dialog.addEventListener('close', () => {
      removeEventListener('message', hear)
      resolve(false)
    })
  })
  dialog.close()
  dialog.remove()
  if (before instanceof HTMLElement) before.focus()
  if (answered) return
  const body = new URLSearchParams({ answer: 'fail' })
  // The answer cannot be read from here, and need not be: the intent says how it went.
  await fetch(url, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined)
}

function dress(dialog: HTMLElement, frame: HTMLElement, cancel: HTMLElement): void {
  Object.assign(dialog.style, {
    width: 'min(30rem, 100vw)',
    maxWidth: '100vw',
    padding: '12px',
    border: '0',
    borderRadius: '12px',
    colorScheme: 'light',
    background: '#fff',
  })
  Object.assign(frame.style, { width: '100%', height: '17rem', border: '0', display: 'block' })
  Object.assign(cancel.style, {
    minHeight: '48px',
    width: '100%',
    font: '16px system-ui, sans-serif',
    color: '#1c1917',
    background: '#f5f5f4',
    border: '1px solid #78716c',
    borderRadius: '8px',
  })
}
