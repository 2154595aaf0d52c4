import { BehaviorPlugin } from '@portabletext/editor/plugins'
import type { PortableTextPluginsProps } from 'sanity'
import { Marks } from './marks.tsx'
import { pasteParagraphs } from './paste.ts'

const paste = [pasteParagraphs]

/** What the text of a story does beyond the stock editor. */
export function BodyPlugins(props: PortableTextPluginsProps) {
  return (
    <>
      {props.renderDefault(props)}
      <BehaviorPlugin behaviors={paste} />
      <Marks />
    </>
  )
}
