import type { Language } from '@forno/domain/words/languages'

/** For a push of which nothing is known but that it came. */
export const genericWords: Record<Language, { title: string; body: string }> = {
  en: { title: 'Forno has news for you', body: 'Open your messages to read it.' },
  es: { title: 'Forno tiene novedades', body: 'Abre tus mensajes para leerlas.' },
}
