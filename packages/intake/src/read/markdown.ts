import { marked } from 'marked'
import { textFromHtml } from './html.ts'

/** The text of Markdown: what a reader sees, one paragraph for each block. */
export const textFromMarkdown = (markdown: string): string =>
  textFromHtml(marked.parse(withoutFrontMatter(markdown), { async: false, gfm: true }))

const withoutFrontMatter = (markdown: string): string =>
  markdown.replace(/^\uFEFF?(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1\r?\n/, '')
