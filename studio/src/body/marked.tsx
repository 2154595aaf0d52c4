import type { BlockAnnotationProps, BlockMarksDefinition, SchemaTypeDefinition } from 'sanity'
import { styled } from 'styled-components'
import { markedWords } from '../record/marked-words.ts'

/** How each mark of a story looks; a link keeps the look that Sanity gives it. */
const KINDS: Readonly<Record<string, string>> = {
  quoteMention: 'quotes',
  attribution: 'paraphrases',
  sourceMention: 'sources',
  eventMention: 'events',
}

/** Marked words of a story, each kind told apart as at the story desk. */
export function MarkedWords(props: BlockAnnotationProps) {
  const kind = KINDS[props.schemaType.name]
  return kind === undefined ? (
    props.renderDefault(props)
  ) : (
    <Words data-kinds={kind}>{props.renderDefault(props)}</Words>
  )
}

/** The types, with the marks of a story’s text shown as {@link MarkedWords}. */
export const withMarkedWords = (types: SchemaTypeDefinition[]): SchemaTypeDefinition[] =>
  types.map((type) =>
    type.name === 'body' && 'of' in type && Array.isArray(type.of)
      ? // Only how marks look changes: every definition stays what it was.
        ({ ...type, of: type.of.map(marked) } as SchemaTypeDefinition)
      : type,
  )

function marked(member: { marks?: BlockMarksDefinition }) {
  const { marks } = member
  if (marks === undefined) return member
  const annotations = (marks.annotations ?? []).map((one) => ({
    ...one,
    components: { annotation: MarkedWords },
  }))
  return { ...member, marks: { ...marks, annotations } }
}

const Words = styled.span`
  ${markedWords}

  /* The stock mark has one look for all. */
  > span {
    background: transparent;
    border: 0;
    color: inherit;
  }
`
