/** Two quotation marks on red: what this house is about. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#b3261e" />
      <path
        fill="#fff"
        d="M8 21.5V15c0-3.6 2-6 5.4-6.6l.5 2.1c-1.900.5-2.900 1.600-3 3.400h2.600v7.600zm10.500 0V15c0-3.600 2-6 5.400-6.600l.5 2.100c-1.900.5-2.900 1.600-3 3.400H24v7.600z"
      />
    </svg>
  )
}
