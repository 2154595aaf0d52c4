import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A message as it arrived. */
export interface Arrived {
  /** Who was named to the server, which is not what stands in the message. */
  readonly to: readonly string[]
  readonly mail: ParsedMail
  readonly source: string
}

/** A real SMTP server that keeps what it is given. */
export async function openMailServer() {
  const arrived: Arrived[] = []
  const rules = { refuse: new Set<string>(), breakAfter: Infinity, password: 'right' }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ password }, _session, done) {
      if (password === rules.password) done(null, { user: 'newsletter' })
      else done(new Error('Invalid username or password'))
    },
    onRcptTo({ address }, _session, done) {
      if (rules.refuse.has(address))
        done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      else if (arrived.length >= rules.breakAfter)
        done(Object.assign(new Error('Try again later'), { responseCode: 421 }))
      else done()
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks)
        simpleParser(source).then((mail) => {
          const to = envelope.rcptTo.map(({ address }) => address)
          arrived.push({ to, mail, source: source.toString() })
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is never a path.
  const { port } = server.server.address() as AddressInfo
  return {
    arrived,
    rules,
    url: `smtp://127.0.0.1:${port}`,
    urlWith: (password: string) => `smtp://newsletter:${password}@127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
