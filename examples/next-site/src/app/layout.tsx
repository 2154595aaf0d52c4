import type { Metadata } from 'next'
import Link from 'next/link'
import { draftMode } from 'next/headers'
import type { ReactNode } from 'react'
import { DraftMode } from '../components/draft-mode.tsx'
import { renew } from '../lib/actions.ts'
import { SanityLive } from '../lib/news.ts'
import { settings } from '../lib/settings.ts'
import './site.css'

// What is published is shown at once: nothing is rendered ahead of time.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  metadataBase: new URL(settings.siteUrl),
  title: { default: 'Onrecord', template: '%s · Onrecord' },
  description:
    'News in which every quote has a speaker, every claim a source, every event a status.',
  icons: { icon: '/icon.svg' },
}

const sections = ['world', 'local', 'politics', 'business', 'science', 'culture', 'sport']

export default async function Layout({ children }: { children: ReactNode }) {
  const { isEnabled } = await draftMode()
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <header className="masthead">
          <Link className="name" href="/">
            <span aria-hidden="true">“</span>Onrecord
          </Link>
          <nav aria-label="Sections">
            <ul>
              {sections.map((section) => (
                <li key={section}>
                  <Link href={`/section/${section}`}>{section}</Link>
                </li>
              ))}
              <li>
                <Link href="/events">events</Link>
              </li>
              <li>
                <Link href="/search">search</Link>
              </li>
            </ul>
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer>
          <p>Every quote has a speaker, every claim a source, every event a status.</p>
          <p>
            <Link href="/search">Search</Link> · <Link href="/events">Events</Link> ·{' '}
            <Link href="/corrections">Corrections</Link>
          </p>
        </footer>
        {isEnabled && <DraftMode />}
        <SanityLive
          includeDrafts={false}
          action={settings.webhookSecret === undefined ? 'refresh' : renew}
          onWelcome={false}
          onReconnect={false}
        />
      </body>
    </html>
  )
}
