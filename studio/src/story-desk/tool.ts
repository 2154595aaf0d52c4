import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { lazy } from 'react'
import type { Template, Tool } from 'sanity'
import { route } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'

/** The entry in the menu of new documents that leads to the story desk. */
export const fromStory: Template = {
  id: 'from-story',
  title: 'Paste a story …',
  i18n: { title: { key: 'desk.new', ns: NAMESPACE } },
  description: 'Paste a wire story and get its quotes, sources and events with it.',
  schemaType: 'article',
  icon: DocumentTextIcon,
  value: {},
}

/** Paste a story, see what is in it, make it all at once. */
export const storyDesk: Tool = {
  name: 'story-desk',
  title: 'Story desk',
  icon: DocumentTextIcon,
  // Whoever never opens the desk does not load it.
  component: lazy(() => import('./story-desk.tsx')),
  router: route.create('/'),
  canHandleIntent: (intent, { template }) =>
    intent === 'create' && template === fromStory.id && { template: true },
  getIntentState: () => ({}),
}
