import sharp from 'sharp'

/** A picture that says in its metadata who took it. */
export const pictureBy = (artist: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: artist } })
    .jpeg()
    .toBuffer()

/** A comment on a document, as the Studio sends it. */
export const commentOn = (documentId: string, documentType: string, text: string) => ({
  message: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text }] }],
  target: { documentId, documentType },
})
