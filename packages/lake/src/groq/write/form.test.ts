import { expect, it } from 'vitest'
import { prepare } from '../plan/prepared.ts'
import { formOf, type Form } from './form.ts'

/** The form of what is projected. */
function formIn(projection: string): Form | undefined {
  const tree = prepare(`*[_type == "post"]${projection}`, {})
  if (tree.type !== 'Map') throw new Error(`${projection} is no projection`)
  return formOf(tree.expr)
}

const fieldsIn = (projection: string) => {
  const form = formIn(projection)
  if (form?.kind !== 'object') throw new Error(`${projection} is no object`)
  return Object.fromEntries(form.fields.map((field) => [field.name, field.form]))
}

it('attributes are as they are stored', () => {
  expect(fieldsIn('{title, "slug": slug.current}')).toEqual({
    title: { kind: 'stored', path: ['title'] },
    slug: { kind: 'stored', path: ['slug', 'current'] },
  })
  expect(formIn('.title')).toEqual({ kind: 'stored', path: ['title'] })
})

it('references lead to what is written of other documents', () => {
  const { by, speakers } = fieldsIn('{"by": author->name, speakers[]->{name}}')
  const name = { kind: 'stored', path: ['name'] }
  expect(by).toEqual({ kind: 'referred', path: ['author'], isList: false, of: name })
  expect(speakers).toMatchObject({
    kind: 'referred',
    path: ['speakers'],
    isList: true,
    of: { kind: 'object', fields: [{ name: 'name', form: name }] },
  })
})

it('all of a document can be followed by more', () => {
  expect(formIn('{...}')).toEqual({ kind: 'whole' })
  expect(formIn('{..., "by": author->name}')).toMatchObject({ kind: 'object', isMore: true })
})

it('everything else is evaluated on the attributes that it looks at', () => {
  const { count, upper } = fieldsIn(
    '{"count": count(*[author._ref == ^._id]), "upper": upper(title)}',
  )
  expect([count?.kind, upper?.kind]).toEqual(['evaluated', 'evaluated'])
})

it('an object has no form whose fields depend on each other, or on all of the document', () => {
  for (const projection of [
    '{title, "title": slug}',
    '{"1": title}',
    '{title, ...author}',
    '{"self": @}',
    '{"_id": title, ...}',
    '{..., "_id": title}',
  ])
    expect(formIn(projection), projection).toBeUndefined()
})

it('what is evaluated on another document is not written of this one', () => {
  const { author } = fieldsIn('{author->{"up": ^.title}}')
  expect(author?.kind).toBe('evaluated')
})
