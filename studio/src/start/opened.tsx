import { useMediaIndex } from '@sanity/ui'
import { useEffect } from 'react'
import type { Tool } from 'sanity'
import { useRouter } from 'sanity/router'

/** The entry of the start in the lists, and its place in the address. */
export const START = 'start'

/** From this width on (900 pixels) two panes stand beside each other. */
const WIDE = 3

/** The lists, with the start beside them as long as nothing else is open, where there is room for both. */
export function openedWithStart(structure: Tool): Tool {
  const Lists = structure.component
  return {
    ...structure,
    component: function ListsWithStart(props) {
      const { state, navigate } = useRouter()
      const isWide = useMediaIndex() >= WIDE
      const isEmpty = state['panes'] === undefined && state['intent'] === undefined
      useEffect(() => {
        if (isEmpty && isWide) navigate({ panes: [[{ id: START }]] }, { replace: true })
      }, [isEmpty, isWide, navigate])
      return <Lists {...props} />
    },
  }
}
