/** Where a story stands between its author and its readers. */
export const reviewStates = [
  { value: 'asked', title: 'In review' },
  { value: 'approved', title: 'Approved' },
  { value: 'returned', title: 'Sent back' },
] as const
