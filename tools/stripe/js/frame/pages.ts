/** Test cards for a tap, in the words of someone who tries a shop. */
const cards: readonly [label: string, number: string][] = [
  ['Pays', '4242 4242 4242 4242'],
  ['Asks for 3-D Secure', '4000 0025 0000 3155'],
  ['Declined', '4000 0000 0000 0002'],
  ['Not enough money', '4000 0000 0000 9995'],
  ['Expired', '4000 0000 0000 0069'],
  ['Declined after saving', '4000 0000 0000 0341'],
  ['Stays in processing', '4000 0000 0000 7007'],
]

/** The form of the payment element. */
export const cardPage = (): string =>
  page(
    'Card',
    'card.js',
    `<form id="card" novalidate>
<p class="note">This is not Stripe but its stand-in. Only test cards work, and nothing is charged.</p>
${field('number', 'Card number', 'cc-number', '1234 1234 1234 1234')}
<div class="two">
${field('expiry', 'Expiry date', 'cc-exp', 'MM / YY')}
${field('cvc', 'Security code', 'cc-csc', 'CVC')}
</div>
<fieldset><legend>Fill in a test card</legend>
<div class="cards">${cards.map(testCard).join('\n')}</div>
</fieldset>
<button hidden>Pay</button>
</form>`,
  )

/** The button of the express checkout element. */
export const walletPage = (): string =>
  page('Wallet', 'wallet.js', '<button id="wallet" type="button">Demo wallet</button>')

const field = (name: string, label: string, autocomplete: string, placeholder: string) =>
  `<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="text" inputmode="numeric" autocomplete="${autocomplete}" placeholder="${placeholder}" aria-describedby="${name}-error">
<p class="error" id="${name}-error" aria-live="polite"></p></div>`

const testCard = ([label, number]: (typeof cards)[number]) =>
  `<button type="button" data-number="${number}">${label} <small>…${number.slice(-4)}</small></button>`

const page = (title: string, script: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<style>${style}</style></head>
<body>${body}<script src="${script}"></script></body></html>
`

/** Variables have the names of Stripe's `appearance.variables`; without any, the colours follow the system's. */
const style = `
:root { color-scheme: light dark; --ink: var(--color-text, light-dark(#1c1917, #f5f5f4));
  --line: color-mix(in srgb, var(--ink) 45%, transparent); --bad: var(--color-danger, light-dark(#b42318, #ff9a8d)); }
* { box-sizing: border-box }
html { background: var(--behind, Canvas) }
body { margin: 0; padding: 3px; color: var(--ink); font: 16px/1.4 var(--font-family, system-ui, sans-serif) }
p { margin: 0 } .note { font-size: 14px; margin-bottom: 12px }
.field { margin-bottom: 12px; min-width: 0 } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px }
label, legend { display: block; font-size: 14px; font-weight: 600; margin-bottom: 4px; padding: 0 }
input { font: inherit; width: 100%; height: 48px; padding: 0 12px; color: inherit; border: 1px solid var(--line);
  border-radius: var(--border-radius, 8px); background: var(--color-background, light-dark(#fff, #292524)) }
input::placeholder { color: inherit; opacity: .7 }
input[aria-invalid=true] { border-color: var(--bad) }
:focus-visible { outline: 2px solid var(--color-primary, light-dark(#9a3412, #fdba74)); outline-offset: 1px }
.error { color: var(--bad); font-size: 14px } .error:not(:empty) { margin-top: 4px }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0 }
.cards small { white-space: nowrap }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 6px }
fieldset button { font: inherit; font-size: 14px; color: inherit; background: transparent; min-height: 44px; padding: 4px 8px;
  line-height: 1.2; border: 1px dashed var(--line); border-radius: var(--border-radius, 8px); cursor: pointer }
#wallet { display: block; width: 100%; height: 48px; border: 0; border-radius: var(--border-radius, 8px); cursor: pointer;
  font: 600 16px/1 system-ui, sans-serif; color: light-dark(#fff, #1c1917); background: light-dark(#1c1917, #f5f5f4) }
`
