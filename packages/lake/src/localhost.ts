import dns from 'node:dns'

/**
 * Browsers know that every name below `localhost` is this machine (RFC 6761); Node asks the network
 * and finds nothing. Import this in programs that put the project's id before the host and cannot be
 * told not to, such as the `sanity` command.
 */
const lookup = dns.lookup

// The overloads of `lookup` differ only in what stands between the name and the callback.
dns.lookup = ((host: string, ...rest: [dns.LookupOptions, () => void]) =>
  lookup(host.endsWith('.localhost') ? 'localhost' : host, ...rest)) as typeof dns.lookup
