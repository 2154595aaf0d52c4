import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve } from './address.ts'

const nothing = { loopback: false, privateNetwork: false }
const everything = { loopback: true, privateNetwork: true }

const refused = (host: string, reach = everything) =>
  resolve(host, reach).then(
    () => 'reached',
    () => 'refused',
  )

describe('where a hook may be delivered', () => {
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '[2606:4700:4700::1111]'])(
    'the public address %s is reached without any permission',
    async (host) => {
      expect(await refused(host, nothing)).toBe('reached')
    },
  )

  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost', '::ffff:127.0.0.1'])(
    'this machine (%s) is reached only where the lake allows it',
    async (host) => {
      expect(await refused(host, { loopback: true, privateNetwork: false })).toBe('reached')
      expect(await refused(host, { loopback: false, privateNetwork: true })).toBe('refused')
    },
  )

  it.each(['10.0.0.1', '172.16.9.9', '192.168.1.1', '100.64.0.1', 'fd12::1', '::ffff:10.0.0.1'])(
    'the private address %s is reached only by a hook that may',
    async (host) => {
      expect(await refused(host, { loopback: true, privateNetwork: false })).toBe('refused')
      expect(await refused(host, { loopback: false, privateNetwork: true })).toBe('reached')
    },
  )

  it.each([
    '0.0.0.0',
    '::',
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '::169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::1',
    '::ffff:0:a9fe:a9fe',
    'fe80::1',
    'fd00:ec2::254',
    '100.100.100.200',
    '168.63.129.16',
    '255.255.255.255',
    '224.0.0.1',
    'ff02::1',
  ])('%s is never reached', async (host) => {
    expect(await refused(host)).toBe('refused')
  })

  it('no spelling of a link-local address is reached, as a URL or as a host', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(
          (n: number) => `169.254.${n >> 8}.${n & 255}`,
          (n: number) => String(0xa9fe0000 + n),
          (n: number) => `0x${(0xa9fe0000 + n).toString(16)}`,
          (n: number) => `0xa9.0xfe.${n}`,
          (n: number) => `0251.0376.${n >> 8}.${n & 255}`,
          (n: number) => `[::ffff:a9fe:${n.toString(16)}]`,
          (n: number) => `１６９.２５４.${n >> 8}.${n & 255}`,
        ),
        async (n, spell) => {
          const { hostname } = new URL(`http://${spell(n)}/`)
          expect(await refused(hostname)).toBe('refused')
        },
      ),
      { numRuns: 200 },
    ))
})
