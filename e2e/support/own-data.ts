import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'

/** The file that somebody gets of their data, from their account's page. */
export async function takeData(page: Page): Promise<string> {
  const given = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take my data along' }).click()
  const file = await given
  expect(file.suggestedFilename()).toMatch(/^forno-\d{4}-\d\d-\d\d\.json$/)
  return readFile(await file.path(), 'utf8')
}
