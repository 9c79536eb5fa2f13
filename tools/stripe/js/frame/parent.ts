import {
  type Envelope,
  envelope,
  type FromFrame,
  type Look,
  opened,
  type ToFrame,
} from '../messages.ts'

/** The page around this frame, as it named itself in our address. Only it is told and listened to. */
const shop = decodeURIComponent(location.hash.slice(1))

export const tell = (said: FromFrame) => parent.postMessage(envelope(said), shop)

export function hear(listener: (said: ToFrame) => void): void {
  addEventListener(
    'message',
    ({ source, origin, data }: MessageEvent<Partial<Envelope<ToFrame>>>) => {
      const said = source === parent && origin === shop ? opened(data) : null
      if (said?.kind === 'look') dress(said.look)
      else if (said) listener(said)
    },
  )
}

/** Keeps the page told of how high we are, of where the focus is, and of Escape. */
export function begin(): void {
  new ResizeObserver(() => {
    tell({ kind: 'height', pixels: Math.ceil(document.body.getBoundingClientRect().height) })
  }).observe(document.body)
  addEventListener('focus', () => tell({ kind: 'focus' }))
  addEventListener('blur', () => tell({ kind: 'blur' }))
  addEventListener('keydown', ({ key }) => key === 'Escape' && tell({ kind: 'escape' }))
  tell({ kind: 'ready' })
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function dress({ theme, variables = {}, behind }: Look): void {
  const { style } = document.documentElement
  if (theme) style.colorScheme = theme === 'night' ? 'dark' : 'light'
  if (behind) style.setProperty('--behind', behind)
  for (const [name, value] of Object.entries(variables))
    style.setProperty(`--${kebab(name)}`, value)
}
