import { useEveryEntry, type Lake } from './every-entry.ts'

/** A worker as Cloudflare's runtime wants it: which lake, its address says. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const lake = Object.fromEntries(searchParams) as unknown as Lake
    try {
      return Response.json(await useEveryEntry(lake))
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 })
    }
  },
}
