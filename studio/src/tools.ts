import type { Tool } from 'sanity'
import { openedWithStart } from './start/opened.tsx'
import { fromStory, storyDesk } from './story-desk/tool.ts'
import { timeline } from './timeline/tool.ts'

/** In the order in which an editor needs them; what only developers need comes last. */
const ORDER = ['structure', 'story-desk', 'timeline', 'presentation', 'vision']

/** The tools of the Studio: those of its plugins and our own. */
export const toolsOf = (plugged: Tool[]): Tool[] =>
  [...plugged.map(leavingStories).map(startingWell), storyDesk, timeline].toSorted(
    (a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
  )

/** “Paste a story …” leads to the story desk, wherever an editor is: no other tool takes it. */
function leavingStories(tool: Tool): Tool {
  const { canHandleIntent } = tool
  if (canHandleIntent === undefined) return tool
  return {
    ...tool,
    canHandleIntent: (intent, params, payload) =>
      params['template'] !== fromStory.id && canHandleIntent(intent, params, payload),
  }
}

const startingWell = (tool: Tool): Tool =>
  tool.name === 'structure' ? openedWithStart(tool) : tool
