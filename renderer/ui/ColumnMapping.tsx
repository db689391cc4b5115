import { Choice } from './Choice'
import { controlStrings as strings } from './strings'

interface ColumnMappingProps<Field extends string> {
  legend: string
  fields: readonly Field[]
  fieldNames: Readonly<Record<Field, string>>
  /** A field that is always read from some column. */
  required?: Field
  /** The table's headings, '' for a column without one. */
  headings: readonly string[]
  /** The column of each field, null where none is read. */
  mapping: Readonly<Record<Field, number | null>>
  onChange: (mapping: Readonly<Record<Field, number | null>>) => void
}

/** Which column of a table each field is read from. */
export function ColumnMapping<Field extends string>(props: ColumnMappingProps<Field>) {
  const { legend, fields, fieldNames, required, headings, mapping, onChange } = props
  const columns = headings.map((heading, column) => ({
    value: String(column),
    label: heading || strings.column(column + 1),
  }))
  const withNone = [{ value: 'none', label: strings.notRead }, ...columns]
  const set = (field: Field, column: number | null) => {
    // A column is read once: the field that had it before lets it go.
    const others = fields.filter(other => column !== null && other !== field && mapping[other] === column)
    onChange({ ...mapping, ...Object.fromEntries(others.map(other => [other, null])), [field]: column })
  }
  return (
    <fieldset className="column-mapping">
      <legend className="field-label">{legend}</legend>
      {fields.map(field => (
        <Choice
          key={field}
          label={fieldNames[field]}
          value={mapping[field] === null ? 'none' : String(mapping[field])}
          options={field === required ? columns : withNone}
          onChange={value => set(field, value === 'none' ? null : Number(value))}
        />
      ))}
    </fieldset>
  )
}
