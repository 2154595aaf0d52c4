import { once } from 'node:events'
import { createServer, connect, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { freeAddress } from './content.ts'

it('hands out each address once, and none that a connection may take meanwhile', async () => {
  const server = createServer().listen(0, 'localhost')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  const addresses = await Promise.all(Array.from({ length: 50 }, freeAddress))
  expect(new Set(addresses).size).toBe(addresses.length)
  const connection = connect(port, 'localhost')
  onTestFinished(() => void connection.destroy())
  await once(connection, 'connect')
  const lowest = Math.min(port, connection.localPort ?? 0)
  expect(addresses.filter((address) => Number(new URL(address).port) > lowest)).toEqual([])
})
