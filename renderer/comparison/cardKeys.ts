/** Steps from card to card by the arrow keys, by where the cards stand in the window. */

type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/u.test(key)

/** The card that a key leads to from another one; null when it leads nowhere. */
export function cardByKey(page: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const cards = [...page.querySelectorAll<HTMLElement>('[data-card]')]
  if (key === 'Home' || key === 'End') {
    const own = from.closest('.comparison-group')
    const inGroup = cards.filter(card => card.closest('.comparison-group') === own)
    return (key === 'Home' ? inGroup[0] : inGroup.at(-1)) ?? null
  }
  return isDirection(key) ? nearest(cards, from, key) : null
}

/** The list item around a card: measuring what is in it would lay out every card that is out of view. */
const boxOf = (card: HTMLElement): DOMRect => (card.parentElement ?? card).getBoundingClientRect()

/** A step aside counts more than one ahead, so that Down stays in its column and Right in its row. */
const aside = 4

function nearest(cards: readonly HTMLElement[], from: HTMLElement, direction: Direction): HTMLElement | null {
  const here = boxOf(from)
  let best: HTMLElement | null = null
  let least = Infinity
  for (const card of cards) {
    if (card === from) continue
    const there = boxOf(card)
    const ahead = {
      ArrowDown: there.top - here.bottom,
      ArrowUp: here.top - there.bottom,
      ArrowRight: there.left - here.right,
      ArrowLeft: here.left - there.right,
    }[direction]
    // Neighbours may touch; a pixel of rounding is not a step back.
    if (ahead < -1) continue
    const isUpright = direction === 'ArrowUp' || direction === 'ArrowDown'
    const off = isUpright
      ? Math.max(there.left - here.right, here.left - there.right, 0)
      : Math.max(there.top - here.bottom, here.top - there.bottom, 0)
    const way = Math.max(ahead, 0) + aside * off
    if (way < least) {
      least = way
      best = card
    }
  }
  return best
}
