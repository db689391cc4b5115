/** The design tokens that the chart is painted with, as colours a canvas understands. */
const tokens = {
  page: '--page',
  surface: '--surface',
  line: '--line',
  text: '--text',
  muted: '--muted',
  accent: '--accent',
  chosen: '--chosen',
  gap: '--gap',
  overlap: '--overlap',
  onAccent: '--on-accent',
  coo: '--coo',
  cooTint: '--coo-tint',
  headOfOperations: '--head-of-operations',
  headOfOperationsTint: '--head-of-operations-tint',
  ceo: '--ceo',
} as const

export type Palette = Readonly<Record<keyof typeof tokens, string>> & { readonly font: string }

/** Reads the tokens as they are in the theme that is shown now. `inside` must be in the page. */
export function readPalette(inside: HTMLElement): Palette {
  const probe = document.createElement('span')
  inside.append(probe)
  const style = getComputedStyle(probe)
  // The keys are those of the table.
  const palette = {} as Record<keyof typeof tokens, string>
  for (const [name, token] of Object.entries(tokens)) {
    probe.style.color = `var(${token})`
    // Object.entries loses the literal keys that the table has.
    palette[name as keyof typeof tokens] = style.color
  }
  const font = style.fontFamily
  probe.remove()
  return { ...palette, font }
}

/** Calls back when the system turns light or dark. */
export function onThemeChange(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}
