import { quote } from '@onrecord/client/groq'
import { defineQuery } from 'groq'

/** An episode, and the quotes in it with who said them. */
export const episodeBySlug = defineQuery(`*[_type == "episode" && slug == $slug][0]{
  _id, _type, title,
  "quotes": quotes[defined(@->_id)]->${quote}
}`)
