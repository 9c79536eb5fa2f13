import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const needsEmulators = '**/*.emulator.test.ts'
/** Long searches for a fault: part of `npm test`, too slow for `npm run check`. */
const campaigns = '**/*.campaign.test.ts'

/** Tests that share one running suite: one file after the other, and only against a demo- project. */
const inEmulators = {
  environment: 'node',
  fileParallelism: false,
  globalSetup: 'tools/lib/demo-only.mjs',
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Pure functions leave nothing behind: sharing the loaded modules halves the time.
          isolate: false,
          pool: 'threads',
          include: [
            '{domain,functions,web}/src/**/*.test.ts',
            '{tools,e2e/support,e2e/campaign,bench}/**/*.test.ts',
          ],
          exclude: [needsEmulators, campaigns],
        },
      },
      {
        test: {
          name: 'campaign',
          environment: 'node',
          pool: 'threads',
          testTimeout: 120_000,
          include: [`{domain,functions,tools,e2e/campaign}/${campaigns}`],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['web/src/**/*.test.tsx'],
        },
      },
      { test: { ...inEmulators, name: 'rules', include: ['e2e/rules/**/*.test.ts'] } },
      {
        test: {
          ...inEmulators,
          name: 'emulator',
          include: [`{domain,functions,web,tools,bench,e2e/campaign}/${needsEmulators}`],
          exclude: ['**/node_modules/**'],
        },
      },
    ],
  },
})
