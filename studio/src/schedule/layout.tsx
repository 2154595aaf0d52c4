import { useEffect } from 'react'
import { useAllReleases, useClient, type LayoutProps } from 'sanity'
import { clearAway } from './gone-out.ts'

/** Of how many schedules that went out drafts are looked for. */
const LATEST = 50

/**
 * A release publishes copies and leaves the drafts, which would show as edited for ever. Nothing of ours
 * runs where the content is stored: the first Studio that is open afterwards clears them away.
 */
export function Layout(props: LayoutProps) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const { data } = useAllReleases()
  useEffect(() => {
    const latest = data
      .filter(({ state }) => state === 'published')
      .toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))
      .slice(0, LATEST)
    // Nobody waits for it. What fails, is tried at the next change of a release, and at the next start.
    if (latest.length > 0) clearAway(client, latest).catch(() => {})
  }, [client, data])
  return props.renderDefault(props)
}
