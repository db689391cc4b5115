import { zlibSync } from 'fflate'

/** Objects of one object stream: a reader unpacks all of them to get at one. */
const objectsTogether = 200

interface PdfObject {
  readonly id: number
  /** What stands between `obj` and `endobj`, or the dictionary of a stream. */
  readonly text: string
  readonly stream: Uint8Array | null
}

/** Where an object stands in the packed file. */
type Place =
  | { readonly at: 'offset'; readonly offset: number }
  | { readonly at: 'stream'; readonly stream: number; readonly index: number }

/**
 * A PDF as jsPDF writes it without compression, one sign for each byte, made small: streams are compressed, and all other objects and the
 * cross-reference table stand in compressed streams of their own (PDF 1.5; ISO 32000-1, 7.5.7 and 7.5.8).
 * @throws RangeError where the file is not built like those of jsPDF 4.2.1
 */
export function packed(pdf: string): Uint8Array<ArrayBuffer> {
  const { objects, trailer } = readObjects(pdf)
  const writer = new Writer()
  writer.text('%PDF-1.5\n%\u00ba\u00df\u00ac\u00e0\n')
  const places = new Map<number, Place>()
  for (const { id, text, stream } of objects) {
    if (!stream) continue
    places.set(id, { at: 'offset', offset: writer.length })
    writer.object(id, text, stream)
  }
  const plain = objects.filter(({ stream }) => stream === null)
  let next = Math.max(...objects.map(({ id }) => id)) + 1
  for (let from = 0; from < plain.length; from += objectsTogether) {
    const together = plain.slice(from, from + objectsTogether)
    for (const [index, { id }] of together.entries()) places.set(id, { at: 'stream', stream: next, index })
    places.set(next, { at: 'offset', offset: writer.length })
    writer.objectStream(next, together)
    next += 1
  }
  const start = writer.length
  places.set(next, { at: 'offset', offset: start })
  writer.crossReferences(next, places, trailer)
  writer.text(`startxref\n${start}\n%%EOF\n`)
  return writer.bytes()
}

const notBuiltSo = (): RangeError => new RangeError('The PDF is not built as it was expected.')

/** Reads the objects by the cross-reference table at the end, and the references of the trailer. */
function readObjects(pdf: string): { readonly objects: readonly PdfObject[]; readonly trailer: string } {
  const table = Number(/startxref\s+(\d+)/.exec(pdf.slice(-64))?.[1] ?? Number.NaN)
  const rest = Number.isNaN(table) ? '' : pdf.slice(table)
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref/.exec(rest)?.[1]
  if (trailer === undefined) throw notBuiltSo()
  const starts = Array.from(rest.matchAll(/^(\d{10}) \d{5} ([nf])/gm), ([, offset, kind], id) => ({
    id,
    start: Number(offset),
    used: kind === 'n' && Number(offset) > 0,
  }))
    .filter(({ used }) => used)
    .toSorted((one, other) => one.start - other.start)
  const objects = starts.map(({ id, start }, at) =>
    readObject(pdf, id, start, starts[at + 1]?.start ?? table),
  )
  return {
    objects,
    trailer: trailer
      .replace(/\/Size \d+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

const opensStream = '>>\nstream\n'

function readObject(pdf: string, id: number, start: number, end: number): PdfObject {
  const opening = `${id} 0 obj\n`
  if (!pdf.startsWith(opening, start)) throw notBuiltSo()
  const from = start + opening.length
  const marked = pdf.slice(from, end).trimEnd()
  if (!marked.endsWith('endobj')) throw notBuiltSo()
  if (!marked.endsWith('endstream\nendobj'))
    return { id, text: marked.slice(0, -'endobj'.length).replace(/\n/g, ' ').trim(), stream: null }
  const at = marked.indexOf(opensStream)
  const text = marked.slice(0, at + 2)
  const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? Number.NaN)
  const content = at + opensStream.length
  if (at < 0 || Number.isNaN(length) || content + length > marked.length) throw notBuiltSo()
  return { id, text, stream: bytesOf(marked.slice(content, content + length)) }
}

const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** The parts of a file, one behind the other. */
class Writer {
  readonly #parts: Uint8Array[] = []
  length = 0

  /** `text`: signs up to 255. */
  text(text: string): void {
    this.#add(bytesOf(text))
  }

  #add(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.length += bytes.length
  }

  /** An object with a stream, compressed where it is not yet. */
  object(id: number, dictionary: string, stream: Uint8Array): void {
    const ready = dictionary.includes('/Filter')
    const content = ready ? stream : zlibSync(stream)
    const said = dictionary
      .replace(/\/Length \d+/, `/Length ${content.length}${ready ? '' : ' /Filter /FlateDecode'}`)
      .replace(/\n/g, ' ')
    this.text(`${id} 0 obj\n${said}\nstream\n`)
    this.#add(content)
    this.text('\nendstream\nendobj\n')
  }

  objectStream(id: number, objects: readonly PdfObject[]): void {
    let offset = 0
    const index = objects.map(({ id: own, text }) => {
      const entry = `${own} ${offset}`
      offset += text.length + 1
      return entry
    })
    const head = `${index.join(' ')}\n`
    const content = bytesOf(`${head}${objects.map(({ text }) => text).join('\n')}`)
    this.object(id, `<</Type /ObjStm /N ${objects.length} /First ${head.length} /Length 0>>`, content)
  }

  /** `id`: its own number, the highest in the file. */
  crossReferences(id: number, places: ReadonlyMap<number, Place>, trailer: string): void {
    const width = 7
    const table = new Uint8Array((id + 1) * width)
    const view = new DataView(table.buffer)
    for (let number = 0; number <= id; number++) {
      const place = places.get(number)
      const row = number * width
      if (place?.at === 'offset') {
        view.setUint8(row, 1)
        view.setUint32(row + 1, place.offset)
      } else if (place) {
        view.setUint8(row, 2)
        view.setUint32(row + 1, place.stream)
        view.setUint16(row + 5, place.index)
      } else view.setUint16(row + 5, number === 0 ? 0xffff : 0)
    }
    this.object(id, `<</Type /XRef /Size ${id + 1} /W [1 4 2] ${trailer} /Length 0>>`, table)
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }
}
