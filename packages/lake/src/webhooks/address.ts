import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Which networks a hook may be delivered to, besides the public internet. */
export interface Reach {
  /** This machine. */
  readonly loopback: boolean
  /** The local network. */
  readonly privateNetwork: boolean
}

export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** The address may not be reached, whoever asks. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

const LOOPBACK = block(['127.0.0.0/8', '::1/128'])

/** Networks that are somebody's own. */
const PRIVATE = block([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
])

/**
 * Never, with any permission: link-local networks and the addresses where cloud machines keep their
 * credentials, what is nobody's address, and IPv6 addresses that stand for an IPv4 one.
 */
const NEVER = block([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  'fe80::/10',
  'fec0::/10',
  'fd00:ec2::254/128',
  'ff00::/8',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  '::ffff:0:0:0/96',
])

/**
 * Finds out where a host leads and holds every address against what may be reached. Connect to the
 * address it returns and to no other: asked again, a name may lead elsewhere.
 *
 * @throws ForbiddenAddress in a sentence for the administrator
 */
export async function resolve(hostname: string, reach: Reach): Promise<Address> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const addresses = await lookup(host, { all: true, verbatim: true })
  for (const { address } of addresses) assertReachable(host, address, reach)
  const [first] = addresses
  if (first === undefined) throw new Error(`${host} has no address`)
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

function assertReachable(host: string, address: string, reach: Reach): void {
  const named = host === address ? address : `${host} (${address})`
  // ::/96 holds the loopback address, which has its own rule, and old spellings of IPv4 addresses.
  const within = (list: BlockList) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  if (within(LOOPBACK)) {
    if (reach.loopback) return
    throw new ForbiddenAddress(
      `${named} is the lake's own machine, which hooks of a lake that others reach may not call`,
    )
  }
  if (within(NEVER) || (address.startsWith('::') && isIP(address) === 6 && !isMapped(address)))
    throw new ForbiddenAddress(`${named} is an address that no hook may call`)
  if (within(PRIVATE) && !reach.privateNetwork) {
    throw new ForbiddenAddress(
      `${named} is on a private network. If this hook is to call it, set "allowPrivateNetwork" (--allow-private-network)`,
    )
  }
}

/** `::ffff:1.2.3.4`, which BlockList checks as the IPv4 address that it is. */
const isMapped = (address: string) => /^::ffff:(?!0:)/i.test(address)

function block(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}
