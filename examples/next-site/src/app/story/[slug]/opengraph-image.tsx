import { bylineWords } from '@onrecord/client/words'
import { notFound } from 'next/navigation'
import { sharePicture } from '../../../components/share-picture.tsx'
import { news } from '../../../lib/news.ts'

export { size } from '../../../components/share-picture.tsx'
export const contentType = 'image/png'
export const alt = 'The headline of a story'

export default async function StoryPicture({ params }: { params: Promise<{ slug: string }> }) {
  const article = await news.article.get((await params).slug)
  if (article === null) notFound()
  return sharePicture({ words: article.headline, by: bylineWords(article) })
}
