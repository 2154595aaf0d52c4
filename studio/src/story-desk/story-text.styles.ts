import { styled } from 'styled-components'

/** Wide enough to read, with the line breaks of what was pasted. */
export const Paper = styled.div`
  font:
    1.0625rem/1.65 ui-serif,
    Georgia,
    'Times New Roman',
    serif;
  white-space: pre-wrap;
`

/** Each kind has a line of its own beside its colour, for those who do not tell the colours apart. */
export const Marked = styled.mark`
  color: inherit;
  background: transparent;
  cursor: pointer;
  text-decoration: underline 2px;
  text-underline-offset: 0.2em;

  &[data-kind='quotes'] {
    background: rgb(179 38 30 / 14%);
    text-decoration-color: rgb(179 38 30);
  }
  &[data-kind='paraphrases'] {
    text-decoration: underline dotted 2px rgb(179 38 30);
  }
  &[data-kind='claims'] {
    background: rgb(196 120 0 / 16%);
    text-decoration: underline double 2px rgb(196 120 0);
  }
  &[data-kind='events'] {
    text-decoration: underline dashed 2px rgb(22 110 90);
  }
  &[data-kind='sources'] {
    text-decoration: underline 1px rgb(60 90 190);
  }
  &[data-current='true'] {
    outline: 2px solid currentcolor;
    outline-offset: 2px;
    border-radius: 2px;
  }
`
