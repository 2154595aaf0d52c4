import { createServer } from 'node:net'
import { StepError } from '@onrecord/toolchain/step'

/** Both addresses that a browser may take for `localhost`. */
const LOOPBACK = ['127.0.0.1', '::1']

/**
 * Makes sure a port is free before anything slow begins.
 *
 * @throws StepError that names the service, the port and the variable that moves it
 */
export async function assertPortIsFree(
  port: number,
  service: string,
  variable: string,
): Promise<void> {
  for (const host of LOOPBACK) {
    const code = await tryToListen(port, host)
    if (code === 'EADDRINUSE') {
      throw new StepError(
        `✗ Port ${port} for the ${service} is taken. Stop what uses it (another npm start?) or choose another: ${variable}=${port + 1} npm start`,
      )
    }
    if (code === 'EACCES') {
      throw new StepError(
        `✗ This user may not open port ${port} for the ${service}. Choose one above 1023: ${variable}=3333 npm start`,
      )
    }
  }
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
