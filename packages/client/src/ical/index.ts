export type { Publication } from '../publication/publication.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'
export { calendar, isInCalendar, type CalendarOptions } from './calendar.ts'
