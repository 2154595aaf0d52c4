import { booleanContains } from '@turf/boolean-contains'
import { booleanIntersects } from '@turf/boolean-intersects'
import { distance } from '@turf/distance'
import { ofValues, type GroqFunction } from './function.ts'
import { piecesOf, pointAt, readShape, type Shape } from './geometry.ts'

/** The radius of the earth that hosted Sanity measures with, in metres: the equator's (WGS 84). */
const EARTH_RADIUS = 6_378_137

/** `geo()` and `geo::*`, over geopoints and GeoJSON. What is no geometry gives null. */
export const geoFunctions: Record<string, GroqFunction> = {
  'global::geo': ofValues((value) => readShape(value) ?? null),
  'geo::latLng': ofValues((lat, lng) => pointAt(lat, lng) ?? null),
  'geo::contains': ofPair((whole, inner) =>
    piecesOf(inner).every((piece) => piecesOf(whole).some((one) => booleanContains(one, piece))),
  ),
  'geo::intersects': ofPair((left, right) => booleanIntersects(left, right)),
  /** Metres along the great circle between two points. */
  'geo::distance': ofPair((left, right) => {
    if (left.type !== 'Point' || right.type !== 'Point') return null
    return distance(left, right, { units: 'radians' }) * EARTH_RADIUS
  }),
}

function ofPair(compute: (left: Shape, right: Shape) => unknown): GroqFunction {
  return ofValues((first, second) => {
    const left = readShape(first)
    const right = readShape(second)
    return left === undefined || right === undefined ? null : compute(left, right)
  })
}
