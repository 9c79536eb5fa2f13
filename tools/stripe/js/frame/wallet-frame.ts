// The one button of the express checkout element.
import { byId } from './element.ts'
import { begin, hear, tell } from './parent.ts'

const button = byId('wallet', HTMLButtonElement)
button.addEventListener('click', () => tell({ kind: 'press' }))
hear((said) => {
  if (said.kind === 'focus') button.focus()
  if (said.kind === 'blur') button.blur()
})
begin()
