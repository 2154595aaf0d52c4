import type { JsonObject } from '../publication/json.ts'

/** Columns and margins, in points, of a screen as wide as `width`; News fits them to others. */
export const layout: JsonObject = { columns: 8, width: 1024, margin: 140, gutter: 20 }

/** How text looks, by the role of its component. Colours are left to News, which knows light and dark. */
export const textStyles: JsonObject = {
  default: { fontFamily: 'Georgia', fontSize: 18, lineHeight: 27 },
  'default-title': { fontFamily: 'Georgia', fontWeight: 'bold', fontSize: 36, lineHeight: 41 },
  'default-intro': { fontFamily: 'Georgia', fontSize: 22, lineHeight: 30 },
  'default-byline': { fontFamily: 'system', fontSize: 14, lineHeight: 20 },
  'default-caption': { fontFamily: 'system', fontSize: 14, lineHeight: 20 },
  'default-heading2': { fontFamily: 'Georgia', fontWeight: 'bold', fontSize: 24, lineHeight: 30 },
  'default-heading3': { fontFamily: 'Georgia', fontWeight: 'bold', fontSize: 20, lineHeight: 27 },
  'default-quote': { fontFamily: 'Georgia', fontStyle: 'italic', fontSize: 22, lineHeight: 31 },
  'default-pullquote': { fontFamily: 'Georgia', fontStyle: 'italic', fontSize: 30, lineHeight: 38 },
  attribution: { fontFamily: 'system', fontSize: 15, lineHeight: 22 },
}
