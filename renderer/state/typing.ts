import type { Typed } from './draft'

/** Fields whose text becomes part of the workbook: neither searches nor passwords. */
const fields = 'input:not([type]), input[type=text]:not([data-secret]), textarea'

let field: HTMLInputElement | HTMLTextAreaElement | null = null

/** Follows what is typed anywhere in the window. `typed` is called at each key, and when the field is left. */
export function followTyping(typed: () => void): void {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      if (!target.matches(fields) || target.role === 'combobox' || target.role === 'searchbox') return
      field = target
      typed()
    },
    { capture: true, passive: true },
  )
  document.addEventListener('focusout', ({ target }) => {
    if (target !== field || field === null) return
    field = null
    typed()
  })
}

/** What is being typed now; null when it is part of the workbook already, or given up. */
export function typedNow(): Typed | null {
  if (field === null || document.activeElement !== field || field.value === '') return null
  // A field that has committed what was typed says so.
  if (field.dataset['settled'] === 'true') return null
  return {
    field: field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '',
    text: field.value,
  }
}
