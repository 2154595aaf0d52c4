/** Whether the signs that stand about something weigh more than it takes; one without a weight says nothing. */
export const outweigh = (
  needed: number,
  weights: Readonly<Record<string, number>>,
  signs: readonly string[],
): boolean => signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0) > needed
