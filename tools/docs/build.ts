// tsx tools/docs/build.ts [--check]: writes the pages that are made from the code. With --check it writes
// nothing, names the pages that have fallen behind and ends with 1.
import { writeFileSync } from 'node:fs'
import { committed, pages, placeOf } from './pages.ts'

const behind = pages.filter((page) => committed(page) !== page.text())
const names = behind.map(({ file }) => file).join(', ')

if (!process.argv.includes('--check')) {
  for (const page of behind) writeFileSync(placeOf(page), page.text())
  console.log(names ? `Written: ${names}` : 'Nothing has changed.')
} else if (names) {
  console.error(`Behind the code: ${names}. Run: npx tsx tools/docs/build.ts`)
  process.exitCode = 1
}
