import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
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

export default defineConfig({
  plugins: [react(), tailwind(), keepTemplate, devConfig],
  build: { manifest: true, target: 'es2022', modulePreload: { polyfill: false } },
  // The demo's page of accounts is built in only when asked for: never in what is deployed.
  define: { FORNO_DEMO: JSON.stringify(process.env['FORNO_DEMO'] === '1') },
  server: { host: '127.0.0.1' },
})
