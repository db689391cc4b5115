/** Many typed arrays of one length, cut from one block of memory: for small charts allocating is what costs. */
export class Columns {
  private used = 0

  private constructor(
    private readonly count: number,
    private readonly block: ArrayBuffer,
  ) {}

  /** Columns of zeros. */
  static of(count: number, floats: number, integers: number): Columns {
    return new Columns(count, new ArrayBuffer(bytesOf(count, floats, integers)))
  }

  /** The same for work that is over when the layout is: the next one gets the same memory. */
  static lent(count: number, floats: number, integers: number): Columns {
    const bytes = bytesOf(count, floats, integers)
    if (bytes > mostKept) return Columns.of(count, floats, integers)
    if (kept.byteLength < bytes) kept = new ArrayBuffer(bytes)
    else new Uint8Array(kept, 0, bytes).fill(0)
    return new Columns(count, kept)
  }

  float(): Float64Array {
    const column = new Float64Array(this.block, this.used, this.count)
    this.used += this.count * 8
    return column
  }

  integer(): Int32Array {
    const column = new Int32Array(this.block, this.used, this.count)
    this.used += Math.ceil(this.count / 2) * 8
    return column
  }
}

const bytesOf = (count: number, floats: number, integers: number): number =>
  floats * count * 8 + integers * Math.ceil(count / 2) * 8

/** In bytes; larger charts take long enough for an allocation not to count. */
const mostKept = 4 * 2 ** 20

let kept = new ArrayBuffer(0)
