import { IntentLink } from 'sanity/router'
import type { Named } from '../timeline/events.ts'

/** The stories by name, each a link into its form. */
export function StoryLinks({ stories }: { stories: readonly Named[] }) {
  return stories.map(({ _id, name }, index) => (
    <span key={_id}>
      {index > 0 && ', '}
      <IntentLink intent="edit" params={{ id: _id, type: 'article' }}>
        {name ?? _id}
      </IntentLink>
    </span>
  ))
}
