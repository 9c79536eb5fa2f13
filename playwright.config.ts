import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/lib/chromium.mjs'
import requireDemo from './tools/lib/demo-only.mjs'

requireDemo()
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: '.forno/journeys',
  // The journeys share one shop, and two cores.
  workers: 1,
  fullyParallel: false,
  // A journey that only sometimes arrives has not arrived.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Four times what the longest takes on two quiet cores.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.forno/reports/journeys.json' }]],
  use: {
    baseURL: process.env['FORNO_HOSTING_ORIGIN'] ?? '',
    locale: 'en-GB',
    // Journeys look at what a page asks for; a worker would ask in its place. `installable.spec.ts` lets it in.
    serviceWorkers: 'block',
    // Below the time of a journey, so that what cannot be pressed is named.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Without a film of every page: it costs more than the journeys themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
