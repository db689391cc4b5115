interface ShelfButtonProps {
  name: string
  /** How many things lie on it. */
  count: number
  isCurrent: boolean
  isDisabled?: boolean
  onPress: () => void
}

/** One of the shelves in a dialog of things to take from: their names at the left, what lies on them beside it. */
export function ShelfButton({ name, count, isCurrent, isDisabled = false, onPress }: ShelfButtonProps) {
  return (
    <button
      type="button"
      className="shelf-button"
      aria-current={isCurrent ? 'true' : undefined}
      disabled={isDisabled}
      onClick={onPress}
    >
      <span className="truncate" title={name}>
        {name}
      </span>
      <span className="muted">{count}</span>
    </button>
  )
}
