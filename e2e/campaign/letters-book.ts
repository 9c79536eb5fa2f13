import type { Letter, Mail } from '../../functions/src/platform/mail.ts'
import type { Gate } from './memory-firestore/gate.ts'

/** The post office as a list of what it took. Every letter is a call to the outside. */
export function lettersBook() {
  const sent: Letter[] = []
  return {
    sent,
    through: (gate: Gate): Mail => ({
      send: (letter) =>
        gate(`mail ${letter.key}`, () => {
          sent.push(letter)
        }),
    }),
  }
}
