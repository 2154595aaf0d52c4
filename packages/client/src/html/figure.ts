import type { Figure } from '../queries.generated.ts'
import { attributes, markup, type Content } from '../render/markup.ts'
import { uploadedImage, type RenderOptions } from '../render/options.ts'
import { safeHref } from '../render/safe-href.ts'
import { english } from '../words/english.ts'
import { syntheticWords } from '../words/figure.ts'
import { sourceMarkup } from './attribution.ts'

/** A picture with what it shows, who made it, who handed it out, and whether a machine made it. */
export function figureMarkup(figure: Figure, options: RenderOptions): Content {
  const { words = english, image = uploadedImage } = options
  const shown = image(figure)
  const src = safeHref(shown?.src)
  if (shown === undefined || src === undefined) return undefined
  const { srcSet, sizes, width, height } = shown
  const alt = figure.decorative === true ? '' : (figure.alt ?? '')
  const made = syntheticWords(figure, words)
  const caption = [
    figure.caption !== null && markup`<span>${figure.caption}</span> `,
    markup`<small class="credit">${[
      figure.creditText,
      figure.source !== null && [
        figure.creditText !== null && '. ',
        `${words.handedOutBy} `,
        sourceMarkup(figure.source, options),
      ],
    ]}</small>`,
    made !== undefined && markup` <span class="label warn">${made}</span>`,
  ]
  return markup`<figure class="picture"><img${attributes({ src, srcset: srcSet, sizes, width, height, alt, loading: 'lazy' })}><figcaption>${caption}</figcaption></figure>`
}
