import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawReport } from '../../../../shared/report'
import { packed } from '../../../../shared/report/draw/packed'
import { sampleWorkbook } from '../../../../shared/sample'
import { fonts } from './fonts'
import { readPdf } from './pdf'

const contents = 'BT (stream and endobj are words too) Tj ET'
const objects = [
  '<<\n/Type /Pages\n/Kids [3 0 R]\n/Count 1\n>>',
  `<<\n/Length ${contents.length}\n>>\nstream\n${contents}\nendstream`,
  '<<\n/Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 100 100]\n/Contents 2 0 R\n>>',
  '<<\n/Title (A title)\n>>',
  '<<\n/Type /Catalog\n/Pages 1 0 R\n>>',
]

/** A small PDF as jsPDF writes one, object 1 behind the others. */
function plainPdf(): string {
  let text = '%PDF-1.3\n%\u00ba\u00df\u00ac\u00e0\n'
  const starts = [0, 0, 0, 0, 0]
  for (const at of [1, 2, 3, 4, 0]) {
    starts[at] = text.length
    text += `${at + 1} 0 obj\n${objects[at]}\nendobj\n`
  }
  const table = starts.map(start => `${String(start).padStart(10, '0')} 00000 n `).join('\n')
  return `${text}xref\n0 6\n0000000000 65535 f \n${table}\ntrailer\n<<\n/Size 6\n/Root 5 0 R\n/Info 4 0 R\n/ID [ <AB> <AB> ]\n>>\nstartxref\n${text.length}\n%%EOF`
}

const checked = (bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-packed-'))
  const path = join(folder, 'packed.pdf')
  try {
    writeFileSync(path, bytes)
    return execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a PDF that was made small', () => {
  it('says the same, and other programs find it sound', async () => {
    const bytes = packed(plainPdf())
    const read = await readPdf(bytes)
    expect(read.pages).toHaveLength(1)
    expect(read.pages[0]?.width).toBe(100)
    expect(read.info).toMatchObject({ Title: 'A title' })
    expect(checked(bytes)).toContain('No syntax or stream encoding errors')
  })

  it('has nothing but compressed streams in it', () => {
    const { bytes } = drawReport({ workbook: sampleWorkbook(), date: '2026-03-31', fonts })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.match(/\d+ 0 obj\n/g)?.length).toBe(text.match(/\/Filter \/FlateDecode/g)?.length)
    expect(checked(bytes)).toContain('No syntax or stream encoding errors')
  })

  it('is not made from a file that is built otherwise', () => {
    expect(() => packed('%PDF-1.3\n')).toThrow(RangeError)
    expect(() => packed(plainPdf().replace('2 0 obj', '9 0 obj'))).toThrow(RangeError)
    expect(() => packed(plainPdf().replace(/\/Length \d+/, '/Length 99999'))).toThrow(RangeError)
  })
})
