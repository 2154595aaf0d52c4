'use client'

/** Shown when the content cannot be read, most often because the lake is not running. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>The newsroom does not answer</h1>
      <p>
        The content cannot be read at the moment. If this site runs on your machine: is the lake
        running? Start it with npm start.
      </p>
      <button type="button" onClick={reset}>
        Try again
      </button>
    </>
  )
}
