import type { StaffRole } from '../access/roles.ts'
import type { Language } from './languages.ts'

/** What a letter around one link says. */
export interface LetterWords {
  subject: string
  heading: string
  intro: string
  body: string
  /** On the button. */
  go: string
  foot: string
}

/** What an invitation's words need. */
export interface Invited {
  name: string
  storeName: string
  roles: readonly StaffRole[]
}

interface Letters {
  signIn: () => LetterWords
  verify: () => LetterWords
  invite: (invited: Invited) => LetterWords
}

const workWords: Record<Language, Record<StaffRole, string>> = {
  en: { cook: 'in the kitchen', driver: 'as a driver', manager: 'as a manager' },
  es: { cook: 'en la cocina', driver: 'en el reparto', manager: 'en la gerencia' },
}
const and: Record<Language, string> = { en: ' and ', es: ' y ' }

/** "in the kitchen and as a driver" */
const workAs = (language: Language, roles: readonly StaffRole[]): string =>
  roles.map((role) => workWords[language][role]).join(and[language])

/** The letters that carry a link, in every language there is: one that is missing does not compile. */
export const letterWords: Record<Language, Letters> = {
  en: {
    signIn: () => ({
      subject: 'Your link to sign in to Forno',
      heading: 'Sign in to Forno',
      intro: 'Somebody, hopefully you, asked to sign in with this mail address.',
      body: 'Open the link on the device you want to use. It works once, and not for long.',
      go: 'Sign in',
      foot: 'It was not you? Then do nothing: without the link nobody gets in.',
    }),
    verify: () => ({
      subject: 'Is this your mail address?',
      heading: 'One last step',
      intro: 'You gave Forno this mail address.',
      body: 'Open the link to show that it is yours. Receipts and news of your orders then come here.',
      go: 'This is my address',
      foot: 'It was not you? Then do nothing, and the address is not used.',
    }),
    invite: ({ name, storeName, roles }) => ({
      subject: `Come and work at ${storeName}`,
      heading: storeName,
      intro: `Hello ${name}, you are invited to work here ${workAs('en', roles)}.`,
      body: 'Open the link and sign in with this mail address. The invitation is good for seven days.',
      go: 'See the invitation',
      foot: 'You do not know what this is about? Then do nothing: it is over by itself.',
    }),
  },
  es: {
    signIn: () => ({
      subject: 'Tu enlace para entrar en Forno',
      heading: 'Entrar en Forno',
      intro: 'Alguien, esperamos que tú, pidió entrar con esta dirección de correo.',
      body: 'Abre el enlace en el dispositivo que quieras usar. Sirve una vez y por poco tiempo.',
      go: 'Entrar',
      foot: '¿No fuiste tú? No hagas nada: sin el enlace nadie puede entrar.',
    }),
    verify: () => ({
      subject: '¿Es tuya esta dirección de correo?',
      heading: 'Un último paso',
      intro: 'Diste esta dirección de correo a Forno.',
      body: 'Abre el enlace para mostrar que es tuya. Aquí llegarán los recibos y las noticias de tus pedidos.',
      go: 'Es mi dirección',
      foot: '¿No fuiste tú? No hagas nada y la dirección no se usará.',
    }),
    invite: ({ name, storeName, roles }) => ({
      subject: `Ven a trabajar en ${storeName}`,
      heading: storeName,
      intro: `Hola, ${name}: te invitamos a trabajar aquí ${workAs('es', roles)}.`,
      body: 'Abre el enlace y entra con esta dirección de correo. La invitación vale siete días.',
      go: 'Ver la invitación',
      foot: '¿No sabes de qué se trata? No hagas nada: se acaba sola.',
    }),
  },
}
