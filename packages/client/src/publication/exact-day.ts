/**
 * A date that formats without doubt may carry: a certain day, or a moment in it. Doubtful dates,
 * months, years and open ends are dropped rather than made exact.
 */
export function exactDay(edtf: string | null | undefined): string | undefined {
  if (!edtf || !/^\d{4}-\d{2}-\d{2}(T.+)?$/.test(edtf)) return undefined
  const time = Date.parse(edtf)
  // A day that no calendar has is read as one of the next month.
  return Number.isNaN(time) || !isDay(edtf.slice(0, 10)) ? undefined : edtf
}

const isDay = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day
