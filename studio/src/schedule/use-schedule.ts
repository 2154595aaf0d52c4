import { useMemo } from 'react'
import {
  getPublishedId,
  useActiveReleases,
  useDateTimeFormat,
  useDocumentVersions,
  type UseDateTimeFormatOptions,
} from 'sanity'
import { scheduleOf, type Schedule } from './schedule.ts'

/** The schedule of a document, as it is now. Every part of the Studio shares what is listened to. */
export function useSchedule(documentId: string): Schedule | undefined {
  const id = getPublishedId(documentId)
  const { data: releases } = useActiveReleases()
  const { data: versions } = useDocumentVersions({ documentId: id })
  return useMemo(() => scheduleOf(id, releases, versions), [id, releases, versions])
}

const MOMENT: UseDateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
}

/** A moment in the editor's own time, with its zone told. */
export function useMoment(): (moment: string) => string {
  const format = useDateTimeFormat(MOMENT)
  return (moment) => format.format(new Date(moment))
}
