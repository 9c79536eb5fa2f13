// tsx tools/seed/run.ts [--force]: the demo shop into empty emulators, told in one line. With --force also when
// it is there already: the shop, the accounts and the demo orders become what they were; other orders stay.
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { closeLeftOver } from './close-left-over.ts'
import { openDemoAccounts } from './accounts.ts'
import { demoAccounts } from './demo-accounts.ts'
import { demoProject } from './guard.ts'
import { demoMenu } from './menu/demo-menu.ts'
import { ALWAYS_OPEN, demoStore } from './shop.ts'
import { standInOf } from './stand-in.ts'
import { removeDemoOrders, writeDemoShop } from './write-shop.ts'

/** Seeds, or finds that there is nothing to do. @returns what it did, in one line */
async function seed(force: boolean): Promise<string> {
  const app = initializeApp({ projectId: demoProject(process.env) })
  const db = getFirestore(app)
  const standIn = standInOf(process.env)
  const now = Date.now()
  // Journeys give every order by hand unless they are about dispatch.
  const autoDispatch = process.env['FORNO_AUTO_DISPATCH'] !== 'off'
  const isThere = (await db.doc(`stores/${demoStore.id}`).get()).exists
  if (isThere && !force) {
    const closed = await closeLeftOver(db, now, standIn)
    const more = closed === 0 ? '' : `; ${closed} demo orders of an earlier evening were closed`
    return `The demo shop ${demoStore.name} is there already (${ALWAYS_OPEN})${more}.`
  }
  if (isThere) await removeDemoOrders(db, now)
  await openDemoAccounts(getAuth(app))
  const { orders } = await writeDemoShop(db, now, standIn, autoDispatch)
  const card = `${demoMenu.items.length} things on the card`
  const people = `${demoAccounts.length} demo accounts`
  return `The demo shop ${demoStore.name} is set up: ${card}, ${people}, ${orders} orders; ${ALWAYS_OPEN}.`
}

try {
  console.log(await seed(process.argv.includes('--force')))
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
