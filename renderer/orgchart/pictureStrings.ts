const figure = (pixels: number): string => pixels.toLocaleString('en')

/** The chart as a picture: copied or exported. */
export const pictureStrings = {
  picture: 'Picture',
  pictureLong: 'Copy or export the chart as a picture',
  chart: 'org chart',
  parts: { all: 'the whole chart', branch: 'the chosen branch', view: 'what is in view' },
  copy: (part: string) => `Copy ${part}`,
  svg: (part: string) => `Export ${part} as SVG…`,
  png: (part: string) => `Export ${part} as PNG…`,
  copied: 'The picture is copied.',
  saved: (name: string) => `Exported ${name}.`,
  failed: 'There is not enough memory for this picture. Export it as SVG, or a branch of it.',
  smaller: (width: number, height: number) =>
    `It is ${figure(width)} × ${figure(height)} pixels, the most that a picture may have, so the words are a little smaller than usual.`,
  muchSmaller: (width: number, height: number) =>
    `It is ${figure(width)} × ${figure(height)} pixels, the most that a picture may have: the words cannot be read. Export it as SVG, or a branch of it.`,
} as const
