import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { assertPortIsFree } from './ports.ts'

it('names service, port and variable when a port is taken, and lets a free one pass', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo
  await expect(assertPortIsFree(port, 'Studio', 'ONRECORD_STUDIO_PORT')).rejects.toThrow(
    `Port ${port} for the Studio is taken`,
  )
  await expect(assertPortIsFree(port, 'Studio', 'ONRECORD_STUDIO_PORT')).rejects.toThrow(
    'ONRECORD_STUDIO_PORT=',
  )
  server.close()
  await once(server, 'close')
  await expect(assertPortIsFree(port, 'Studio', 'ONRECORD_STUDIO_PORT')).resolves.toBeUndefined()
})
