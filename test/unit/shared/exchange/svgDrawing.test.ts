import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SvgDrawing } from '../../../../shared/exchange/svgDrawing'

const frame = { width: 200, height: 100, title: 'Chart', families: ['Inter', 'Segoe UI', 'sans-serif'] }
const drawing = () => new SvgDrawing(text => text.length * 6)

function lineOf(context: SvgDrawing, element: string): string {
  return (
    context
      .document(frame)
      .split('\n')
      .find(line => line.startsWith(`<${element}`)) ?? ''
  )
}

/** The texts of a document, read as XML says: entities resolved. */
const textsOf = (document: string): string[] =>
  [...document.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )

/** XML 1.0, production 2: these characters are not allowed in a document at all. */
// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

describe('a drawing that becomes SVG', () => {
  it('moves and scales what it draws', () => {
    const context = drawing()
    context.setTransform(2, 0, 0, 2, 10, 20)
    context.fillStyle = '#ff0000'
    context.fillRect(1, 2, 3, 4)
    expect(lineOf(context, 'rect')).toBe('<rect x="12" y="24" width="6" height="8" fill="#ff0000"/>')
  })

  it('holds pictures cut to a circle, whole in the document', () => {
    const context = drawing()
    context.setTransform(2, 0, 0, 2, 10, 20)
    context.roundImage('data:image/png;base64,AAAA', 1, 2, 32)
    const document = context.document(frame)
    expect(document).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"')
    expect(document).toContain('<circle cx="44" cy="56" r="32"/>')
    expect(document).toContain('xlink:href="data:image/png;base64,AAAA" x="12" y="24" width="64" height="64"')
    expect(drawing().document(frame)).not.toContain('xlink')
  })

  it('sets text in its font, with the families once for all', () => {
    const context = drawing()
    context.font = 'italic 600 13px Inter, sans-serif'
    context.fillText('Vacant', 5, 10)
    expect(lineOf(context, 'text')).toContain('font-size="13" font-weight="600" font-style="italic"')
    expect(context.document(frame)).toContain(`font-family="Inter, 'Segoe UI', sans-serif"`)
  })

  it('keeps text that reads from right to left at the left edge, as a canvas does', () => {
    const context = drawing()
    context.direction = 'rtl'
    context.fillText('דנה כהן', 5, 10)
    expect(lineOf(context, 'text')).toContain('text-anchor="end" direction="rtl"')
  })

  it('holds text that nearly fills its room to its width, for readers without the font', () => {
    const context = drawing()
    const { width } = context.measureText('nearly as wide')
    context.fillText('nearly as wide', 0, 0, width * 1.1)
    expect(lineOf(context, 'text')).toContain(`textLength="${width}"`)
  })

  it('squeezes only text that is wider than its room', () => {
    const context = drawing()
    context.fillText('wide words', 0, 0, 30)
    expect(lineOf(context, 'text')).toContain('textLength="30"')
    const other = drawing()
    other.fillText('narrow', 0, 0, 300)
    expect(lineOf(other, 'text')).not.toContain('textLength')
  })

  it('rounds corners one by one, and no further than half of the box', () => {
    const context = drawing()
    context.beginPath()
    context.roundRect(0, 0, 10, 4, [6, 0, 0, 6])
    context.fill()
    expect(lineOf(context, 'path')).toContain('d="M2 0H10V4H2A2 2 0 0 1 0 2V2A2 2 0 0 1 2 0Z"')
  })

  it('draws a circle', () => {
    const context = drawing()
    context.beginPath()
    context.arc(5, 5, 2)
    context.fill()
    expect(lineOf(context, 'path')).toContain('d="M3 5A2 2 0 1 1 7 5A2 2 0 1 1 3 5Z"')
  })

  it('closes every group and refuses to close one that is not open', () => {
    const context = drawing()
    context.startGroup('A & B')
    expect(context.document(frame)).toContain('<g><title>A &amp; B</title>\n</g>\n</svg>')
    context.endGroup()
    expect(() => context.endGroup()).toThrow('No group')
  })

  it('brings any text through XML as it was, but for what XML cannot hold', () => {
    // Beside any text, the signs that XML treats in a way of its own.
    const tricky = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '\u0000',
          '\u0008',
          '\ud800',
          '\udfff',
          '\uffff',
          '👩‍🚒',
          'ệ',
        ),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
      ),
    })
    fc.assert(
      fc.property(tricky, text => {
        const context = drawing()
        context.fillText(text, 0, 0)
        const document = context.document(frame)
        expect(document).not.toMatch(notAllowed)
        expect(textsOf(document)).toEqual(text.trim() === '' ? [] : [text.replace(notAllowed, '')])
      }),
    )
  })
})
