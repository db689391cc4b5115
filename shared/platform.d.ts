// The two platform classes that both Node and the browser have and that are pure: text to bytes and back.
// Everything else of the DOM and of Node is denied to this project by its tsconfig (`types: []`, no DOM lib).

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
