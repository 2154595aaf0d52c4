import { Link } from '../components/link.tsx'

export default function NotFound() {
  return (
    <>
      <h1>This is not published</h1>
      <p>
        It was never here, or it was taken back. <Link href="/">The latest stories</Link> are on the
        front page.
      </p>
    </>
  )
}
