import type { Token } from '../text/tokens.ts'
import { bare, isFirstName } from './first-name.ts'
import type { Run } from './runs.ts'

const FIELDS = new Set(
  `affairs agriculture business children climate commerce communications communities culture defence
  defense development economy education employment energy environment equality exchequer families
  finance fisheries food foreign health home housing industry infrastructure innovation interior
  justice labor labour migration planning police pensions research resources rights science security
  skills sport sports state tourism trade transport transportation treasury veterans water women work`.split(
    /\s+/,
  ),
)

/** Offices that are told with a field behind them: “Minister for …”, “Secretary of …” */
export const isOffice = (noun: string): boolean =>
  /^(?:minister|secretary|undersecretary|commissioner|chancellor|spokesm[ae]n|spokeswoman|spokesperson|ombudsman|state)$/.test(
    noun,
  )

/** “Development” of “Minister for Rural Development Catriona Lacey” */
export const isPortfolioEnd = (token: Token | undefined): boolean =>
  token?.capital === true && FIELDS.has(token.lower)

/** Where the name begins in a run of capitals that begins with what a minister is for. */
export function behindPortfolio(sentence: readonly Token[], { from, to }: Run): number | undefined {
  const small = sentence[from - 1]?.lower ?? ''
  if (!/^(?:of|for)$/.test(small) || !isOffice(sentence[from - 2]?.lower ?? '')) return undefined
  const at = to - 2
  if (at <= from || !isPortfolioEnd(sentence[at - 1])) return undefined
  return isFirstName(bare(sentence[at])) || sentence[to] !== undefined ? at : undefined
}
