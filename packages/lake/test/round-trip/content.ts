import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'

const reference = (_ref: string) => ({ _type: 'reference', _ref })

/** A dataset with one of everything that can get lost on a journey. */
export async function fill(client: SanityClient): Promise<void> {
  const bytes = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  const image = await client.assets.upload('image', bytes, { filename: 'rød.png', title: 'Red' })
  const file = await client.assets.upload('file', Buffer.from('words'), { filename: 'a.txt' })
  await client.assets.upload('file', Buffer.from('nobody points at me'), { filename: 'b.txt' })
  await client.releases.create({ releaseId: 'rsummit', metadata: { title: 'Summit' } })
  // Two that point at each other can only be made together.
  await client
    .transaction()
    .create({ _id: 'ada', _type: 'person', name: 'Ada 🎙', friend: reference('bob') })
    .create({ _id: 'bob', _type: 'person', name: 'Bøb', friend: reference('ada') })
    .create({ _id: 'weak', _type: 'note', of: { ...reference('nowhere'), _weak: true } })
    .create({
      _id: 'story',
      _type: 'note',
      zebra: 'keys come in any order',
      apple: [1, 2.5, true, ['nested'], { _key: 'k', none: null }],
      picture: { _type: 'image', asset: reference(image._id), hotspot: { x: 0.1, y: 0.2 } },
      people: [
        { _key: 'k1', ...reference('ada') },
        { _key: 'k2', ...reference('bob') },
      ],
    })
    .create({
      _id: 'drafts.story',
      _type: 'note',
      attachment: { _type: 'file', asset: reference(file._id) },
      by: reference('ada'),
    })
    .create({ _id: 'private.source', _type: 'source', name: 'kept' })
    .commit()
  const document = { _id: 'versions.rsummit.story', _type: 'note', by: reference('bob') }
  await client.createVersion({ document, publishedId: 'story', releaseId: 'rsummit' })
}
