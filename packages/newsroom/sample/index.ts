import { events } from './events.ts'
import { dossier, sources } from './sources.ts'
import * as beyond from './stories/beyond.ts'
import * as ferry from './stories/ferry.ts'
import * as summit from './stories/summit.ts'
import * as town from './stories/town.ts'
import type { AnyWritten } from './write.ts'

/** Everything an editor finds on the first morning. */
export const documents: readonly AnyWritten[] = [
  ...summit.sources,
  ...sources,
  ...summit.events,
  ...events,
  ...summit.quotes,
  ...ferry.quotes,
  ...town.quotes,
  ...beyond.quotes,
  summit.story,
  ferry.inquiry,
  ferry.factCheck,
  town.vote,
  town.analysis,
  town.opinion,
  town.festival,
  town.hospital,
  beyond.comet,
  beyond.derby,
  beyond.labels,
  town.draft,
  town.started,
  dossier,
]
