import type { FulfilmentKind } from '../order/fulfilment.ts'
import type { Language } from './languages.ts'

/** What a tracker says beside the stage itself. */
interface TrackerWords {
  /** Before a time or a range of times: "With you about 19:40–19:55". */
  expected: (kind: FulfilmentKind, isLast: boolean) => string
  late: string
  /** The first stage, once the shop has answered. */
  sent: string
  near: string
  broughtBy: (name: string) => string
}

/** A tracker's words in every language. */
export const trackerWords: Record<Language, TrackerWords> = {
  en: {
    expected: (kind, isLast) =>
      `${kind === 'delivery' ? 'With you' : 'Ready'} ${isLast ? 'by' : 'about'}`,
    late: 'Later than we said. We are sorry; call us if you want to know more.',
    sent: 'sent to the shop',
    near: 'Your driver is two minutes away',
    broughtBy: (name) => `${name} brings it.`,
  },
  es: {
    expected: (kind, isLast) =>
      `${kind === 'delivery' ? 'Contigo' : 'Listo'} ${isLast ? 'antes de las' : 'alrededor de las'}`,
    late: 'Más tarde de lo que dijimos. Perdón; llámanos si quieres saber más.',
    sent: 'enviado al local',
    near: 'Tu repartidor está a dos minutos',
    broughtBy: (name) => `Lo lleva ${name}.`,
  },
}
