import { RequestError } from '../errors.ts'

/** What a dataset says when it does not answer. */
export async function refusal(response: Response): Promise<RequestError> {
  const text = await response.text()
  return new RequestError(response.status, response.url.split('?')[0] ?? '', reasonIn(text))
}

function reasonIn(text: string): string {
  try {
    // Two shapes of one field, as Sanity's API has them.
    const body = JSON.parse(text) as { error?: string | { description?: string }; message?: string }
    const { error, message } = body
    const told = typeof error === 'object' ? error.description : (message ?? error)
    if (typeof told === 'string') return told
  } catch {
    // A proxy's page, not the dataset's JSON.
  }
  return text.slice(0, 200) || 'no reason given'
}
