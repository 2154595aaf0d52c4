import { describe, expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { conjuncts } from '../condition.ts'
import type { Ordering } from '../wanted.ts'
import { choose } from './access.ts'
import { shown } from './layers.ts'
import { select } from './statement.ts'

const byDate = { name: 'by_date', type: 'post', paths: [['date']], isOrderable: true }
const nothing = { columns: ['d.id'], joins: '', others: [], text: 0 }

/** The statement for what a filter asks of what is published, in an order. */
function statement(filter: string, order?: Ordering): string {
  const condition = conditionOf(filter)
  const chances = { indexesOf: () => [byDate], areRare: () => false }
  const { access } = choose(condition, order, true, chances)
  const known = { ...shown(1, 'all', []), isOrderable: () => true }
  const parts = conjuncts(condition).map((one) => ({
    condition: one,
    expr: { type: 'Everything' } as const,
  }))
  const wanted = { parts, order: order === undefined ? [] : [order], enough: 20 }
  return select(wanted, access, known, nothing).limited
}

const posts = (order: Ordering) => statement('_type == "post"', order)

describe('an order', () => {
  it('has what lacks the attribute at its own end, in the same statement', () => {
    expect(posts({ path: ['date'], descending: true })).toContain('DESC NULLS FIRST')
    expect(posts({ path: ['date'], descending: false })).toContain('ASC NULLS LAST')
  })

  it('asks nothing of what cannot lack it', () => {
    const order = { path: ['date'], descending: true }
    expect(statement('_type == "post" && date < "2025"', order)).not.toContain('NULLS')
  })
})

it('the type that an index is of is not asked for again', () => {
  const text = posts({ path: ['date'], descending: true })
  expect(text).toContain("d.type = 'post'")
  expect(text).not.toContain('d.type = ?')
})

describe('references', () => {
  it('lead from who is referred to, to the documents', () => {
    const text = statement('_type == "post" && references("a")')
    expect(text).toContain('FROM mentions m CROSS JOIN documents d NOT INDEXED')
  })

  it('to one of several lead to each document once', () => {
    const text = statement('_type == "post" && references(["a", "b"])')
    expect(text).toContain('d.seq IN (SELECT from_seq FROM mentions')
  })
})
