import { paragraphsOf } from '@onrecord/intake/paragraphs'
import { defineBehavior, raise } from '@portabletext/editor/behaviors'

const key = () => crypto.randomUUID().slice(0, 12)

/** Pasted plain text becomes paragraphs. The stock editor makes one block of it, with line breaks. */
export const pasteParagraphs = defineBehavior({
  on: 'clipboard.paste',
  guard: ({ event }) => {
    const { dataTransfer } = event.originEvent
    if (dataTransfer.types.some((type) => type === 'text/html' || type.startsWith('application/')))
      return false
    const paragraphs = paragraphsOf(dataTransfer.getData('text/plain'))
    return paragraphs.length > 1 ? { paragraphs } : false
  },
  actions: [
    (_, { paragraphs }) => [
      raise({
        type: 'insert.blocks',
        placement: 'auto',
        blocks: paragraphs.map((text) => ({
          _type: 'block',
          _key: key(),
          style: 'normal',
          markDefs: [],
          children: [{ _type: 'span', _key: key(), text, marks: [] }],
        })),
      }),
    ],
  ],
})
