import type { Language } from '@forno/domain/words/languages'
import { type Html, html } from './html.ts'

/** Mail programs know tables and styles in the tags; those that know the dark also read these classes. */
const dark = `
  body, .paper { background: #191411 !important; }
  .card { background: #241c18 !important; border-color: #43352d !important; }
  .ink { color: #f7ede2 !important; }
  .soft { color: #c3ae9f !important; }
  .rule { border-color: #43352d !important; }
  .go { background: #e5533f !important; color: #1d0805 !important; }`

export const INK = 'color:#2b1b14'
export const SOFT = 'color:#6b564a;font-size:14px'

/** What a letter says, from top to bottom. */
export interface LetterPage {
  language: Language
  /** As mail programs call it; people see the subject. */
  title: string
  heading: string
  /** Below the heading. */
  intro: string
  body: Html
  /** The one thing to press. */
  go: { href: string; words: string }
  foot: string
}

/** A letter in HTML: one column that a phone shows without zooming, light and dark. */
export function letterPage({
  language,
  title,
  heading,
  intro,
  body,
  go,
  foot,
}: LetterPage): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
        <style>
          @media (prefers-color-scheme: dark) {${dark}
          }
        </style>
      </head>
      <body style="margin:0;background:#fbf6ee">
        <table
          class="paper"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="background:#fbf6ee;font-family:-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.4"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                class="card"
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:520px;background:#fffdf9;border:1px solid #e5d7c5;border-radius:16px"
              >
                <tr>
                  <td style="padding:24px">
                    <h1 class="ink" style="margin:0 0 4px;font-size:24px;${INK}">${heading}</h1>
                    <p class="soft" style="margin:0 0 16px;${SOFT}">${intro}</p>
                    ${body}
                    <p style="margin:24px 0 0">
                      <a
                        class="go"
                        href="${go.href}"
                        style="display:inline-block;padding:12px 20px;border-radius:24px;background:#b3261e;color:#fffaf5;font-weight:bold;text-decoration:none"
                        >${go.words}</a
                      >
                    </p>
                    <p class="soft" style="margin:16px 0 0;${SOFT}">${foot}</p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.text
}
