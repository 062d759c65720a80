import type { Columns } from '@/lib/postback/fired/columns'
import { OF_COLUMNS, ROLES, type Role } from '@/lib/postback/fired/roles'
import { t } from '@/lib/text'
import { changeFired } from './fired'
import { roleNames } from './words'

interface ColumnFieldsProps {
  names: readonly string[]
  columns: Columns
}

/** Which column says what: as guessed, and to be corrected. */
export function ColumnFields({ names, columns }: ColumnFieldsProps) {
  const choose = (role: Role, text: string) => {
    const { [role]: _before, ...rest } = columns
    void changeFired({ columns: text === '' ? rest : { ...rest, [role]: Number(text) } })
  }
  return (
    <fieldset className="fired-columns">
      <legend className="unseen">{t`Columns`}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <span className="soft">{roleNames[role]}</span>
          <select
            className="input"
            value={columns[role] ?? ''}
            data-testid={`fired-column-${role}`}
            onChange={({ target }) => choose(role, target.value)}
          >
            <option value="">{OF_COLUMNS.has(role) ? t`none` : t`from the URL, if there is one`}</option>
            {names.map((name, position) => (
              <option key={position} value={position}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
