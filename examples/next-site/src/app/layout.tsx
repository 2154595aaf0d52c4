import type { Metadata } from 'next'
import { draftMode } from 'next/headers'
import type { ReactNode } from 'react'
import { AfterLoad } from '../components/after-load.tsx'
import { DraftMode } from '../components/draft-mode.tsx'
import { Link } from '../components/link.tsx'
import { catchUp, renew } from '../lib/actions.ts'
import { shownHead } from '../lib/head.ts'
import { SanityLive } from '../lib/news.ts'
import { sections, sectionTitle } from '../lib/sections.ts'
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

export default async function Layout({ children }: { children: ReactNode }) {
  // Before all else: what changes while the page is made must count as a change since.
  const shown = await shownHead()
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
                  <Link href={`/section/${section}`}>{sectionTitle(section)}</Link>
                </li>
              ))}
              <li>
                <Link href="/events">Events</Link>
              </li>
              <li>
                <Link href="/search">Search</Link>
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
        <AfterLoad>
          <SanityLive
            includeDrafts={false}
            action={settings.webhookSecret === undefined ? 'refresh' : renew}
            onWelcome={catchUp.bind(null, shown)}
            onReconnect={false}
          />
        </AfterLoad>
      </body>
    </html>
  )
}
