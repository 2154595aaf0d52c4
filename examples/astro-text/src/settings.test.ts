import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

it('reads a local newsroom unless told otherwise', () => {
  expect(readSettings({ ONRECORD_API_HOST: '' })).toMatchObject({
    apiHost: undefined,
    projectId: 'onrecord',
    port: 3003,
    stories: 200,
    webhookSecret: undefined,
  })
  expect(readSettings({ ONRECORD_SITE_URL: 'https://news.example/' }).siteUrl).toBe(
    'https://news.example',
  )
})

it('names every variable that is wrong', () => {
  const wrong = { ONRECORD_TEXT_PORT: '99999', ONRECORD_API_HOST: 'javascript:alert(1)' }
  for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name)
})
