import {
  type Envelope,
  envelope,
  type FromFrame,
  type Look,
  opened,
  type ToFrame,
} from '../messages.ts'
import { Emitter } from './emitter.ts'
import { IntegrationError } from './integration-error.ts'

/** A frame that has said nothing by then did not load, in milliseconds. */
const PATIENCE_MS = 10_000

interface Place {
  origin: string
  /** File of the frame's page below `/js/`. */
  file: string
  /** What the frame is called, for those who cannot see it. */
  title: string
}

const darkness = matchMedia('(prefers-color-scheme: dark)')

/** The first colour that one does not see through, from an element outwards. */
function colourBehind(element: Element | null): string | undefined {
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one)
    if (!/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor)) return backgroundColor
  }
  return undefined
}

/** An element that lives in a frame of the stand-in's own origin, as those of Stripe.js do. */
export abstract class FrameElement extends Emitter {
  abstract readonly type: 'payment' | 'expressCheckout'
  private frame: HTMLIFrameElement | undefined
  private isReady = false
  private readonly untold: ToFrame[] = []
  private late: number | undefined

  constructor(
    private readonly place: Place,
    private look: Look,
  ) {
    super()
  }

  /** What the frame says, beyond what every frame does. */
  protected abstract heard(said: FromFrame): void
  protected abstract readyEvent(): object

  mount(target: string | HTMLElement): void {
    const container = typeof target === 'string' ? document.querySelector(target) : target
    if (!container) throw new IntegrationError('The element to mount in is not in the page.')
    this.unmount()
    const { origin, file, title } = this.place
    const frame = document.createElement('iframe')
    frame.src = `${origin}/js/${file}#${encodeURIComponent(location.origin)}`
    frame.title = title
    frame.name = `__privateStripeFrame-${this.type}`
    // Room for the outline of what has the focus, without moving the fields out of line.
    Object.assign(frame.style, {
      width: 'calc(100% + 6px)',
      margin: '-3px',
      border: '0',
      height: '54px',
      display: 'block',
    })
    container.classList.add('StripeElement')
    container.replaceChildren(frame)
    this.frame = frame
    addEventListener('message', this.listen)
    darkness.addEventListener('change', this.dressAgain)
    // Another layout may lay another colour behind it.
    addEventListener('resize', this.dressAgain)
    this.late = window.setTimeout(() => {
      const error = { type: 'api_connection_error', message: `${title} did not load.` }
      this.emit('loaderror', { elementType: this.type, error })
    }, PATIENCE_MS)
    setTimeout(() => this.emit('loaderstart', { elementType: this.type }))
  }

  unmount(): void {
    removeEventListener('message', this.listen)
    darkness.removeEventListener('change', this.dressAgain)
    removeEventListener('resize', this.dressAgain)
    clearTimeout(this.late)
    this.frame?.remove()
    this.frame = undefined
    this.isReady = false
  }

  destroy(): void {
    this.unmount()
    this.emit('destroyed')
  }

  update(_options: object): void {}

  focus(): void {
    this.frame?.focus()
    this.tell({ kind: 'focus' })
  }

  blur(): void {
    this.tell({ kind: 'blur' })
  }

  clear(): void {
    this.tell({ kind: 'clear' })
  }

  collapse(): void {}

  dress(look: Look): void {
    this.look = look
    if (this.frame) this.dressAgain()
  }

  /** Says something to the frame, once it is there. */
  protected tell(said: ToFrame): void {
    if (!this.frame) throw new IntegrationError('The element is not mounted.')
    if (this.isReady) this.frame.contentWindow?.postMessage(envelope(said), this.place.origin)
    else this.untold.push(said)
  }

  private readonly dressAgain = () => {
    const behind = colourBehind(this.frame ?? null)
    this.tell({ kind: 'look', look: { ...this.look, behind } })
  }

  private readonly listen = ({
    source,
    origin,
    data,
  }: MessageEvent<Partial<Envelope<FromFrame>>>) => {
    if (source !== this.frame?.contentWindow || origin !== this.place.origin) return
    const said = opened(data)
    if (said) this.hear(said)
  }

  private hear(said: FromFrame): void {
    if (said.kind === 'ready') this.begin()
    else if (said.kind === 'height' && this.frame) this.frame.style.height = `${said.pixels}px`
    else if (said.kind === 'focus' || said.kind === 'blur' || said.kind === 'escape')
      this.emit(said.kind, { elementType: this.type })
    else if (said.kind === 'enter') this.frame?.closest('form')?.requestSubmit()
    else this.heard(said)
  }

  private begin(): void {
    clearTimeout(this.late)
    this.isReady = true
    this.dressAgain()
    for (const said of this.untold.splice(0)) this.tell(said)
    this.emit('ready', this.readyEvent())
  }
}
