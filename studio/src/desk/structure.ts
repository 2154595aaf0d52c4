import { AS_IT_STANDS, MODEL_WORDS, newsroom } from '@onrecord/schemas'
import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { FolderIcon } from '@sanity/icons/Folder'
import { HomeIcon } from '@sanity/icons/Home'
import { LockIcon } from '@sanity/icons/Lock'
import { PublishIcon } from '@sanity/icons/Publish'
import { UserIcon } from '@sanity/icons/User'
import { UsersIcon } from '@sanity/icons/Users'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { ComponentType } from 'react'
import type {
  DefaultDocumentNodeResolver,
  ListBuilder,
  StructureBuilder,
  StructureResolver,
} from 'sanity/structure'
import type { LocaleSource } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { AsRead } from '../preview/as-read.tsx'
import { Statements } from '../record/statements.tsx'
import { ScheduledStories } from '../schedule/list.tsx'
import { START } from '../start/opened.tsx'
import { Start } from '../start/start.tsx'
import { WhereUsed } from './where-used.tsx'

const API_VERSION = '2025-02-19'

// A list shows each document once, under its published id, and tells the variant by _originalId; the
// listener that refreshes the list sees documents as they are stored, without it.
const DRAFT = '(_originalId in path("drafts.**") || _id in path("drafts.**"))'
const PUBLISHED = '(!defined(_originalId) || !(_originalId in path("drafts.**")))'

type Ordering = { field: string; direction: 'asc' | 'desc' }
const latest: Ordering = { field: '_updatedAt', direction: 'desc' }

/** What builds the desk, and the words on it. */
interface Desk {
  readonly S: StructureBuilder
  /** The title of a list. */
  readonly title: (id: string) => string
  /** What the model says in English. */
  readonly inWords: (english: string) => string
}

const deskOf = (S: StructureBuilder, { t }: LocaleSource): Desk => ({
  S,
  title: (id) => t(`structure.${id}`, { ns: NAMESPACE }),
  inWords: (english) => t(english, { ...AS_IT_STANDS, defaultValue: english }),
})

/** A list of one type, by a condition. Its title is that of its id in the translations, unless given. */
function list(
  { S, title: titleOf }: Desk,
  type: string,
  id: string,
  condition: string,
  {
    icon,
    order = latest,
    params = {},
    title = titleOf(id),
  }: {
    icon?: ComponentType
    order?: Ordering
    params?: Record<string, unknown>
    title?: string
  } = {},
) {
  const pane = S.documentTypeList(type)
    .id(id)
    .title(title)
    .apiVersion(API_VERSION)
    .filter(condition === '' ? '_type == $type' : `_type == $type && ${condition}`)
    .params({ type, ...params })
    .defaultOrdering([order])
  const item = S.listItem().id(id).title(title).schemaType(type).child(pane)
  return icon === undefined ? item : item.icon(icon)
}

const stories = (desk: Desk) =>
  desk.S.list()
    .title(desk.title('stories'))
    .items([
      list(desk, 'article', 'in-the-works', DRAFT, { icon: EditIcon }),
      list(desk, 'article', 'published', PUBLISHED, {
        icon: PublishIcon,
        order: { field: 'datePublished', direction: 'desc' },
      }),
      desk.S.listItem()
        .id('scheduled')
        .title(desk.title('scheduled'))
        .icon(CalendarIcon)
        .child(desk.S.component(ScheduledStories).id('scheduled').title(desk.title('scheduled'))),
      list(desk, 'article', 'under-embargo', 'embargoUntil > now()', { icon: ClockIcon }),
      list(desk, 'article', 'all-stories', '', { icon: DocumentTextIcon }),
      desk.S.divider(),
      desk.S.listItem()
        .id('by-section')
        .title(desk.title('by-section'))
        .icon(FolderIcon)
        .child(
          desk.S.list()
            .title(desk.title('sections'))
            .items(
              newsroom.sections.map(({ value, title }) =>
                list(desk, 'article', value, 'section == $section', {
                  title: desk.inWords(title),
                  icon: FolderIcon,
                  params: { section: value },
                }),
              ),
            ),
        ),
    ])

const quotes = (desk: Desk) =>
  desk.S.list()
    .title(desk.title('quotes'))
    .items([
      list(desk, 'quote', 'all-quotes', '', { icon: BlockquoteIcon }),
      list(desk, 'quote', 'quoted', 'quoteType in ["direct", "partial"]'),
      list(desk, 'quote', 'paraphrased', 'quoteType == "indirect"'),
      desk.S.divider(),
      list(desk, 'quote', 'unverified', 'verification == "unverified"', {
        icon: WarningOutlineIcon,
      }),
      list(desk, 'quote', 'retracted', '"retraction" in updates[].kind', {
        icon: WarningOutlineIcon,
      }),
    ])

const byName: Ordering = { field: 'name', direction: 'asc' }

const sources = (desk: Desk) =>
  desk.S.list()
    .title(desk.title('sources'))
    .items([
      list(desk, 'source', 'all-sources', '', { icon: UserIcon, order: byName }),
      list(desk, 'source', 'people', 'sourceType == "person"', { order: byName }),
      list(desk, 'source', 'organisations', 'sourceType == "organization"', {
        icon: UsersIcon,
        order: byName,
      }),
      list(desk, 'source', 'news-organisations', 'sourceType == "newsOrganization"', {
        icon: UsersIcon,
        order: byName,
      }),
      list(desk, 'source', 'documents', 'sourceType == "document"', {
        icon: DocumentTextIcon,
        order: byName,
      }),
      desk.S.divider(),
      list(desk, 'source', 'unnamed', 'identification == "unnamed"', {
        icon: LockIcon,
        order: byName,
      }),
      list(desk, 'source', 'state-media', 'defined(stateMedia.typology)', {
        icon: WarningOutlineIcon,
        order: byName,
      }),
    ])

const events = (desk: Desk) =>
  desk.S.list()
    .title(desk.title('events'))
    .items([
      list(desk, 'event', 'expected-or-possible', 'occurrenceStatus in ["expected", "possible"]', {
        icon: ClockIcon,
        order: { field: 'startDate', direction: 'asc' },
      }),
      list(desk, 'event', 'under-way', 'occurrenceStatus == "underway"'),
      list(desk, 'event', 'happened', 'occurrenceStatus in ["occurred", "reported"]'),
      list(
        desk,
        'event',
        'postponed-or-cancelled',
        'occurrenceStatus in ["postponed", "cancelled"]',
      ),
      desk.S.divider(),
      list(desk, 'event', 'all-events', '', {
        icon: CalendarIcon,
        order: { field: 'startDate', direction: 'desc' },
      }),
    ])

/** The desk: what a newsroom works on, and what it knows. Its titles wait for the translations. */
export const structure: StructureResolver = async (S, { i18n }) => {
  await i18n.loadNamespaces([NAMESPACE, MODEL_WORDS])
  const desk = deskOf(S, i18n)
  return S.list()
    .id('newsroom')
    .title(desk.title('newsroom'))
    .items([
      S.listItem()
        .id(START)
        .title(desk.title('start'))
        .icon(HomeIcon)
        .child(S.component(Start).id(START).title(desk.title('start'))),
      S.divider(),
      folder(desk, 'stories', DocumentTextIcon, stories),
      S.divider(),
      folder(desk, 'quotes', BlockquoteIcon, quotes),
      folder(desk, 'sources', UserIcon, sources),
      folder(desk, 'events', CalendarIcon, events),
      S.divider(),
      list(desk, 'sourceDossier', 'source-dossiers', '', { icon: LockIcon }),
    ])
}

const folder = (desk: Desk, id: string, icon: ComponentType, listOf: (desk: Desk) => ListBuilder) =>
  desk.S.listItem().id(id).title(desk.title(id)).icon(icon).child(listOf(desk))

/**
 * Beside the form of a story: how it will be read. Of what stories are made from: what it said, and
 * the documents that use it.
 */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S, { schemaType, i18n }) => {
  const title = deskOf(S, i18n).title
  const form = S.view.form().title(title('form'))
  const read = S.view.component(AsRead).id('as-read').title(title('as-read'))
  const said = S.view.component(Statements).id('statements').title(title('statements'))
  const uses = S.view.component(WhereUsed).id('where-used').title(title('where-used'))
  switch (schemaType) {
    case 'article':
      return S.document().views([form, read])
    case 'source':
      return S.document().views([form, said, uses])
    case 'quote':
    case 'event':
      return S.document().views([form, uses])
    default:
      return S.document().views([form])
  }
}
