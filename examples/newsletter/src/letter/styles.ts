import type { CSSProperties } from 'react'

const serif = "Georgia, 'Times New Roman', 'Noto Serif', serif"
const sans = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const ink = '#1a1816'
const muted = '#66605a'
const line = '#ddd5c8'
const accent = '#a3211a'

/** Pixels: as wide as mail programs show a letter without scrolling. */
export const WIDTH = 600
/** Pixels between the letter's edge and its text. */
const EDGE = 20
export const COLUMN = WIDTH - 2 * EDGE

const small: CSSProperties = { fontFamily: sans, fontSize: 13, lineHeight: '20px', color: muted }

/** Styles stand in the elements themselves: many mail programs read nothing else. */
export const styles = {
  page: { margin: 0, padding: 0, backgroundColor: '#f4efe6', fontFamily: serif, color: ink },
  sheet: { maxWidth: WIDTH, width: '100%', backgroundColor: '#fffdf9', padding: `0 ${EDGE}px` },
  masthead: { padding: '36px 0 18px', borderBottom: `3px solid ${ink}` },
  title: {
    margin: 0,
    fontFamily: serif,
    fontSize: 38,
    lineHeight: '42px',
    letterSpacing: '-0.5px',
  },
  small: { ...small, margin: '6px 0 0' },
  notice: { ...small, margin: '18px 0 0', padding: '10px 14px', backgroundColor: '#f4efe6' },
  story: { padding: '30px 0 26px', borderBottom: `1px solid ${line}` },
  kicker: {
    ...small,
    margin: '0 0 6px',
    fontWeight: 600,
    color: accent,
    textTransform: 'uppercase',
    letterSpacing: '0.6px',
    fontSize: 12,
  },
  headline: { margin: 0, fontFamily: serif, fontSize: 27, lineHeight: '33px', fontWeight: 700 },
  plainLink: { color: ink, textDecoration: 'none' },
  standfirst: { margin: '8px 0 0', fontSize: 19, lineHeight: '27px', color: muted },
  text: { fontSize: 17, lineHeight: '27px', color: ink },
  heading: { ...small, margin: '24px 0 8px', fontWeight: 700, color: ink, fontSize: 14 },
  quotation: { margin: '20px 0', padding: '2px 0 2px 18px', borderLeft: `3px solid ${accent}` },
  claim: { margin: '20px 0', padding: '4px 18px', backgroundColor: '#f4efe6' },
  note: { padding: '8px 0', borderTop: `1px solid ${line}`, fontSize: 15, lineHeight: '22px' },
  noteText: { margin: 0, fontSize: 15, lineHeight: '22px' },
  label: {
    fontFamily: sans,
    fontSize: 12,
    fontWeight: 600,
    color: '#8a4b00',
    whiteSpace: 'nowrap',
  },
  picture: { margin: '18px 0 0' },
  image: {
    display: 'block',
    width: '100%',
    maxWidth: COLUMN,
    height: 'auto',
    backgroundColor: '#f4efe6',
    // The text in its place, where pictures are not shown.
    fontFamily: sans,
    fontSize: 14,
    lineHeight: '20px',
    color: muted,
  },
  link: { color: accent, textDecoration: 'underline' },
  more: { fontFamily: sans, fontSize: 14, lineHeight: '20px', margin: '18px 0 0' },
  footer: { padding: '26px 0 40px' },
} as const satisfies Record<string, CSSProperties>

/** What only some programs read: dark colours, and the finish of what the client's components draw. */
export const sheet = `
p { margin: 0 0 16px; }
figure { margin: 0; }
blockquote { margin: 0; font-size: 20px; line-height: 29px; }
blockquote p, .paraphrase { margin: 0 0 6px; }
figcaption p, .claim p { margin: 0 0 6px; }
.responses { margin: 0 0 8px; padding-left: 20px; }
figcaption, .provenance, .responses { font-size: 14px; line-height: 21px; }
.label { font: 600 12px ${sans}; color: #8a4b00; }
.event p { margin: 0 0 2px; }
.event-name { font-size: 16px; }
.doubt { font-size: 14px; line-height: 21px; }
.claim-text { font-size: 18px; line-height: 26px; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0f0e0c !important; }
  .sheet { background-color: #161412 !important; }
  .sheet, .ink { color: #ece8e1 !important; }
  .muted, figcaption { color: #a49c92 !important; }
  .accent { color: #ff8f80 !important; }
  .tint { background-color: #221f1b !important; }
  .label { color: #f0b35a !important; }
  .rule { border-color: #37322c !important; }
}
`
