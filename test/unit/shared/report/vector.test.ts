import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from '../../../../shared/report/base64'
import { readVector } from '../../../../shared/report/vector'

const svg = (inner: string, attributes = 'viewBox="0 0 100 50"') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`

describe('SVG logos', () => {
  it('are read as shapes in their own units', () => {
    const vector = readVector(
      svg(
        '<title>Logo</title><g fill="#f00" transform="translate(10 5)"><rect width="20" height="10"/></g><circle cx="50" cy="25" r="5" style="fill:none;stroke:navy;stroke-width:2"/>',
      ),
    )
    expect(vector).toMatchObject({ width: 100, height: 50 })
    expect(vector?.shapes[0]).toMatchObject({ fill: '#ff0000', stroke: null })
    expect(vector?.shapes[0]?.path[0]).toEqual(['M', 10, 5])
    expect(vector?.shapes[0]?.path).toContainEqual(['L', 30, 15])
    expect(vector?.shapes[1]).toMatchObject({ fill: null, stroke: '#000080', strokeWidth: 2 })
    expect(vector?.shapes[1]?.path.some(([command]) => command === 'C')).toBe(true)
  })

  it('begin where their view begins', () => {
    const vector = readVector(svg('<path d="M-10-10h5v5z"/>', 'viewBox="-10 -10 20 20"'))
    expect(vector?.shapes[0]?.path[0]).toEqual(['M', 0, 0])
  })

  it.each([
    ['text', '<text>Firm</text>'],
    ['a gradient', '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/>'],
    ['a style sheet', '<style>.a{fill:red}</style><rect class="a" width="9" height="9"/>'],
    ['transparency', '<rect width="9" height="9" opacity="0.5"/>'],
    ['a picture inside', '<image href="data:image/png;base64,AA=="/>'],
    ['nothing', ''],
  ])('with %s are no plain shapes', (_, inner) => {
    expect(readVector(svg(inner))).toBeNull()
  })

  it('that are none are refused', () => {
    for (const text of ['', 'PNG', '<html/>', '<svg', svg('<path d="M0 0 nonsense"/>')])
      expect(readVector(text)).toBeNull()
  })
})

describe('base64', () => {
  it('is read as the platform writes it', () => {
    for (let length = 0; length < 20; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 83 + length) % 256)
      expect([...bytesOfBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes])
    }
  })
})
