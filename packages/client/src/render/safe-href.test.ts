import fc from 'fast-check'
import { expect, it } from 'vitest'
import { payloads } from '../testing/payloads.ts'
import { safeHref } from './safe-href.ts'

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://Example.org', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['https://example.org/"quoted"', 'https://example.org/%22quoted%22'],
])('lets %s through', (href, read) => expect(safeHref(href)).toBe(read))

it.each(['', '/relative', '//example.org', 'javascript:alert(1)', 'data:,x', null, undefined])(
  'lets %j not through',
  (href) => expect(safeHref(href)).toBeUndefined(),
)

it('lets nothing through but the web and mail, however it is written', () => {
  const safe = /^(https?:\/\/[^\s"<>]*|mailto:.*)$/
  const anything = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(...payloads))
  fc.assert(
    fc.property(anything, fc.string({ maxLength: 3 }), (href, before) => {
      const read = safeHref(before + href)
      expect(read ?? 'https://').toMatch(safe)
    }),
    { numRuns: 1000 },
  )
})
