import { BasicPipeline } from '@vibrant/core'
import { DefaultGenerator } from '@vibrant/generator-default'
import { MMCQ } from '@vibrant/quantizer-mmcq'
import type { Pixels } from './pixels.ts'

const pipeline = new BasicPipeline().quantizer
  .register('mmcq', MMCQ)
  .generator.register('default', DefaultGenerator)

/** How many colours a picture is reduced to before the telling ones are chosen. */
const COLOURS = 64

const SWATCHES = [
  'Vibrant',
  'DarkVibrant',
  'LightVibrant',
  'Muted',
  'DarkMuted',
  'LightMuted',
] as const

/** The colours of a picture, as the Studio and front ends read them: `sanity.imagePalette`. */
export async function paletteOf({ data, width, height }: Pixels) {
  const { palettes } = await pipeline.process(
    { data: new Uint8ClampedArray(data), width, height },
    {
      filters: [],
      quantizer: { name: 'mmcq', options: { colorCount: COLOURS } },
      generators: ['default'],
    },
  )
  const found = SWATCHES.flatMap((name) => {
    const swatch = palettes['default']?.[name]
    return swatch === undefined || swatch === null ? [] : [{ name, swatch }]
  })
  const total = found.reduce((sum, { swatch }) => sum + swatch.population, 0) || 1
  const described = found.map(({ name, swatch }) => ({
    name: name.charAt(0).toLowerCase() + name.slice(1),
    swatch: {
      _type: 'sanity.imagePaletteSwatch',
      background: swatch.hex,
      foreground: swatch.bodyTextColor,
      title: swatch.titleTextColor,
      population: Number(((swatch.population / total) * 100).toFixed(2)),
    },
  }))
  const [dominant] = described.toSorted((a, b) => b.swatch.population - a.swatch.population)
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(described.map(({ name, swatch }) => [name, swatch])),
    ...(dominant === undefined ? {} : { dominant: dominant.swatch }),
  }
}
