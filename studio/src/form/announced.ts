import { styled } from 'styled-components'

/**
 * What only those hear who do not see it. It stands there before it has anything to say: a screen
 * reader tells what changes in a place that it knew. Sanity's `SrOnly` is hidden from screen readers, too.
 */
export const Announced = styled.p.attrs({ role: 'status' })`
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`
