import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlierAddresses } from './addresses.ts'

const at = (current: string, ...previousSlugs: string[]) => ({ slug: { current }, previousSlugs })

describe('the earlier addresses of a story', () => {
  it('are none before readers have seen it, nor while it stays where it is', () => {
    expect(earlierAddresses(at('harbour'), undefined)).toEqual([])
    expect(earlierAddresses(at('harbour'), at('harbour'))).toEqual([])
  })

  it('hold the one it leaves, after those it left before', () => {
    expect(earlierAddresses(at('port', 'dock'), at('harbour', 'dock'))).toEqual(['dock', 'harbour'])
  })

  it('do not hold one to which it returns', () => {
    expect(earlierAddresses(at('dock', 'dock'), at('harbour', 'dock'))).toEqual(['harbour'])
  })

  it('lose no address readers ever had, whatever it is called and whoever edits the list', () => {
    const slugs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(slugs, fc.boolean(), (given, emptied) => {
        let published: ReturnType<typeof at> | undefined
        for (const slug of given) {
          const draft = at(slug, ...(emptied ? [] : (published?.previousSlugs ?? [])))
          published = at(slug, ...earlierAddresses(draft, published))
        }
        const reachable = [published?.slug.current, ...(published?.previousSlugs ?? [])]
        expect(reachable).toHaveLength(new Set(given).size)
        expect(new Set(reachable)).toEqual(new Set(given))
      }),
    )
  })
})
