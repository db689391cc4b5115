/** Many typed arrays of one length, cut from one block of memory: for small charts allocating is what costs. */
export class Columns {
  private readonly block: ArrayBuffer
  private used = 0

  constructor(
    private readonly count: number,
    floats: number,
    integers: number,
  ) {
    this.block = new ArrayBuffer(floats * count * 8 + integers * Math.ceil(count / 2) * 8)
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
