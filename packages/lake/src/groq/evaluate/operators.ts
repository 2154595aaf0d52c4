import { evaluateSync, Path, type ExprNode } from 'groq-js'
import { TextQuery } from '../text-query.ts'
import { FALSE, NULL, TRUE, type Cell } from './origin.ts'
import { plainMatch } from './plain-match.ts'
import { compare, equal } from './values.ts'

type Operator = Extract<ExprNode, { type: 'OpCall' }>['op']

const truth = (value: boolean): Cell => (value ? TRUE : FALSE)

/** The binary operators. Filters are made of the first ones; groq-js evaluates the rest. */
export function operate(op: Operator, left: unknown, right: unknown): Cell {
  switch (op) {
    case '==':
      return truth(equal(left, right))
    case '!=':
      return truth(!equal(left, right))
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(op, compare(left, right))
    case 'in':
      if (right instanceof Path) return inPath(left, right)
      if (!Array.isArray(right)) return inLibrary(op, left, right)
      return truth(right.some((item) => equal(left, item)))
    case 'match':
      return right instanceof TextQuery ? truth(right.matches(left)) : matched(left, right)
    default:
      return inLibrary(op, left, right)
  }
}

function matched(text: unknown, pattern: unknown): Cell {
  const answer = plainMatch(text, pattern)
  return answer === undefined ? inLibrary('match', text, pattern) : truth(answer)
}

/** An id, or a path that names one, lies in a path or not. */
function inPath(value: unknown, path: Path): Cell {
  const id = value instanceof Path ? value.toJSON() : value
  return typeof id === 'string' ? truth(path.matches(id)) : NULL
}

function compared(op: '<' | '<=' | '>' | '>=', order: number | null): Cell {
  if (order === null) return NULL
  switch (op) {
    case '<':
      return truth(order < 0)
    case '<=':
      return truth(order <= 0)
    case '>':
      return truth(order > 0)
    case '>=':
      return truth(order >= 0)
  }
}

function inLibrary(op: Operator, left: unknown, right: unknown): Cell {
  const { data } = evaluateSync({
    type: 'OpCall',
    op,
    left: { type: 'Value', value: left },
    right: { type: 'Value', value: right },
  })
  return { value: data }
}
