/** The fonts of the boxes, by what they set; sizes in chart units. */
export const fonts = (family: string) => ({
  title: `600 13px ${family}`,
  large: `600 21px ${family}`,
  plain: `400 12px ${family}`,
  vacant: `italic 400 12px ${family}`,
  figure: `500 11px ${family}`,
  letter: `600 10px ${family}`,
})
