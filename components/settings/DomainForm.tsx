import { useState } from 'react'
import { useAction } from '@/components/data/action'
import { useSettings } from '@/components/data/settings'
import { Notice } from '@/components/ui/Notice'
import { platforms } from '@/lib/platforms/catalogue'
import { changeSettings } from '@/lib/store/settings'
import { t } from '@/lib/text'
import { readHosts } from './hosts'
import { withDomain } from './own'
import { PlatformSelect } from './PlatformSelect'

/** The commonest entry: a private domain of a platform that is known already. */
export function DomainForm() {
  const { ownPlatforms } = useSettings()
  const { run, error } = useAction()
  const [domain, setDomain] = useState('')
  const [of, setOf] = useState('')
  const add = async () => {
    const hosts = readHosts(domain)
    if (hosts.length === 0) throw new Error(t`Write your domain, like go.mydomain.com.`)
    const platform = platforms.find(({ id }) => id === of)
    if (!platform) throw new Error(t`Choose the platform that your domain belongs to.`)
    await changeSettings({
      ownPlatforms: hosts.reduce((list, host) => withDomain(list, host, platform), ownPlatforms),
    })
    setDomain('')
  }
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault()
        void run(add)
      }}
    >
      <label>
        {t`My tracker’s domain`}
        <input
          className="input mono"
          placeholder="go.mydomain.com"
          value={domain}
          onChange={({ target }) => setDomain(target.value)}
          data-testid="own-domain"
        />
      </label>
      <PlatformSelect
        label={t`It belongs to`}
        value={of}
        none={t`Choose…`}
        testId="own-domain-of"
        onChoose={setOf}
      />
      <button type="submit" className="button" data-testid="add-domain">
        {t`Add`}
      </button>
      {error && <Notice kind="warn">{error}</Notice>}
    </form>
  )
}
