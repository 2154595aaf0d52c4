import { Card } from '@sanity/ui'
import { styled } from 'styled-components'
import { markedWords } from '../record/marked-words.ts'

/**
 * Text and cards beside each other, each scrolling by itself, so that a card and its words are seen
 * together: over each other in a narrow window, and in one where neither has room, scrolled as one.
 */
export const Columns = styled.div`
  flex: 1;
  min-height: 0;
  overflow: auto;
  display: grid;
  gap: 1.25rem;
  padding: 1.25rem;

  @media (min-width: 60rem), (min-height: 40rem) {
    grid-template: minmax(0, 2fr) minmax(0, 3fr) / minmax(0, 1fr);
    gap: 0;
    padding: 0;
    overflow: hidden;

    > * {
      overflow: auto;
      padding: 1.25rem;
    }
    > * + * {
      border-top: 1px solid var(--card-border-color);
    }
  }

  @media (min-width: 60rem) {
    grid-template: minmax(0, 1fr) / repeat(2, minmax(0, 1fr));

    > * + * {
      border-top: 0;
      border-inline-start: 1px solid var(--card-border-color);
    }
  }
`

/** Wide enough to read, with the line breaks of what was pasted. */
export const Paper = styled.div`
  font:
    1.0625rem/1.65 ui-serif,
    Georgia,
    'Times New Roman',
    serif;
  white-space: pre-wrap;
`

/**
 * Words that something is proposed of. The current ones stand out between two lines, which run through
 * where other marks cut them.
 */
export const Marked = styled.mark`
  ${markedWords}
  cursor: pointer;

  &[data-current='true'] {
    background-image: linear-gradient(
      color-mix(in srgb, currentcolor 14%, transparent),
      color-mix(in srgb, currentcolor 14%, transparent)
    );
    box-shadow:
      0 -1px currentcolor,
      0 2px currentcolor;
  }
`

/** The same over the cards of a kind, as the key to the text beside it. */
export const Legend = styled(Marked)`
  cursor: inherit;
`

/** A card: under the heading of its kind, the next one in sight; the current one has a bar at its side. */
export const Frame = styled(Card)`
  scroll-margin-block: 3rem 6rem;

  &[aria-current='true'] {
    border-color: var(--card-focus-ring-color);
    box-shadow: inset 3px 0 0 var(--card-focus-ring-color);
  }
`

/** Stays in sight while the cards of its kind are looked at. */
export const KindHeading = styled.div`
  position: sticky;
  top: -1.25rem;
  z-index: 1;
  padding: 0.75rem 0 0.5rem;
  background: var(--card-bg-color);
`
