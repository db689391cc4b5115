const textInput = 'input:not([type=radio], [type=checkbox], [type=range], [type=button]), textarea'

/** Whether a key pressed there is part of a text. */
export const inText = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.matches(textInput) || target.isContentEditable)

/**
 * Finishes what is being typed in a field, for whatever would not see it otherwise: saving, closing. A menu or the
 * window's own buttons leave the focus where it was.
 */
export function finishTyping(): void {
  if (inText(document.activeElement)) document.activeElement.blur()
}
