import { attributionWords } from '@onrecord/client/words'
import { notFound } from 'next/navigation'
import { sharePicture } from '../../../components/share-picture.tsx'
import { news } from '../../../lib/news.ts'

export { size } from '../../../components/share-picture.tsx'
export const contentType = 'image/png'
export const alt = 'A quote, who said it, and how we know'

export default async function QuotePicture({ params }: { params: Promise<{ id: string }> }) {
  const quote = await news.quote.get((await params).id)
  if (quote === null) notFound()
  // A paraphrase is never shown as somebody's words.
  const isOwn = quote.quoteType !== 'indirect'
  const by = attributionWords(quote.attribution)
  return sharePicture({
    words: isOwn ? `“${quote.text}”` : quote.text,
    by: isOwn ? by : `${by} (paraphrased)`,
  })
}
