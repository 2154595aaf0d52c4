import { defineQuery } from 'groq'

/** Twenty quotes, with who said them and where. */
export const quotePage =
  defineQuery(`*[_type == "quote" && defined(event)] | order(dateSaid desc)[0...20]{
  _id, _type, text, quoteType, language, verification, dateSaid,
  "speakers": attribution.speakers[]->{ _id, name, sourceType, jobTitle },
  "event": event->{ _id, name, startDate, occurrenceStatus }
}`)
