import { css } from 'styled-components'

/**
 * How words look that stand for something on record, by `data-kinds`: the same at the story desk and
 * in the text of a story. Each kind has a line of its own beside its colour, for those who do not tell
 * the colours apart. Where several kinds cover the same words all of them show: what is wide (claim,
 * event) by a ground or a line further down, what is narrow (quote, source) by the line right under
 * the words.
 */
export const markedWords = css`
  --quote: color-mix(in srgb, rgb(179 38 30) 80%, currentcolor);
  --source: color-mix(in srgb, rgb(60 90 190) 80%, currentcolor);
  --event: color-mix(in srgb, rgb(22 110 90) 80%, currentcolor);
  color: inherit;
  background: transparent;
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
`
