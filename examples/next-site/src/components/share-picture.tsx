import { ImageResponse } from 'next/og'

/** As wide and high as social networks show a picture of a link. */
export const size = { width: 1200, height: 630 }

/** The picture that stands for a page where it is shared: words, and whose they are. */
export function sharePicture({ words, by }: { words: string; by: string }): ImageResponse {
  // Long words in small letters, so that they are never cut off in the middle of what somebody said.
  const fontSize = words.length > 320 ? 30 : words.length > 160 ? 42 : words.length > 80 ? 54 : 68
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        background: '#fffdf9',
        color: '#1a1816',
        borderTop: '14px solid #a3211a',
      }}
    >
      <div style={{ display: 'flex', fontSize, lineHeight: 1.25 }}>{words}</div>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 30 }}>
        <span style={{ color: '#66605a', maxWidth: 820 }}>{by}</span>
        <span style={{ fontWeight: 700 }}>Onrecord</span>
      </div>
    </div>,
    size,
  )
}
