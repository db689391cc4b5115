import { useSpoken } from '../state/spoken'

/** There from the start, since a screen reader passes over a region that comes together with its text. */
export function Spoken() {
  const { sentence, count } = useSpoken()
  return (
    <div className="visually-hidden" role="status">
      <p key={count}>{sentence}</p>
    </div>
  )
}
