export type { Publication } from '../publication/publication.ts'
export { addressesUnder, type Addresses } from '../render/addresses.ts'
export { calendar, isInCalendar, type CalendarOptions } from './calendar.ts'
