import { onrecordSchema } from '@onrecord/schemas'
import { deDELocale } from '@sanity/locale-de-de'
import { visionTool } from '@sanity/vision'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { documentActions } from './src/actions/actions.ts'
import { newDocumentOptions } from './src/actions/new-documents.ts'
import { withMarkedWords } from './src/body/marked.tsx'
import { BodyPlugins } from './src/body/plugins.tsx'
import { QuoteBlockPreview } from './src/body/quote-block.tsx'
import { structure, defaultDocumentNode } from './src/desk/structure.ts'
import { Field } from './src/form/field.tsx'
import { Input } from './src/form/input.tsx'
import { fromStory } from './src/story-desk/tool.ts'
import { bundles, englishUnlessChosen } from './src/i18n/bundle.ts'
import { inWords } from './src/i18n/model-words.ts'
import { ToolMenu } from './src/i18n/language-menu.tsx'
import { toolsOf } from './src/tools.ts'
import { Logo } from './src/logo.tsx'
import { presentation } from './src/presentation/tool.ts'
import { mayWait } from './src/publishing/waiting.ts'
import { reviewBadge } from './src/review/actions.ts'
import { scheduleBadge } from './src/schedule/badge.ts'
import { Layout } from './src/schedule/layout.tsx'
import { checks } from './src/checks/inspector.tsx'
import { connection } from './src/connection.ts'

export default defineConfig({
  name: 'newsroom',
  title: 'Onrecord',
  icon: Logo,
  ...connection,
  plugins: [
    structureTool({ title: 'Newsroom', structure, defaultDocumentNode }),
    presentation,
    onrecordSchema(),
    deDELocale(),
    visionTool({ defaultApiVersion: '2025-02-19' }),
  ],
  document: {
    actions: documentActions,
    badges: (badges, { schemaType }) =>
      schemaType === 'article'
        ? [...badges, scheduleBadge, reviewBadge]
        : [...badges, scheduleBadge],
    inspectors: (inspectors, { documentType }) =>
      documentType === 'article' ? [checks, ...inspectors] : inspectors,
    newDocumentOptions,
    comments: { enabled: false },
  },
  schema: {
    types: (types) => withMarkedWords(mayWait(types)),
    templates: (templates) => [...templates.map(inWords), fromStory],
  },
  tools: toolsOf,
  i18n: { bundles, locales: englishUnlessChosen },
  studio: { components: { layout: Layout, toolMenu: ToolMenu } },
  form: {
    components: {
      field: Field,
      input: Input,
      preview: QuoteBlockPreview,
      portableText: { plugins: BodyPlugins },
    },
  },
  // A story is scheduled with its records, by an action of ours: Sanity's scheduled draft is one document.
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  // What needs Sanity's cloud, or is not part of this Studio yet.
  tasks: { enabled: false },
  scheduledPublishing: { enabled: false },
  announcements: { enabled: false },
  apps: { canvas: { enabled: false } },
})
