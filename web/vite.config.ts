import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { configFromEnv, configScript } from './src/data/page-config.ts'

/** Keeps the built page as it came out: prerendering fills copies of it, as often as the menu changes. */
const keepTemplate: Plugin = {
  name: 'forno-template',
  apply: 'build',
  writeBundle: ({ dir = '' }) => copyFileSync(join(dir, 'index.html'), join(dir, 'template.html')),
}

/** In development there is no prerendering: the settings go into the page as it is served. */
const devConfig: Plugin = {
  name: 'forno-dev-config',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace('<!--forno-data-->', () => configScript(configFromEnv(process.env))),
}

/**
 * Everything the first view imports is one file. Left to itself the bundler cuts what other pages share with it
 * into a dozen small ones, which compress worse each for itself: 3 kB more before the menu is alive. Icons are
 * left to it: their package lists all of them, though each page takes a few.
 */
function firstView(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (firstViewModules.size === 0) {
    const add = (one: string) => {
      if (firstViewModules.has(one) || /lucide-react\/.*\/icons\//.test(one)) return
      firstViewModules.add(one)
      for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) add(imported)
    }
    add(entry)
  }
  return firstViewModules.has(id) && id !== entry && !id.endsWith('.css') ? 'first-view' : null
}
const firstViewModules = new Set<string>()
const entry = fileURLToPath(new URL('src/main.tsx', import.meta.url))

/**
 * The service worker (src/app/sw.ts), with the list of what it keeps from the start: what customers, cooks and drivers
 * open. Offices, Google's map and the town's files are kept once somebody opens them. Off in development.
 */
const worker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/app',
  filename: 'sw.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: {
    injectionPoint: 'self.keptFromTheStart',
    globPatterns: ['assets/*.{js,css,woff2}', 'icon.svg'],
    globIgnores: [
      '**/{manager,money,staff,dispatch,demo,sent,support,shop-chat}-page-*',
      '**/google-map-*',
    ],
    // Their names change with what is in them.
    dontCacheBustURLsMatching: /^assets\//,
    rollupFormat: 'iife',
  },
  devOptions: { enabled: false },
})

export default defineConfig({
  plugins: [react(), tailwind(), keepTemplate, devConfig, worker],
  build: {
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: firstView, debugName: 'first-view' }] },
      },
    },
  },
  // The demo's page of accounts is built in only when asked for: never in what is deployed.
  // So is the way in by phone: only projects that have it pay for its code.
  define: {
    FORNO_DEMO: JSON.stringify(process.env['FORNO_DEMO'] === '1'),
    FORNO_PHONE_SIGN_IN: JSON.stringify(process.env['VITE_PHONE_SIGN_IN'] === 'on'),
  },
  server: { host: '127.0.0.1' },
})
