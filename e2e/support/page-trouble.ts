import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/** What a page may complain about, and why that is no fault of ours. */
type Allowed = readonly (readonly [words: RegExp, why: string])[]

/** On any page of any journey. */
const always: Allowed = [
  [
    /status of 400.*accounts:signInWithPassword/,
    'a wrong password is an answer of Auth, told below the field',
  ],
  [/status of 400.*accounts:signInWithPhoneNumber/, 'so is a wrong code of a text message'],
  [
    /status of 501.*\/v2\/recaptchaConfig/,
    'the emulator has no check of people; the SDK asks for one before each code',
  ],
  [
    /status of 402.*\/v1\/payment_intents\//,
    'a card that is turned down is an answer of Stripe, told on the page',
  ],
]

/** Only while a journey has cut the line, or has just joined it again: see `mayLoseTheLine`. */
const withoutALine: Allowed = [
  [/net::ERR_/, 'the browser reports each request that was cut off'],
  [
    /google\.com\/images\/cleardot\.gif/,
    'the SDK looks whether there is any network; our policy says no',
  ],
  [/Could not reach Cloud Firestore backend/, 'the SDK says once that it works from its memory'],
]

/** Only where somebody pays the same thing twice at once: see `mayPayTwice`. */
const asTheSecond: Allowed = [
  [
    /status of 400.*\/v1\/payment_intents\/\w+\/confirm/,
    'whoever comes second is told by Stripe that it is paid already, and goes to the order',
  ],
]

/** Collects everything that pages of a journey complain about: errors of the console, and what nobody caught. */
export class PageTrouble {
  readonly seen: string[] = []
  #allowed = always

  /** From here on the journey cuts lines on purpose. */
  mayLoseTheLine(): void {
    this.#allowed = [...always, ...withoutALine]
  }

  /** From here on two tabs press the same button. */
  mayPayTwice(): void {
    this.#allowed = [...always, ...asTheSecond]
  }

  watch(context: BrowserContext): void {
    context.on('weberror', (error) => this.#note(`uncaught: ${String(error.error())}`))
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(wordsOf(message))
    })
  }

  #note(words: string): void {
    if (!this.#allowed.some(([known]) => known.test(words))) this.seen.push(words)
  }
}

const wordsOf = (message: ConsoleMessage): string =>
  `console: ${message.text()} (${message.location().url})`
