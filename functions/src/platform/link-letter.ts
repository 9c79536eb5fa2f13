import type { Language } from '@forno/domain/words/languages'
import type { LetterWords } from '@forno/domain/words/letters'
import { html } from './html.ts'
import { INK, letterPage } from './letter-page.ts'
import type { Letter } from './mail.ts'

/** A letter around one link, plain and in HTML: the same words in both. */
export const linkLetter = (
  { subject, heading, intro, body, go, foot }: LetterWords,
  language: Language,
  link: string,
): Pick<Letter, 'subject' | 'text' | 'html'> => ({
  subject,
  text: `${heading}\n\n${intro}\n\n${body}\n\n${go}:\n${link}\n\n${foot}\n`,
  html: letterPage({
    language,
    title: subject,
    heading,
    intro,
    body: html`<p class="ink" style="margin:0;${INK}">${body}</p>`,
    go: { href: link, words: go },
    foot,
  }),
})
