/** The list with its entries mapped; the same list where none of them changed. */
export function mapped<Entry>(list: Entry[], map: (entry: Entry) => Entry): Entry[] {
  let changed: Entry[] | undefined
  for (let index = 0; index < list.length; index += 1) {
    const entry = list[index] as Entry
    const other = map(entry)
    if (other === entry) continue
    changed ??= [...list]
    changed[index] = other
  }
  return changed ?? list
}

/** The object with these of its fields; the same object where they are as they were. */
export function withFields<Value extends object>(value: Value, fields: Partial<Value>): Value {
  for (const key in fields) if (fields[key] !== value[key]) return { ...value, ...fields }
  return value
}
