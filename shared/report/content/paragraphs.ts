/** A commentary's paragraphs: each line that is not blank is one. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
