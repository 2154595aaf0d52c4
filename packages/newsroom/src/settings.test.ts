import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('settings of npm start', () => {
  it('are the documented ones when nothing is set', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      lakePort: 3030,
      studioPort: 3333,
      sitePort: 3000,
      syndicationPort: 3001,
      newsletterPort: 3002,
      textPort: 3003,
    })
    expect(settings.data.endsWith(path.join('.onrecord', 'data'))).toBe(true)
  })

  it('come from the environment', () => {
    expect(
      readSettings({
        ONRECORD_LAKE_PORT: '4030',
        ONRECORD_STUDIO_PORT: '4333',
        ONRECORD_SITE_PORT: '4000',
        ONRECORD_SYNDICATION_PORT: '4001',
        ONRECORD_NEWSLETTER_PORT: '4002',
        ONRECORD_TEXT_PORT: '4003',
        ONRECORD_DATA: '/srv/newsroom',
      }),
    ).toEqual({
      lakePort: 4030,
      studioPort: 4333,
      sitePort: 4000,
      syndicationPort: 4001,
      newsletterPort: 4002,
      textPort: 4003,
      data: '/srv/newsroom',
    })
  })

  it.each(['0', '65536', 'http', '30.5', '-1'])(
    'refuse %s as a port, naming the variable',
    (text) => {
      expect(() => readSettings({ ONRECORD_SITE_PORT: text })).toThrow(
        /ONRECORD_SITE_PORT is ".*not a port/,
      )
    },
  )

  it('refuse one port for two services', () => {
    expect(() => readSettings({ ONRECORD_SITE_PORT: '3333' })).toThrow(
      /ONRECORD_STUDIO_PORT and ONRECORD_SITE_PORT are both 3333/,
    )
  })
})
