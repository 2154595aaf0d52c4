const WIDTH = 40

/** A bar beside the longest of a picture; one that stands for a tenth is a quarter of the width shorter. */
export function bar(value: number, longest: number): string {
  const length = Math.round(WIDTH + (WIDTH / 4) * Math.log10(value / longest))
  return '█'.repeat(Math.max(1, length)).padEnd(WIDTH)
}
