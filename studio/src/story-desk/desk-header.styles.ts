import { styled } from 'styled-components'
import { markedWords } from '../record/marked-words.ts'

/** What was found to the left, what can be done to the right; below each other where there is no room. */
export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.75rem 1.5rem;

  > :first-child {
    flex: 1 1 20rem;
  }
`

/** Keys are no help on a screen that has none. */
export const WhereRoom = styled.div`
  display: none;

  @media (min-width: 68rem) {
    display: block;
  }
`

/** Leads to the cards of a kind, whose mark in the text it shows. */
export const Jump = styled.button`
  margin: 0;
  padding: 0.25rem 0.375rem;
  border: 0;
  border-radius: 3px;
  background: transparent;
  color: inherit;
  font: inherit;
  font-size: 0.8125rem;
  line-height: 1.25rem;
  cursor: pointer;

  &:first-child {
    margin-inline-start: -0.375rem;
  }
  &:hover {
    background: var(--card-muted-bg-color);
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
  }
  &[data-tone='caution'] {
    background: var(--card-badge-caution-bg-color);
    color: var(--card-badge-caution-fg-color);
  }
  > [data-kinds] {
    ${markedWords}
  }
`
