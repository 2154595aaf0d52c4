import { ClickToEdit } from './click-to-edit.tsx'

/** On every page of an editor who sees drafts: that they do, and the way out. */
export function DraftMode() {
  return (
    <>
      <aside className="draft-bar" aria-label="Draft mode">
        <p>
          <strong>You see drafts.</strong> Readers see only what is published.{' '}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a link of Next.js would be fetched ahead of time, and leave draft mode by itself */}
          <a href="/api/draft-mode/disable">Leave draft mode</a>
        </p>
      </aside>
      <ClickToEdit />
    </>
  )
}
