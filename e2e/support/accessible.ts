import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What a colour scheme can spoil; everything else holds in both when it holds in one. */
const aboutColours = ['color-contrast', 'link-in-text-block']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Of one kind of mistake so many places are told: they are mostly the same one. */
const TOLD = 4

/** Every rule of WCAG 2.2 A and AA that a program can check holds on this page, in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // All of it is to be looked at, also what browsers leave for later.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(inheritAnew, colorScheme)
    const axe = new AxeBuilder({ page })
    const asked = colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(aboutColours)
    const { violations } = await asked.analyze()
    const told = violations.flatMap(({ id, help, nodes }) => [
      `${id}: ${help} (${nodes.length} places)`,
      ...nodes.slice(0, TOLD).map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
    ])
    expect(told, `${screen}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
}

/**
 * Chromium sometimes lets what stood outside of the window keep the colours of the scheme before. Once the page has
 * been painted in the new scheme, a property that everything inherits makes it look again, and then the frames that
 * take after the page do.
 */
async function inheritAnew(scheme: string): Promise<void> {
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
  await painted()
  document.documentElement.style.setProperty('--looked-at-in', scheme)
  await painted()
  dispatchEvent(new Event('resize'))
  await painted()
}
