/**
 * Projections of our own queries as plain strings, for queries of yours. Each is an allow-list:
 * what it does not name does not leave the dataset.
 *
 * @module
 */
export {
  article,
  attribution,
  body,
  card,
  event,
  figure,
  open,
  quote,
  readable,
  source,
} from './queries/fragments.ts'
