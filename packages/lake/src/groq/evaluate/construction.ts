import type { ExprNode } from 'groq-js'
import { arrayOf, cellsOf, fieldsOf, type Cell, type Origin } from './origin.ts'
import type { Scope } from './scope.ts'
import { isFields } from './values.ts'

type ObjectNode = Extract<ExprNode, { type: 'Object' }>
type ArrayNode = Extract<ExprNode, { type: 'Array' }>

/** `{…}`: attributes, splats and conditional splats, the later over the earlier. */
export function buildObject({ attributes }: ObjectNode, scope: Scope): Cell {
  const value: Record<string, unknown> = {}
  const fields = new Map<string, Origin>()
  const put = (name: string, cell: Cell) => {
    value[name] = cell.value
    if (cell.from === undefined) fields.delete(name)
    else fields.set(name, cell.from)
  }
  for (const attribute of attributes) {
    if (attribute.type === 'ObjectAttributeValue') {
      put(attribute.name, scope.evaluate(attribute.value))
      continue
    }
    if (attribute.type === 'ObjectConditionalSplat') {
      const { value: condition } = scope.evaluate(attribute.condition)
      if (condition !== true) continue
    }
    const splat = scope.evaluate(attribute.value)
    if (isFields(splat.value)) for (const [name, cell] of fieldsOf(splat)) put(name, cell)
  }
  return scope.context.traced ? { value, from: { kind: 'fields', fields } } : { value }
}

/** `[…]`: elements, and splats of arrays. */
export function buildArray({ elements }: ArrayNode, scope: Scope): Cell {
  const cells: Cell[] = []
  for (const { value, isSplat } of elements) {
    const cell = scope.evaluate(value)
    for (const one of isSplat ? cellsOf(cell) : [cell]) {
      scope.context.moment.step()
      cells.push(one)
    }
  }
  return arrayOf(cells, scope.context.traced)
}
