import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Cards } from '../../../components/cards.tsx'
import { newsroom } from '../../../lib/news.ts'

interface Props {
  params: Promise<{ section: string }>
}

const title = (section: string) => section.charAt(0).toUpperCase() + section.slice(1)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: title((await params).section) }
}

export default async function SectionPage({ params }: Props) {
  const { section } = await params
  const { items } = await (await newsroom()).article.list({ section, first: 50 })
  if (items.length === 0) notFound()
  return (
    <>
      <h1>{title(section)}</h1>
      <Cards cards={items} />
    </>
  )
}
