import { styled } from 'styled-components'

/**
 * Text and cards beside each other, each scrolling by itself, so that a card and its words are seen
 * together; below each other where there is no room.
 */
export const Columns = styled.div`
  flex: 1;
  min-height: 0;
  overflow: auto;
  display: grid;
  gap: 1.25rem;
  padding: 1.25rem;

  @media (min-width: 60rem) {
    grid-template: minmax(0, 1fr) / repeat(2, minmax(0, 1fr));
    gap: 0;
    padding: 0;
    overflow: hidden;

    > * {
      overflow: auto;
      padding: 1.25rem;
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
 * Each kind has a line of its own beside its colour, for those who do not tell the colours apart. Where
 * several kinds cover the same words all of them show: what is wide (claim, event) by a ground or a
 * line further down, what is narrow (quote, source) by the line right under the words.
 */
export const Marked = styled.mark`
  --quote: color-mix(in srgb, rgb(179 38 30) 80%, currentcolor);
  --source: color-mix(in srgb, rgb(60 90 190) 80%, currentcolor);
  --event: color-mix(in srgb, rgb(22 110 90) 80%, currentcolor);
  color: inherit;
  background: transparent;
  cursor: pointer;
  text-underline-offset: 0.2em;

  &[data-kinds~='claims'] {
    background: rgb(196 120 0 / 16%);
  }
  &[data-kinds~='events'] {
    border-bottom: 2px dashed var(--event);
  }
  &[data-kinds~='paraphrases'] {
    text-decoration: underline dotted 2px var(--quote);
  }
  &[data-kinds~='sources'] {
    text-decoration: underline 1px var(--source);
  }
  &[data-kinds~='quotes'] {
    background: rgb(179 38 30 / 14%);
    text-decoration: underline 2px var(--quote);
  }
  &[data-current='true'] {
    outline: 2px solid currentcolor;
    outline-offset: 2px;
    border-radius: 2px;
  }
`

/** The same over the cards of a kind, as the key to the text beside it. */
export const Legend = styled(Marked)`
  cursor: inherit;
`
