/** Distances between the boxes of a chart on paper, in points, and how reports are stacked. */
export const spacing = {
  direction: 'down',
  siblingGap: 7,
  subtreeGap: 12,
  levelGap: 18,
  stackLeaves: true,
  stackFrom: 3,
  compact: false,
  wrap: null,
} as const
