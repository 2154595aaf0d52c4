import { error, warning, type Finding } from './finding.ts'

export interface FigureLike {
  readonly asset?: unknown
  readonly alt?: string
  readonly decorative?: boolean
  readonly creditText?: string
  readonly digitalSourceType?: string
}

/** A picture: who made it, what it shows to those who cannot see it, and how it came to be. */
export function checkFigure(figure: FigureLike): Finding[] {
  if (figure.asset === undefined) return []
  const findings: Finding[] = []
  if (figure.decorative !== true && !figure.alt?.trim()) {
    findings.push(
      error('Describe the picture for those who cannot see it, or mark it as decorative.', 'alt'),
    )
  }
  if (!figure.creditText?.trim()) findings.push(error('Who made the picture?', 'creditText'))
  if (figure.digitalSourceType === undefined)
    findings.push(warning('How did the picture come to be?', 'digitalSourceType'))
  return findings
}
