import { editing } from '@onrecord/client/next'
import { addressesUnder, StoryBody } from '@onrecord/client/react'
import { notFound } from 'next/navigation'
import { news } from '../../../news.ts'

const edit = editing({ studioUrl: 'https://studio.example' })

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const story = await news.article.get((await params).slug)
  if (story === null) notFound()
  return (
    <article>
      <h1 data-sanity={edit.attribute(story, 'headline')}>{story.headline}</h1>
      <StoryBody body={story.body} addresses={addressesUnder()} />
    </article>
  )
}
