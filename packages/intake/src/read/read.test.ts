import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryFrom, UnreadableDirectory } from './directory.ts'
import { formatOf, readStory, UnreadableStory } from './index.ts'

describe('a story is read', () => {
  it('by the ending of its name, or refused with a way out', () => {
    expect(['a.md', 'b.HTML', 'c.docx', 'd.txt', 'pasted'].map(formatOf)).toEqual([
      'markdown',
      'html',
      'docx',
      'plain',
      'plain',
    ])
    expect(() => formatOf('story.pdf')).toThrow(/story\.pdf: .* Save it as \.docx/)
  })

  it('from a page: the article alone, with its headline, its blockquotes in marks', async () => {
    const page = `<html><body><nav>Home</nav><h1>Pier opens</h1><article><p>It opened &amp; all came.</p>
      <blockquote>A good day.</blockquote><script>alert(1)</script></article><footer>© Us</footer>`
    expect(await readStory(page, 'html')).toBe(
      'Pier opens\n\nIt opened & all came.\n\n“A good day.”',
    )
  })

  it('from a page of many articles: the longest, without what is hidden', async () => {
    const page = `<article><p>Also: fog.</p></article><article><h1>Pier opens</h1>
      <div>It opened.<br><br>All came<div>at nine.</div></div><p hidden>Ad</p>
      <p style="display: none">Ad</p><ul><li>A mayor.<li>A band.</ul></article>`
    expect(await readStory(page, 'html')).toBe(
      'Pier opens\n\nIt opened.\n\nAll came\n\nat nine.\n\nA mayor.\n\nA band.',
    )
  })

  it('from a mail that quotes all of it: nobody says a whole story', async () => {
    const mail = '<p>See below.</p><blockquote><p>Pier opens</p><p>It opened.</p></blockquote>'
    expect(await readStory(mail, 'html')).toBe('See below.\n\nPier opens\n\nIt opened.')
  })

  it('from tags in any order', async () => {
    const tag = fc.constantFrom(
      ...'p div /div article /article blockquote /blockquote br b /p /b script /script li /ul'.split(
        ' ',
      ),
    )
    // A “<” among the words could spell a tag that is text.
    const words = fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[<&]/g, ''))
    const soup = fc.array(fc.tuple(tag, words), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const html = parts.map(([name, said]) => `<${name}>${said}`).join('')
        const text = await readStory(html, 'html')
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\n{3}|<(?:p|div|article|blockquote)>/)
      }),
    )
  })

  it('from Markdown', async () => {
    expect(await readStory('# Pier opens\n\nIt *opened*.\n\n> A good day.', 'markdown')).toBe(
      'Pier opens\n\nIt opened.\n\n“A good day.”',
    )
    const front = '+++\r\ntitle = "x"\r\n+++\r\nPier opens\r\n==\r\n\r\nIt opened  \r\nat nine.'
    expect(await readStory(front, 'markdown')).toBe('Pier opens\n\nIt opened\n\nat nine.')
  })

  it('from bytes in whatever encoding they are', async () => {
    const words = 'Café “opens”'
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le'))
    const windows = new Uint8Array(Buffer.from('Caf\u00E9 \u0093opens\u0094', 'latin1'))
    for (const bytes of [new TextEncoder().encode(words), utf16, windows])
      expect((await readStory(bytes, 'plain')).replace('\uFEFF', '')).toBe(words)
  })

  it('not from what only calls itself .docx', async () => {
    const story = readStory(new TextEncoder().encode('plain'), 'docx')
    await expect(story).rejects.toThrow(UnreadableStory)
    await expect(story).rejects.toThrow(/save it again/)
  })
})

describe('a directory of sources', () => {
  it('is an export, of which it takes the sources', () => {
    const ndjson = '{"_type":"quote","text":"x"}\n\n{"_type":"source","name":"Ane Brekke"}\n'
    expect(directoryFrom(ndjson).map(({ name }) => name)).toEqual(['Ane Brekke'])
  })

  it('names the line that is wrong', () => {
    expect(() => directoryFrom('{"name":"a"}\n{nonsense')).toThrow(UnreadableDirectory)
    expect(() => directoryFrom('{"name":"a"}\n{nonsense')).toThrow(/[Ll]ine 2/)
  })
})
