/**
 * The text of a window's title bar. On a Mac the mark of unsaved changes is the dot in the close button.
 * @param title the workbook's name; null on the start screen
 */
export function titleText(
  { title, changed }: { readonly title: string | null; readonly changed: boolean },
  appName: string,
  platform: NodeJS.Platform,
): string {
  if (title === null) return appName
  return `${changed && platform !== 'darwin' ? '● ' : ''}${title} — ${appName}`
}
