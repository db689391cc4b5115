/**
 * The few words of JSON Schema (draft 2020-12) that docs/check-json.schema.json uses, read from the published file
 * and by another program than the one that wrote it. A word that is not known here is an error, not passed over.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Schema = { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  null: value => value === null,
  boolean: value => typeof value === 'boolean',
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  array: value => Array.isArray(value),
  object: isObject,
}

function text(value: Json): string {
  if (typeof value !== 'string') throw new Error(`A text was expected, not ${JSON.stringify(value)}.`)
  return value
}

const silent = new Set(['$schema', '$defs', 'id', 'title', 'description'])

/**
 * Where a value breaks a schema, as paths with the word it breaks; none when it holds. With `closed`, fields that the
 * schema does not describe are problems too.
 */
export function problems(root: Schema, value: Json, { closed = false } = {}): readonly string[] {
  return check(root, value, '')

  function check(schema: Schema, at: Json, path: string): readonly string[] {
    return Object.entries(schema).flatMap(([word, asked]): readonly string[] => {
      if (silent.has(word)) return []
      const wrong = (holds: boolean): readonly string[] => (holds ? [] : [`${path || '/'}: ${word}`])
      switch (word) {
        case '$ref':
          return check(definition(text(asked)), at, path)
        case 'type':
          return wrong(types[text(asked)]?.(at) ?? false)
        case 'const':
          return wrong(at === asked)
        case 'enum':
          return wrong(Array.isArray(asked) && asked.includes(at))
        case 'anyOf':
          return wrong(
            Array.isArray(asked) && asked.some(one => isObject(one) && check(one, at, path).length === 0),
          )
        case 'minimum':
          return wrong(typeof at !== 'number' || at >= Number(asked))
        case 'maximum':
          return wrong(typeof at !== 'number' || at <= Number(asked))
        case 'minLength':
          return wrong(typeof at !== 'string' || at.length >= Number(asked))
        case 'pattern':
          return wrong(typeof at !== 'string' || new RegExp(text(asked), 'u').test(at))
        case 'minItems':
          return wrong(!Array.isArray(at) || at.length >= Number(asked))
        case 'items':
          return Array.isArray(at) && isObject(asked)
            ? at.flatMap((item: Json, place) => check(asked, item, `${path}/${place}`))
            : []
        case 'required':
          return isObject(at) && Array.isArray(asked)
            ? asked.flatMap(name => (text(name) in at ? [] : [`${path}/${text(name)}: ${word}`]))
            : []
        case 'properties':
          return isObject(at) && isObject(asked)
            ? Object.entries(at).flatMap(([name, found]) => {
                const property = asked[name]
                if (isObject(property)) return check(property, found, `${path}/${name}`)
                return closed ? [`${path}/${name}: not described`] : []
              })
            : []
        default:
          throw new Error(`This reader does not know the word "${word}".`)
      }
    })
  }

  function definition(pointer: string): Schema {
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<Json | undefined>((inside, name) => (isObject(inside) ? inside[name] : undefined), root)
    if (!pointer.startsWith('#/') || !isObject(found)) throw new Error(`There is no ${pointer}.`)
    return found
  }
}
