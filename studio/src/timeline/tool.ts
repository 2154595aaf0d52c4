import { CalendarIcon } from '@sanity/icons/Calendar'
import { lazy } from 'react'
import type { Tool } from 'sanity'
import { route } from 'sanity/router'

/** What happened, and what may happen, over all stories. */
export const timeline: Tool = {
  name: 'timeline',
  title: 'Timeline',
  icon: CalendarIcon,
  component: lazy(() => import('./timeline.tsx')),
  router: route.create('/'),
}
