import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

/** Waits until the service worker has everything that it keeps. */
const workerIsReady = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL ?? '')

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('somebody who was here before opens the menu without a network', async ({
    page,
    context,
    trouble,
  }) => {
    await page.goto('/')
    expect(await workerIsReady(page)).toContain('/sw.js')
    // The first visit is not the worker's yet; the second one is, and leaves the menu with it.
    await page.reload()
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
    trouble.mayLoseTheLine()
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('searchbox', { name: 'Search the menu' }).fill('pineapple')
    await expect(page.getByText(/things? suits?$/)).toBeVisible()
    // A page that nobody has opened yet.
    await page.goto('/driver')
    await expect(page.getByRole('main')).toBeVisible()
  })
})

test('the shop can be put on a phone like an app', async ({ baseURL }) => {
  // Only with a profile of its own: nothing is installed from a private window.
  const profile = await mkdtemp(join(tmpdir(), 'forno-profile-'))
  const { executablePath, args } = test.info().project.use.launchOptions ?? {}
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    ...(args ? { args } : {}),
    serviceWorkers: 'allow',
  })
  try {
    const page = await context.newPage()
    await page.goto(baseURL ?? '')
    await workerIsReady(page)
    const devtools = await context.newCDPSession(page)
    const { errors, data } = await devtools.send('Page.getAppManifest')
    expect(errors).toEqual([])
    expect(data).toContain('maskable')
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
})
