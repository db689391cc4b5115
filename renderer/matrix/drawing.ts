/** What the parts of the grid that are drawn without React are made of. */

export function element<K extends 'div' | 'span' | 'strong'>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}

/** Sets an attribute, or takes it away (null); touches the document only where that changes something. */
export function setAttribute(node: Element, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return
  if (value === null) node.removeAttribute(name)
  else node.setAttribute(name, value)
}

/** A picture of `Pictures.tsx` by its name, to be put into the document. */
export function pictureOf(name: string): Node {
  const drawn = pictures.get(name)
  if (!drawn) throw new Error(`There is no picture “${name}”.`)
  return drawn.cloneNode(true)
}

const pictures = new Map<string, Node>()

export const keepPicture = (name: string, drawn: Node): void => void pictures.set(name, drawn)
