/**
 * SHA-256 (FIPS 180-4) in lower-case hexadecimal. `shared` has neither Node's nor the browser's crypto, and the
 * latter answers only asynchronously.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(initial)
  const schedule = new Uint32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += 64) mix(state, schedule, view, at)

  const tail = padded(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < tail.byteLength; at += 64) mix(state, schedule, tail, at)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

/** The rest of the message, a one bit, zeros, and the length in bits. */
function padded(rest: Uint8Array, length: number): DataView {
  const block = new Uint8Array(rest.length < 56 ? 64 : 128)
  block.set(rest)
  block[rest.length] = 0x80
  const view = new DataView(block.buffer)
  view.setUint32(block.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(block.length - 4, (length << 3) >>> 0)
  return view
}

// Every index below is inside its list: the assertions spare a check in each of 64 rounds per 64 bytes.
function mix(state: Uint32Array, w: Uint32Array, message: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = message.getUint32(at + t * 4)
  for (let t = 16; t < 64; t++) {
    const before15 = w[t - 15] as number
    const before2 = w[t - 2] as number
    const low = turn(before15, 7) ^ turn(before15, 18) ^ (before15 >>> 3)
    const high = turn(before2, 17) ^ turn(before2, 19) ^ (before2 >>> 10)
    w[t] = (w[t - 16] as number) + low + (w[t - 7] as number) + high
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[t] as number) + (w[t] as number)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries())
    state[place] = (state[place] as number) + word
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const primes = firstPrimes(64)
/** The first 32 bits behind the point of the square roots of the first 8 primes, the cube roots of the first 64. */
const initial = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)))
const rounds = Uint32Array.from(primes, prime => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000)
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let next = 2; found.length < count; next++)
    if (found.every(prime => next % prime !== 0)) found.push(next)
  return found
}
