/** What words say once case, accents, punctuation, plurals and spelling are taken off. */

const stopWords = new Set(
  (
    'a an the of for to in on at by with from into across over under within and or as is are be all any each ' +
    'every our their its his her this that these those'
  ).split(' '),
)

/** British and American spellings that endings alone do not bring together. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: 'program',
    licence: 'license',
    practise: 'practice',
    defence: 'defense',
    offence: 'offense',
    cheque: 'check',
    grey: 'gray',
    judgement: 'judgment',
    ageing: 'aging',
    fulfil: 'fulfill',
    enrol: 'enroll',
    instalment: 'installment',
    skilful: 'skillful',
    catalogue: 'catalog',
    dialogue: 'dialog',
    tyre: 'tire',
    kerb: 'curb',
    analyse: 'analyze',
    paralyse: 'paralyze',
    catalyse: 'catalyze',
    centre: 'center',
    metre: 'meter',
    litre: 'liter',
    fibre: 'fiber',
    theatre: 'theater',
  }),
)

const colours = /^(behavi|col|fav|lab|harb|hon|endeav|neighb|rum|vap|rig|arm)our/u

/** The plural taken off: the S stemmer of Harman (1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return /[ae]ies$/u.test(word) ? word : `${word.slice(0, -3)}y`
  if (word.endsWith('es')) return /[aeo]es$/u.test(word) ? word : word.slice(0, -1)
  return /[us]s$/u.test(word) ? word : word.slice(0, -1)
}

/** The common base of "manage", "managing", "managed" and "management". */
function base(word: string): string {
  const [, stem] = /^(.{3,}?)(?:ement|ment|ing|ed|e)$/u.exec(word) ?? []
  if (stem === undefined || !/[aeiouy]/u.test(stem)) return word
  return stem.replace(/([bdgklmnprt])\1$/u, '$1')
}

function americanSpelling(word: string): string {
  return (spellings.get(word) ?? word)
    .replace(/is(ation|e|ed|ing|er)(s?)$/u, (whole, ending: string, plural: string) =>
      isAlwaysWithS.test(word) ? whole : `iz${ending}${plural}`,
    )
    .replace(colours, '$1or')
    .replace(/ll(ed|ing|er)$/u, 'l$1')
}

const isAlwaysWithS =
  /(advis|advertis|compris|compromis|disguis|enterpris|exercis|expertis|improvis|merchandis|noise|premis|prais|promis|rais|ris|supervis|surpris|televis|wis)(e|ed|ing|er|ers)$/u

/** A word in its normal form. */
export interface NormalForm {
  readonly form: string
  readonly isStopWord: boolean
}

const isPlain = /^[a-z0-9]*$/u

/** The words of a text in their normal form, in its order. */
export function normalForms(text: string): readonly NormalForm[] {
  let plain = text.toLowerCase()
  if (!isPlain.test(plain)) {
    plain = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('&', ' and ')
      .replace(/['’]s\b/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
  }
  return plain
    .split(' ')
    .filter(word => word !== '')
    .map(word => ({
      form: base(americanSpelling(singular(word))),
      isStopWord: stopWords.has(word),
    }))
}
