import { kinks } from '@turf/kinks'
import type {
  Geometry,
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { isFields } from '../evaluate/values.ts'

/** The geometries GROQ knows: those of GeoJSON (RFC 7946) except collections. */
export type Shape = Exclude<Geometry, { type: 'GeometryCollection' }>

/** A geometry of one piece. */
export type Piece = Point | LineString | Polygon

/** Reads a geopoint (`{lat, lng, alt?}`) or a GeoJSON geometry; undefined when it is neither. */
export function readShape(value: unknown): Shape | undefined {
  if (!isFields(value)) return undefined
  return 'type' in value ? readGeoJson(value['type'], value['coordinates']) : readGeopoint(value)
}

export function pointAt(lat: unknown, lng: unknown, alt?: unknown): Point | undefined {
  if (!isDegrees(lat, 90) || !isDegrees(lng, 180)) return undefined
  return { type: 'Point', coordinates: typeof alt === 'number' ? [lng, lat, alt] : [lng, lat] }
}

function readGeopoint({ lat, lng, lon, alt }: Record<string, unknown>): Point | undefined {
  if (lng !== undefined && lon !== undefined) return undefined
  return pointAt(lat, lng ?? lon, alt)
}

const isDegrees = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit

function readGeoJson(type: unknown, coordinates: unknown): Shape | undefined {
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? { type, coordinates } : undefined
    case 'MultiPoint':
      return isListOf(coordinates, isPosition) ? { type, coordinates } : undefined
    case 'LineString':
      return isLine(coordinates) ? { type, coordinates } : undefined
    case 'MultiLineString':
      return isListOf(coordinates, isLine) ? { type, coordinates } : undefined
    case 'Polygon':
      return isPolygon(coordinates) ? { type, coordinates } : undefined
    case 'MultiPolygon':
      return isListOf(coordinates, isPolygon) ? { type, coordinates } : undefined
    default:
      return undefined
  }
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.every(isItem)
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((n) => typeof n === 'number')
}

function isLine(value: unknown): value is Position[] {
  return isListOf(value, isPosition) && value.length >= 2
}

/** A ring ends where it began, has at least three corners, and does not cross itself. */
function isRing(value: unknown): value is Position[] {
  if (!isListOf(value, isPosition) || value.length < 4) return false
  const [first = [], last = []] = [value[0], value.at(-1)]
  return first[0] === last[0] && first[1] === last[1]
}

function isPolygon(value: unknown): value is Position[][] {
  if (!isListOf(value, isRing)) return false
  return kinks({ type: 'Polygon', coordinates: value }).features.length === 0
}

/** The pieces a geometry is made of. */
export function piecesOf(shape: Shape): readonly Piece[] {
  switch (shape.type) {
    case 'MultiPoint':
      return each(shape, (coordinates): Piece => ({ type: 'Point', coordinates }))
    case 'MultiLineString':
      return each(shape, (coordinates): Piece => ({ type: 'LineString', coordinates }))
    case 'MultiPolygon':
      return each(shape, (coordinates): Piece => ({ type: 'Polygon', coordinates }))
    default:
      return [shape]
  }
}

function each<Coordinates>(
  { coordinates }: (MultiPoint | MultiLineString | MultiPolygon) & { coordinates: Coordinates[] },
  make: (coordinates: Coordinates) => Piece,
): readonly Piece[] {
  return coordinates.map(make)
}
