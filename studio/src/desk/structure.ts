import { newsroom } from '@onrecord/schemas'
import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { FolderIcon } from '@sanity/icons/Folder'
import { LockIcon } from '@sanity/icons/Lock'
import { PublishIcon } from '@sanity/icons/Publish'
import { UserIcon } from '@sanity/icons/User'
import { UsersIcon } from '@sanity/icons/Users'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { ComponentType } from 'react'
import type {
  DefaultDocumentNodeResolver,
  StructureBuilder,
  StructureResolver,
} from 'sanity/structure'
import { AsRead } from '../preview/as-read.tsx'
import { WhereUsed } from './where-used.tsx'

const API_VERSION = '2025-02-19'

// A list shows each document once, under its published id, and tells the variant by _originalId; the
// listener that refreshes the list sees documents as they are stored, without it.
const DRAFT = '(_originalId in path("drafts.**") || _id in path("drafts.**"))'
const PUBLISHED = '(!defined(_originalId) || !(_originalId in path("drafts.**")))'

type Ordering = { field: string; direction: 'asc' | 'desc' }
const latest: Ordering = { field: '_updatedAt', direction: 'desc' }

/** A list of one type, by a condition. */
function list(
  S: StructureBuilder,
  type: string,
  title: string,
  condition: string,
  {
    icon,
    order = latest,
    params = {},
  }: { icon?: ComponentType; order?: Ordering; params?: Record<string, unknown> } = {},
) {
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
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

const stories = (S: StructureBuilder) =>
  S.list()
    .title('Stories')
    .items([
      list(S, 'article', 'In the works', DRAFT, { icon: EditIcon }),
      list(S, 'article', 'Published', PUBLISHED, {
        icon: PublishIcon,
        order: { field: 'datePublished', direction: 'desc' },
      }),
      list(S, 'article', 'Under embargo', 'embargoUntil > now()', { icon: ClockIcon }),
      list(S, 'article', 'All stories', '', { icon: DocumentTextIcon }),
      S.divider(),
      S.listItem()
        .title('By section')
        .icon(FolderIcon)
        .child(
          S.list()
            .title('Sections')
            .items(
              newsroom.sections.map(({ value, title }) =>
                list(S, 'article', title, 'section == $section', {
                  icon: FolderIcon,
                  params: { section: value },
                }),
              ),
            ),
        ),
    ])

const quotes = (S: StructureBuilder) =>
  S.list()
    .title('Quotes')
    .items([
      list(S, 'quote', 'All quotes', '', { icon: BlockquoteIcon }),
      list(S, 'quote', 'Quoted', 'quoteType in ["direct", "partial"]'),
      list(S, 'quote', 'Paraphrased', 'quoteType == "indirect"'),
      S.divider(),
      list(S, 'quote', 'Unverified', 'verification == "unverified"', { icon: WarningOutlineIcon }),
      list(S, 'quote', 'Retracted', '"retraction" in updates[].kind', { icon: WarningOutlineIcon }),
    ])

const byName: Ordering = { field: 'name', direction: 'asc' }

const sources = (S: StructureBuilder) =>
  S.list()
    .title('Sources')
    .items([
      list(S, 'source', 'All sources', '', { icon: UserIcon, order: byName }),
      list(S, 'source', 'People', 'sourceType == "person"', { order: byName }),
      list(S, 'source', 'Organisations', 'sourceType == "organization"', {
        icon: UsersIcon,
        order: byName,
      }),
      list(S, 'source', 'News organisations', 'sourceType == "newsOrganization"', {
        icon: UsersIcon,
        order: byName,
      }),
      list(S, 'source', 'Documents', 'sourceType == "document"', {
        icon: DocumentTextIcon,
        order: byName,
      }),
      S.divider(),
      list(S, 'source', 'Unnamed', 'identification == "unnamed"', {
        icon: LockIcon,
        order: byName,
      }),
      list(S, 'source', 'State media', 'defined(stateMedia.typology)', {
        icon: WarningOutlineIcon,
        order: byName,
      }),
    ])

const events = (S: StructureBuilder) =>
  S.list()
    .title('Events')
    .items([
      list(S, 'event', 'Expected or possible', 'occurrenceStatus in ["expected", "possible"]', {
        icon: ClockIcon,
        order: { field: 'startDate', direction: 'asc' },
      }),
      list(S, 'event', 'Under way', 'occurrenceStatus == "underway"'),
      list(S, 'event', 'Happened', 'occurrenceStatus in ["occurred", "reported"]'),
      list(S, 'event', 'Postponed or cancelled', 'occurrenceStatus in ["postponed", "cancelled"]'),
      S.divider(),
      list(S, 'event', 'All events', '', {
        icon: CalendarIcon,
        order: { field: 'startDate', direction: 'desc' },
      }),
    ])

/** The desk: what a newsroom works on, and what it knows. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Newsroom')
    .items([
      S.listItem().title('Stories').icon(DocumentTextIcon).child(stories(S)),
      S.divider(),
      S.listItem().title('Quotes').icon(BlockquoteIcon).child(quotes(S)),
      S.listItem().title('Sources').icon(UserIcon).child(sources(S)),
      S.listItem().title('Events').icon(CalendarIcon).child(events(S)),
      S.divider(),
      list(S, 'sourceDossier', 'Source dossiers', '', { icon: LockIcon }),
    ])

/**
 * Beside the form of a story: how it will be read. Of what stories are made from: the documents that
 * use it.
 */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S, { schemaType }) => {
  switch (schemaType) {
    case 'article':
      return S.document().views([
        S.view.form(),
        S.view.component(AsRead).id('as-read').title('As read'),
      ])
    case 'quote':
    case 'source':
    case 'event':
      return S.document().views([
        S.view.form(),
        S.view.component(WhereUsed).id('where-used').title('Where used'),
      ])
    default:
      return S.document().views([S.view.form()])
  }
}
