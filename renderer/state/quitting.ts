/** Whether quitting keeps unsaved changes as drafts and asks nothing ("hot exit"); otherwise it asks. */
const key = 'remit.quitWithoutAsking'

export const quitsWithoutAsking = (): boolean => localStorage.getItem(key) === 'yes'

export function quitWithoutAsking(wanted: boolean): void {
  if (wanted) localStorage.setItem(key, 'yes')
  else localStorage.removeItem(key)
}
