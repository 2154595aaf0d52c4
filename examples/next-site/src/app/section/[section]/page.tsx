import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Cards } from '../../../components/cards.tsx'
import { newsroom } from '../../../lib/news.ts'
import { sections, sectionTitle } from '../../../lib/sections.ts'

interface Props {
  params: Promise<{ section: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = sectionTitle((await params).section)
  return { title, description: `The newest stories: ${title}.` }
}

export default async function SectionPage({ params }: Props) {
  const { section } = await params
  const { items } = await (await newsroom()).article.list({ section, first: 50 })
  if (items.length === 0 && !sections.includes(section)) notFound()
  return (
    <>
      <h1>{sectionTitle(section)}</h1>
      {items.length === 0 ? <p>Nothing is published here yet.</p> : <Cards cards={items} />}
    </>
  )
}
